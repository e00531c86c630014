import type { BreakdownMethod } from '@guatu/contract';
import type { Scope } from '../../../platform/db/index.ts';
import type { Indicator } from '../../../platform/indicators/index.ts';
import type { ReadTrx, Trx } from '../../../platform/ledger/index.ts';
import { type NotedShare, shareValues } from '../domain/breakdown.ts';
import { divide } from '../domain/shares.ts';
import { Shelf } from '../domain/shelf.ts';
import { breakdownWords, indicatorRefusals } from '../messages.ts';
import { type Frame, frameFor, readingsOf } from '../queries/parts.ts';
import { holdVersions } from '../sql/breakdowns.ts';
import { observationsOfYears } from '../sql/readings.ts';
import { type Doer, type SaveDeps, saveChanges } from './save.ts';

export interface NewBreakdown {
  readonly indicator: string;
  readonly year: number;
  readonly place: number;
  readonly total: number;
  readonly paper: string;
  readonly method: BreakdownMethod;
}

/** Drafts the first division of a target: one at a time, and what is confirmed is revised. */
export async function openBreakdown(
  trx: Trx,
  deps: SaveDeps,
  doer: Doer,
  scope: Scope,
  input: NewBreakdown,
): Promise<string> {
  const frame = await frameFor(trx, deps.clock, scope, input.place);
  const indicator = frame.dictionary.body.byId.get(input.indicator);
  if (!indicator) throw indicatorRefusals.indicator_unknown({ id: input.indicator });
  if ((await holdVersions(trx, input)).length > 0) throw indicatorRefusals.indicator_breakdown_open();
  const blank = await blankShares(trx, frame, indicator, input);
  if (blank.length === 0) throw indicatorRefusals.indicator_no_places({ place: frame.places.name(input.place) });
  const shares = dividedShares(frame, indicator, input, blank);
  const title = breakdownWords.title(frame.places.name(input.place), input.year, indicator.label, 1);
  return saveChanges(trx, deps, doer, 'breakdown', [
    {
      ...{ id: null, version: 0, territoryId: frame.places.leafOf(input.place), title: breakdownWords.opened(title) },
      changes: {
        ...{ breakdownTitle: title, breakdownIndicator: indicator.id, breakdownYear: input.year },
        ...{ breakdownPlace: input.place, breakdownTotal: input.total, breakdownUnit: indicator.unit },
        ...{ breakdownPaper: input.paper, breakdownMethod: input.method, breakdownStatus: 'DRAFT' },
        ...{ breakdownEdition: 1, breakdownBy: doer.userId, breakdownOn: frame.today },
        breakdownLeaves: shares.map(({ leaf }) => String(leaf)),
        ...told(shareValues(shares)),
      },
    },
  ]);
}

/** What is not known is left out of a new record, not written as nothing. */
function told<Value>(values: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}

/** The places below with what they reached in the year before. */
async function blankShares(
  trx: ReadTrx,
  frame: Frame,
  indicator: Indicator,
  { place, year }: Pick<NewBreakdown, 'place' | 'year'>,
): Promise<readonly NotedShare[]> {
  const { readings } = readingsOf(await observationsOfYears(trx, [year - 1]), frame);
  const shelf = new Shelf(readings);
  return frame.places.below(place).map(({ id }) => ({
    ...{ place: id, leaf: frame.places.leafOf(id), target: null, weight: null, note: null },
    base: shelf.actual(id, indicator.id, { form: 'TO', year: year - 1, month: 12 })?.value ?? null,
  }));
}

/** Money is divided into whole 万元, everything else into whole units. */
const stepOf = ({ unit }: Indicator): number => (unit === 'CNY' ? 10_000 : 1);

/** Shares by a method: in proportion to last year, evenly, or as they stand where they are filled by hand. */
export function dividedShares(
  { places }: Pick<Frame, 'places'>,
  indicator: Indicator,
  { total, method }: Pick<NewBreakdown, 'total' | 'method'>,
  shares: readonly NotedShare[],
): readonly NotedShare[] {
  if (method === 'HAND') return shares;
  if (!indicator.sums) throw indicatorRefusals.indicator_rate_divided();
  const proportions = shares.map(({ base }) => (method === 'EQUAL' ? 1 : (base ?? 0)));
  const missing = shares.filter((_, index) => !((proportions[index] ?? 0) > 0));
  const targets = missing.length === 0 ? divide(total, proportions, stepOf(indicator)) : null;
  if (targets === null) {
    throw indicatorRefusals.indicator_base_missing({ places: missing.map(({ place }) => places.name(place)) });
  }
  return shares.map((share, index) => ({ ...share, target: targets[index] ?? null }));
}
