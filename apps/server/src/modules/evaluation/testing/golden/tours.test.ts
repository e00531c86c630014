import { printDecimal, valueOrThrow } from '@guatu/kernel';
import { type ScoreScheme, type ScoreSheet, scoreTour } from '@guatu/planning';
import { shownScore } from '@guatu/scoring';
import { describe, expect, it } from 'vitest';
import { readCatalog } from '../../../../platform/catalog/index.ts';
import { judged } from './judged.ts';

/** The shipped way to score tours; the module of tours reads it with its own kind of rule. */
const [scheme] = readCatalog<{ readonly items: readonly [ScoreScheme] }>('tour-scoring.json').items;

/** Marks of each judge for the five criteria, entrant by entrant: 戊 and 己 were marked alike. */
const MARKS: Readonly<Record<string, readonly (readonly number[])[]>> = {
  甲: [
    [92.5, 88, 90, 85, 91],
    [85, 86.25, 80, 90, 77],
    [99, 97, 98, 96, 95],
    [70, 72, 68, 75, 80],
  ],
  乙: [
    [81, 83, 79.5, 88, 90],
    [84, 80, 85, 82, 86],
    [78, 79, 77, 80, 75],
    [90, 91, 92, 93, 94],
  ],
  丙: [
    [66.6, 70, 72, 68, 60],
    [71, 69, 70, 74, 73],
    [64, 62, 65, 61, 60],
    [80, 75, 77, 78, 79],
  ],
  丁: [
    [55, 50, 61, 58, 60],
    [52, 57, 54, 59, 51],
    [60, 62, 63, 64, 65],
    [45, 48, 50, 42, 49],
  ],
  戊: [
    [77, 76, 75, 74, 73],
    [70, 71, 72, 73, 74],
    [79, 78, 80, 82, 81],
    [68, 66, 69, 65, 64],
  ],
};

const GROUPS = scheme.groups.map(({ id }) => id);

/** Every group has four judges; each group marks a little lower than the one before. */
const sheets: readonly ScoreSheet[] = [...Object.keys(MARKS), '己'].flatMap((entrant) =>
  GROUPS.flatMap((group, lower) =>
    (MARKS[entrant === '己' ? '戊' : entrant] ?? []).map((marks, judge) => ({
      ...{ judge: `${group}${judge}`, group, entrant },
      marks: Object.fromEntries(scheme.criteria.map(({ id }, at) => [id, (marks[at] ?? 0) - 1.25 * lower])),
    })),
  ),
);

/** The mean of a group without its highest and its lowest sheet, not rounded. */
function trimmedMean(entrant: string, group: string): number {
  const totals = sheets
    .filter((sheet) => sheet.entrant === entrant && sheet.group === group)
    .map(({ marks }) => scheme.criteria.reduce((sum, { id, weight }) => sum + (weight / 100) * (marks[id] ?? 0), 0))
    .sort((a, b) => a - b);
  const counted = totals.slice(1, -1);
  return counted.reduce((sum, total) => sum + total, 0) / counted.length;
}

describe('拉练打分：同样的评分，按计分方案再算一遍', () => {
  const tour = valueOrThrow(scoreTour(scheme, sheets));
  const columns = ['领导组', '部门组', '专家组'];
  const rows = [...new Set(sheets.map(({ entrant }) => entrant))].map((entrant): [string, ...number[]] => [
    entrant,
    ...GROUPS.map((group) => trimmedMean(entrant, group)),
  ]);
  const report = judged('tour-scores', columns, rows);

  it('总分、名次与拉练结果一致，同分同名次', () => {
    const byName = new Map(report.units.map((each) => [each.unit, each]));
    for (const { entrant, score, rank } of tour) {
      const found = byName.get(entrant);
      expect([shownScore(found?.total ?? 0, 2), found?.rank]).toEqual([Number(printDecimal(score)).toFixed(2), rank]);
    }
    expect(tour.map(({ entrant, rank }) => [entrant, rank])).toEqual([
      ['甲', 1],
      ['乙', 2],
      ['戊', 3],
      ['己', 3],
      ['丙', 5],
      ['丁', 6],
    ]);
  });

  it('奖项与拉练结果一致：并列第三的同奖，末位蜗牛奖', () => {
    const titles = new Map(readAwards().map(({ id, title }) => [id, title]));
    const given = Object.fromEntries(
      tour.map(({ entrant, awards: [award = ''] }) => [entrant, titles.get(award) ?? '不授奖']),
    );
    expect(Object.fromEntries(report.units.map(({ unit, class: held }) => [unit, held]))).toEqual(given);
    expect(given).toEqual({ 甲: '骏马奖', 乙: '骏马奖', 戊: '骏马奖', 己: '骏马奖', 丙: '不授奖', 丁: '蜗牛奖' });
  });

  it('哪一组没有平均分，就没有得分，不按别的组估', () => {
    const [first] = judged('tour-scores', columns, [['甲', 90, 80]]).units;
    expect(first).toMatchObject({ total: null, rank: null });
  });
});

function readAwards(): readonly { readonly id: string; readonly title: string }[] {
  const { items } = readCatalog<{
    readonly items: readonly [{ readonly awards: readonly { readonly id: string; readonly title: string }[] }];
  }>('tour-scoring.json');
  return items[0].awards;
}
