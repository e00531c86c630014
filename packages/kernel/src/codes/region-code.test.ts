import { describe, expect, it } from 'vitest';
import { valueOrThrow } from '../errors.ts';
import { isWithinRegion, parentRegion, parseRegionCode, regionAncestors, regionLevel } from './region-code.ts';

const refused = (code: string) => ({ ok: false, error: { code } });
const region = (text: string) => valueOrThrow(parseRegionCode(text));

describe('行政区划代码', () => {
  it.each([
    ['420000', 'province', null],
    ['420200', 'city', '420000'],
    ['420203', 'county', '420200'],
    ['420203001', 'town', '420203'],
    ['420203001002', 'village', '420203001'],
    ['X-420200-01', 'extension', '420200'],
  ])('%s 的级次和上级正确', (code, level, parent) => {
    expect(regionLevel(region(code))).toBe(level);
    expect(parentRegion(region(code))).toBe(parent);
  });

  it('不设区的市，街道直接属于市', () => {
    expect(regionAncestors(region('441900003'))).toEqual(['441900', '440000']);
  });

  it('能判断一地是否在另一地之内，开发区在托管市之内', () => {
    expect(isWithinRegion(region('X-420200-01'), region('420000'))).toBe(true);
    expect(isWithinRegion(region('420203'), region('420203'))).toBe(true);
    expect(isWithinRegion(region('420203'), region('420204'))).toBe(false);
    expect(isWithinRegion(region('420200'), region('420203'))).toBe(false);
  });

  it('不成形的区划代码不收', () => {
    for (const text of ['4202', '42020A', '', 'X-420200', 'Y-420200-01']) {
      expect(parseRegionCode(text)).toMatchObject(refused('region_code_form'));
    }
    for (const text of ['990000', '000000', 'X-990000-01']) {
      expect(parseRegionCode(text)).toMatchObject(refused('region_code_province'));
    }
    for (const text of ['420003', '420203000', '420203001000', '420000001']) {
      expect(parseRegionCode(text)).toMatchObject(refused('region_code_levels'));
    }
  });
});
