import { describe, expect, it } from 'vitest';
import { type RuleContent, readCatalog } from '../../../platform/catalog/index.ts';
import { indicatorCheckRules } from '../rules.ts';
import { reading } from '../testing/readings.ts';
import { checkAll, hitKey, hitPrint } from './checks.ts';
import type { Reading } from './reading.ts';
import { Shelf } from './shelf.ts';

const { checks } = indicatorCheckRules.read(readCatalog<RuleContent>('indicator-rules.json'));
const hits = (...readings: readonly Reading[]) =>
  checkAll(new Shelf(readings), checks).map(({ check, found, expected }) => [check.id, found, expected]);

describe('校验只提示，不删数', () => {
  it('累计小于上月：中间缺月也比得出', () => {
    expect(hits(reading('FAI', '2024M01-03', 90), reading('FAI', '2024M01-05', 80))).toEqual([['NOT_FALLING', 80, 90]]);
    expect(hits(reading('FAI', '2023M01-12', 90), reading('FAI', '2024M01-01', 8))).toEqual([]);
  });

  it('占比不在 0 到 100 之间；完成率超过 130%', () => {
    expect(hits(reading('TERTIARY_SHARE', '2024Y', 103))).toEqual([['SHARE_BOUNDS', 103, 100]]);
    const target = reading('FAI', '2024Y', 100, { kind: 'TARGET' });
    expect(hits(target, reading('FAI', '2024M01-08', 131))).toEqual([['COMPLETION', 131, 130]]);
    expect(hits(target, reading('FAI', '2024M01-08', 130))).toEqual([]);
  });

  it('与自身历史相比跳动异常；历史不足五期不判', () => {
    const usual = [10, 21, 31, 42, 52].map((value, index) => reading('FAI', `2024M01-0${index + 1}`, value));
    expect(hits(...usual, reading('FAI', '2024M01-06', 152))).toEqual([['JUMP', 100, 10]]);
    expect(hits(...usual, reading('FAI', '2024M01-06', 63))).toEqual([]);
    expect(hits(...usual.slice(1), reading('FAI', '2024M01-06', 152))).toEqual([]);
  });

  it('高新技术产业增加值大于生产总值', () => {
    expect(hits(reading('HIGH_TECH_VA', '2024Y', 12), reading('GDP', '2024Y', 10))).toEqual([
      ['HIGH_TECH_OF_GDP', 120, 100],
    ]);
  });

  it('核定后又报不同的数要说明；注明修订的不算', () => {
    const final = reading('GDP', '2023Y', 100, { vintage: 'FINAL', reportDate: '2024-03-01' });
    const later = { reportDate: '2024-05-01' };
    expect(hits(final, reading('GDP', '2023Y', 101, later))).toEqual([['FINAL_LOCK', 101, 100]]);
    expect(hits(final, reading('GDP', '2023Y', 100, later))).toEqual([]);
    expect(hits(final, reading('GDP', '2023Y', 101, { ...later, vintage: 'REVISED' }))).toEqual([]);
  });

  it('被后来版次代替的数不再问', () => {
    const first = reading('TERTIARY_SHARE', '2024Y', 103, { vintage: 'PRELIMINARY' });
    expect(hits(first, reading('TERTIARY_SHARE', '2024Y', 43, { vintage: 'FINAL' }))).toEqual([]);
  });

  it('数一变，指纹就变，编号不变', () => {
    const [was] = checkAll(new Shelf([reading('TERTIARY_SHARE', '2024Y', 103)]), checks);
    const [is] = checkAll(new Shelf([reading('TERTIARY_SHARE', '2024Y', 104)]), checks);
    expect(was && is && hitKey(was) === hitKey(is) && hitPrint(was) !== hitPrint(is)).toBe(true);
  });
});
