import type { BreakdownActInput } from '@guatu/contract';
import type { Scope } from '../../../platform/db/index.ts';
import type { Indicator } from '../../../platform/indicators/index.ts';
import type { Trx, Values } from '../../../platform/ledger/index.ts';
import { type BreakdownRecord, isOwn, mayDoAt, type NotedShare, shareValues } from '../domain/breakdown.ts';
import { checkShares } from '../domain/shares.ts';
import { printFigure } from '../messages/checks.ts';
import { breakdownWords, indicatorRefusals } from '../messages.ts';
import { oneBreakdown } from '../queries/breakdowns.ts';
import { type Frame, frameFor } from '../queries/parts.ts';
import { holdVersions } from '../sql/breakdowns.ts';
import { dividedShares } from './open-breakdown.ts';
import { type Change, type Doer, type SaveDeps, saveChanges } from './save.ts';

type Input = BreakdownActInput & { readonly id: string };
type Filling = Extract<BreakdownActInput, { act: 'fill' }>;

interface Work {
  readonly record: BreakdownRecord;
  readonly frame: Frame;
  readonly indicator: Indicator;
}

/** Does what was asked with a version; answers the version to look at next, which a revision makes anew. */
export async function actOnBreakdown(
  trx: Trx,
  deps: SaveDeps,
  doer: Doer,
  scope: Scope,
  input: Input,
): Promise<string> {
  const record = await oneBreakdown(trx, input.id);
  // Whoever sees only his own share of a confirmed division has no say in it.
  const frame = await frameFor(trx, deps.clock, scope, record.place);
  const indicator = frame.dictionary.body.byId.get(record.indicator);
  if (!indicator) throw indicatorRefusals.indicator_unknown({ id: record.indicator });
  if (!mayDoAt(input.act, record.status)) {
    throw indicatorRefusals.indicator_breakdown_state({ status: record.status });
  }
  if (isOwn(input.act, record, doer.userId)) throw indicatorRefusals.indicator_breakdown_own();
  return saveChanges(trx, deps, doer, 'breakdown', await changesOf(trx, doer, { record, frame, indicator }, input));
}

async function changesOf(
  trx: Trx,
  { userId }: Doer,
  work: Work,
  input: Input,
): Promise<readonly [Change, ...Change[]]> {
  const { record, frame } = work;
  const edit = (changes: Values, reason?: string): Change => ({
    ...{ id: record.id, version: input.version, territoryId: record.territoryId, changes },
    title: breakdownWords.act(input.act, record.title),
    ...(reason === undefined ? {} : { reason }),
  });
  switch (input.act) {
    case 'fill':
      return [edit({ breakdownMethod: input.method, ...shareValues(filled(work, input)) })];
    case 'submit':
      refuseUnmade(work);
      return [
        edit({
          ...{ breakdownStatus: 'SUBMITTED', breakdownReturned: null },
          ...{ breakdownSubmittedBy: userId, breakdownSubmittedOn: frame.today },
        }),
      ];
    case 'return':
      return [edit({ breakdownStatus: 'DRAFT', breakdownReturned: input.reason }, input.reason)];
    case 'confirm':
      return confirmed(trx, work, edit, userId);
    case 'revise':
      return [await revised(trx, work, userId, input.reason)];
  }
}

function filled({ record, frame, indicator }: Work, { method, shares }: Filling): readonly NotedShare[] {
  const typed = new Map(shares.map((share) => [share.place, share]));
  if (shares.some(({ place }) => !record.shares.some((each) => each.place === place))) {
    throw indicatorRefusals.indicator_share_place();
  }
  const taken = record.shares.map((share) => ({ ...share, ...typed.get(share.place) }));
  return dividedShares(frame, indicator, { total: record.total, method }, taken);
}

/** What does not add up is not handed in. Rates without weights are recorded as they are. */
function refuseUnmade({ record: { total, shares }, frame, indicator }: Work): void {
  const empty = shares.filter(({ target }) => target === null);
  if (empty.length > 0) {
    throw indicatorRefusals.indicator_shares_missing({ places: empty.map(({ place }) => frame.places.name(place)) });
  }
  const within = frame.rules.body.weightedWithin;
  const { fits, made, difference } = checkShares(total, shares, { sums: indicator.sums, within });
  if (fits !== false) return;
  const print = (value: number | null) => printFigure(value ?? 0, indicator.unit);
  throw indicatorRefusals.indicator_shares_differ({
    ...{ total: print(total), made: print(made), difference: print(difference) },
  });
}

async function confirmed(
  trx: Trx,
  { record, frame }: Work,
  edit: (changes: Values) => Change,
  userId: string,
): Promise<readonly [Change, ...Change[]]> {
  const now = edit({
    ...{ breakdownStatus: 'CONFIRMED', breakdownConfirmedBy: userId, breakdownConfirmedOn: frame.today },
  });
  if (record.replaces === null) return [now];
  const before = await oneBreakdown(trx, record.replaces);
  const { id, version, territoryId } = before;
  const changes = { breakdownStatus: 'REPLACED' };
  return [now, { ...{ id, version, territoryId, changes }, title: now.title }];
}

/** A new version that starts from the confirmed one, which stands until the new one is confirmed. */
async function revised(trx: Trx, { record, frame, indicator }: Work, userId: string, reason: string): Promise<Change> {
  const versions = await holdVersions(trx, record);
  if (versions.some(({ status }) => status !== 'CONFIRMED')) throw indicatorRefusals.indicator_breakdown_open();
  const edition = record.edition + 1;
  const title = breakdownWords.title(frame.places.name(record.place), record.year, indicator.label, edition);
  const shares = Object.entries(shareValues(record.shares)).filter(([, value]) => value !== null);
  return {
    ...{ id: null, version: 0, territoryId: record.territoryId, title: breakdownWords.opened(title), reason },
    changes: {
      ...{ breakdownTitle: title, breakdownIndicator: record.indicator, breakdownYear: record.year },
      ...{ breakdownPlace: record.place, breakdownTotal: record.total, breakdownUnit: indicator.unit },
      ...{ breakdownPaper: record.paper, breakdownMethod: 'HAND', breakdownStatus: 'DRAFT' },
      ...{ breakdownEdition: edition, breakdownReplaces: record.id, breakdownReason: reason },
      ...{ breakdownBy: userId, breakdownOn: frame.today },
      breakdownLeaves: record.shares.map(({ leaf }) => String(leaf)),
      ...Object.fromEntries(shares),
    },
  };
}
