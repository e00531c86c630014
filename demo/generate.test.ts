import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateRegion, type SyntheticOptions, syntheticCode, syntheticName, yearToDate } from './src/generate.ts';
import { syntheticLedger } from './src/synthetic-ledger.ts';

const LEAVES = [110, 210, 310, 410, 610];

function rows(options: SyntheticOptions) {
  return [...generateRegion(options)];
}

describe('合成地区', () => {
  it('同一参数造出同样的行；小地区就是大地区的前一部分', () => {
    const small = rows({ projects: 50, months: 24, seed: 3, leaves: LEAVES });
    const large = rows({ projects: 200, months: 24, seed: 3, leaves: LEAVES });
    expect(large.slice(0, 50)).toEqual(small);
    expect(rows({ projects: 50, months: 24, seed: 4, leaves: LEAVES })).not.toEqual(small);
  });

  it('任意规模下金额自洽：不为负、不超总投资、开工前与竣工后为零', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 36 }),
        fc.integer(),
        (projects, months, seed) => {
          for (const row of generateRegion({ projects, months, seed, leaves: LEAVES })) {
            const done = row.monthDone.reduce((sum, amount) => sum + amount, row.doneBefore);
            expect(Math.min(...row.monthDone, row.doneBefore)).toBeGreaterThanOrEqual(0);
            expect(done).toBeLessThanOrEqual(row.totalInvestment);
            expect(row.monthDone).toHaveLength(months);
            row.monthDone.forEach((amount, month) => {
              if (month < row.startIndex || month >= row.completeIndex) expect(amount).toBe(0);
            });
            expect(LEAVES).toContain(row.leafId);
            expect(yearToDate({ projects, months, seed, leaves: LEAVES }, row)).toBeLessThanOrEqual(done);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('名称带“合成数据”字样，代码合规且不重', () => {
    const codes = new Set(Array.from({ length: 500 }, (_, index) => syntheticCode(index * 5000, '420281')));
    expect(codes.size).toBe(500);
    expect(syntheticName(122)).toBe('合成项目0000123（合成数据）');
  });

  it('没有叶子单位或个数不到一时拒绝', () => {
    expect(() => rows({ projects: 5, months: 12, seed: 1, leaves: [] })).toThrow(RangeError);
    expect(() => rows({ projects: 0, months: 12, seed: 1, leaves: LEAVES })).toThrow(RangeError);
    expect(() => rows({ projects: 5, months: 0, seed: 1, leaves: LEAVES })).toThrow(RangeError);
  });

  it('合成台账三十列，行数等于项目数，可以反复取', () => {
    const [sheet] = syntheticLedger({ projects: 40, months: 24, seed: 1, leaves: LEAVES }).sheets;
    expect(sheet?.columns).toHaveLength(30);
    expect(sheet?.title).toContain('合成数据');
    const first = [...(sheet?.rows ?? [])];
    expect(first).toHaveLength(40);
    for (const row of first) expect(row.cells).toHaveLength(30);
    expect([...(sheet?.rows ?? [])]).toEqual(first);
  });
});
