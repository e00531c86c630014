import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  activeFilters,
  choiceFilter,
  countFilter,
  listFilter,
  parseFlatSearch,
  printFlatSearch,
  readFilters,
  textFilter,
  writeFilters,
} from './url-filters.ts';

const spec = {
  region: textFilter,
  light: listFilter,
  tab: choiceFilter(['red', 'late', 'zero']),
  page: countFilter(1),
};

describe('筛选写在网址里', () => {
  it('自有列的表头里有逗号、百分号,写进网址再读出来还是原样', () => {
    const columns = ['ext:现场,天气', 'ext:占比%2C', 'respUnit'];
    const written = listFilter.write(columns);
    expect(written).toBe('ext:现场%2C天气,ext:占比%252C,respUnit');
    expect(listFilter.read(written)).toEqual(columns);
  });

  it('没有条件时网址是干净的,条件全为不限', () => {
    expect(readFilters(spec, {})).toEqual({ region: null, light: [], tab: 'red', page: 1 });
    expect(activeFilters(spec, {})).toEqual([]);
    expect(printFlatSearch(writeFilters(spec, {}, { region: null, light: [], tab: 'red', page: 1 }))).toBe('');
  });

  it('设了什么就写什么,别处的参数不动', () => {
    const search = writeFilters(spec, { asOf: '2026-10-31' }, { region: '420203', light: ['red', 'yellow'], page: 3 });
    expect(printFlatSearch(search)).toBe('?asOf=2026-10-31&light=red,yellow&page=3&region=420203');
    expect(activeFilters(spec, search)).toEqual(['region', 'light', 'page']);
  });

  it('设回不限,那一项从网址里消失', () => {
    expect(writeFilters(spec, { light: 'red', region: '420203' }, { light: [] })).toEqual({ region: '420203' });
  });

  it('不认识的值按不限处理,不报错也不传下去', () => {
    expect(readFilters(spec, { tab: 'everything', page: '-5' })).toMatchObject({ tab: 'red', page: 1 });
    expect(activeFilters(spec, { tab: 'everything', page: '0' })).toEqual([]);
  });

  it('写出去再读回来还是同样的条件', () => {
    const word = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => !text.includes(','));
    fc.assert(
      fc.property(
        fc.option(word),
        fc.uniqueArray(word),
        fc.constantFrom('red', 'late', 'zero'),
        fc.integer({ min: 1, max: 1e8 }),
        (region, light, tab, page) => {
          const values = { region, light, tab, page } as const;
          const text = printFlatSearch(writeFilters(spec, {}, values));
          expect(readFilters(spec, parseFlatSearch(text))).toEqual(values);
        },
      ),
    );
  });

  it('条件相同,先后不同,网址也一样', () => {
    expect(printFlatSearch({ b: '2', a: '1' })).toBe(printFlatSearch({ a: '1', b: '2' }));
  });
});
