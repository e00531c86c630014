import { valueOrThrow } from '@guatu/kernel';
import { describe, expect, it } from 'vitest';
import { indicator, recipeOf, runRows } from '../../testing/build.ts';
import { LEAGUE_CLASSES, leagueRows, leagueRun } from '../../testing/league.ts';
import { removalEffects } from './index.ts';

const RUN = leagueRun();

describe('去掉一项', () => {
  it('与删去该项重新计分一致', () => {
    const effects = valueOrThrow(removalEffects(RUN));
    const without = runRows(
      recipeOf([indicator('tax', 42), indicator('growth', 28), indicator('energy', 20, { direction: 'DOWN' })], {
        weights: { total: 90 },
        classes: LEAGUE_CLASSES,
      }),
      leagueRows(),
    );
    const research = effects.find(({ id }) => id === 'research-score');
    expect([...(research?.shifts ?? [])]).toEqual(
      [...without.places].map((place, unit) => place - (RUN.places[unit] ?? 0)),
    );
    expect(effects).toHaveLength(4);
    const seatOf = ({ classes }: typeof RUN, unit: number) => classes?.[unit];
    const moved = RUN.table.units.filter((_, unit) => seatOf(RUN, unit) !== seatOf(without, unit));
    expect(research?.classChanges).toBe(moved.length);
  });
});
