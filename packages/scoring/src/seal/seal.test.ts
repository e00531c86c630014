import { createHash } from 'node:crypto';
import { valueOrThrow } from '@guatu/kernel';
import { describe, expect, it } from 'vitest';
import { tableFor } from '../testing/build.ts';
import { LEAGUE, leagueRows, leagueRun } from '../testing/league.ts';
import { replay, sealRun } from './seal.ts';
import { sha256 } from './sha256.ts';

describe('封存与重演', () => {
  const run = leagueRun();
  const rows = leagueRows().map((row, index) => ({ unit: String(index + 1), ...row }));
  const data = tableFor(run.recipe, rows);
  const seal = sealRun(run, data);

  it('哈希与系统自带的 SHA-256 一致，各种长度都是', () => {
    for (const length of [0, 1, 55, 56, 63, 64, 65, 119, 120, 1000]) {
      const bytes = Uint8Array.from({ length }, (_, index) => (index * 7) % 256);
      expect(sha256(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
    }
  });

  it('同一方案、同一数据，重演逐位相同', () => {
    expect(valueOrThrow(replay(LEAGUE, data, seal)).differs).toEqual([]);
  });

  it('任何版本的引擎上都是这个结果', () => {
    expect(seal).toMatchInlineSnapshot(`
      {
        "data": "d98bd17e3ec0f84c6e85ce3171733adc6726334911560ee75973f9a3145a13bd",
        "recipe": "6546683592c045b15cf70dec130b1964c8ae017d978446cc4072920a9d4f830d",
        "result": "46620d0e02aa5fe43a864cee2d9997ffe7a6b5220c090980ca9e1938534697c7",
      }
    `);
  });

  it('列的先后不影响哈希；改了一个数，数据和结果都对不上', () => {
    const turned = { ...data, numbers: new Map([...data.numbers].reverse()) };
    expect(valueOrThrow(replay(LEAGUE, turned, seal)).differs).toEqual([]);
    const [first, ...others] = rows;
    const changed = tableFor(run.recipe, [{ ...first, unit: '1', tax: 29.99 }, ...others]);
    expect(valueOrThrow(replay(LEAGUE, changed, seal)).differs).toEqual(['data', 'result']);
  });
});
