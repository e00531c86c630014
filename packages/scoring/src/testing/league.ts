import type { CanonicalValue } from '@guatu/kernel';
import { Random } from '../math/random.ts';
import type { Run } from '../run/types.ts';
import { indicator, recipeOf, rowsOf, runRows } from './build.ts';

export const LEAGUE_CLASSES: CanonicalValue = {
  by: 'QUOTA',
  list: [
    { id: 'A', percent: 25 },
    { id: 'B', percent: 50 },
    { id: 'C', percent: 25 },
  ],
};

/** Twelve units, four indicators in two groups, three classes: enough for every analysis to have something to say. */
export const LEAGUE: CanonicalValue = recipeOf(
  [
    {
      ...{ id: 'output', title: '产出', weight: 70 },
      ...{ weighting: { method: 'GIVEN' }, aggregation: { method: 'ARITHMETIC' } },
    },
    indicator('tax', 60, { parent: 'output', title: '税收', change: { step: 0.01 } }),
    indicator('growth', 40, { parent: 'output', title: '增速' }),
    indicator('energy', 20, { direction: 'DOWN', title: '能耗' }),
    indicator('research', 10, { title: '研发' }),
  ],
  { classes: LEAGUE_CLASSES },
);

export function leagueRows() {
  const random = new Random(3);
  const column = (scale: number) => Array.from({ length: 12 }, () => Math.round(random.next() * scale * 100) / 100);
  return rowsOf({ tax: column(30), growth: column(15), energy: column(2), research: column(5) });
}

export function leagueRun(source = LEAGUE): Run {
  return runRows(source, leagueRows());
}
