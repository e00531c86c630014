import { valueOrThrow } from '@guatu/kernel';
import { describe, expect, it } from 'vitest';
import { readRecipe } from '../../recipe/read.ts';
import { runRows, tableFor } from '../../testing/build.ts';
import { LEAGUE, leagueRows, leagueRun } from '../../testing/league.ts';
import { differencesBetween } from '../differences/index.ts';
import { changeRecipe, whatIf } from './index.ts';

const RUN = leagueRun();

describe('换个办法看，谁动了、为什么', () => {
  const data = tableFor(
    RUN.recipe,
    leagueRows().map((row, index) => ({ unit: String(index + 1), ...row })),
  );

  it('改权重，别的项按原比例让出，总分之差等于各项之差的和', () => {
    const { run, differences, source } = valueOrThrow(
      whatIf(RUN, data, [{ indicator: 'energy-score', set: { weight: 50 }, rescaleOthers: true }]),
    );
    expect(valueOrThrow(readRecipe(source)).root.children.map(({ weight }) => weight)).toEqual([43.75, 50, 6.25]);
    expect(differences.length).toBeGreaterThan(0);
    for (const { unit, before, after, why } of differences) {
      const at = Number(unit) - 1;
      expect([before?.total, after?.total]).toEqual([RUN.totals[at], run.totals[at]]);
      const moved = why.reduce((sum, { points }) => sum + points, 0);
      expect(moved).toBeCloseTo((after?.total ?? 0) - (before?.total ?? 0), 9);
    }
  });

  it('改坏了的方案照样拒绝，没有的指标也拒绝', () => {
    const refused = whatIf(RUN, data, [{ indicator: 'energy-score', set: { weight: 50 } }]);
    expect(refused).toMatchObject({ ok: false, error: { code: 'scoring_weights_sum' } });
    expect(changeRecipe(LEAGUE, [{ indicator: 'x', set: {} }]).ok).toBe(false);
  });

  it('没动的不列，新来的、走了的各列一边', () => {
    expect(differencesBetween(RUN, RUN)).toEqual([]);
    const fewer = runRows(
      LEAGUE,
      leagueRows().map((row, index) => ({ unit: index === 0 ? '新来' : String(index + 1), ...row })),
    );
    const sides = differencesBetween(RUN, fewer).map(({ unit, before, after }) => [
      unit,
      before !== null,
      after !== null,
    ]);
    expect(sides).toEqual([
      ['1', true, false],
      ['新来', false, true],
    ]);
  });
});
