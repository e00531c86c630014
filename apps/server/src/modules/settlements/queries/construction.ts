import { TWO_ACCOUNT_STATES, type TwoAccountQuery, type TwoAccountRow, type TwoAccounts } from '@guatu/contract';
import type { IsoDay } from '@guatu/kernel';
import type { Clock } from '../../../platform/clock/index.ts';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { rulesOf } from '../../../platform/rules/index.ts';
import { hardLimitRules, milestoneDays, monthsFrom } from '../../projects/index.ts';
import { tallyOf } from '../domain/board.ts';
import { twoAccountsOf } from '../domain/two-accounts.ts';
import { settlementRefusals } from '../messages.ts';
import { todayOf } from './parts.ts';
import { byPlace } from './places.ts';
import { MOST_LISTED } from './policy-board.ts';

const COMPLETED = 'M100';
const SETTLED = 'M140';
const ACCOUNTED = 'M145';
const LIMIT = 'TWO_ACCOUNTS';

/** Completed projects by how their settlement and final accounts of construction stand today. */
export async function twoAccounts(
  trx: ReadTrx,
  clock: Clock,
  leaf: number,
  { state, ...filter }: TwoAccountQuery,
  most = MOST_LISTED,
): Promise<TwoAccounts> {
  const day = todayOf(clock);
  const rule = (await limitsOn(trx, day))(leaf);
  if (!rule) throw settlementRefusals.settlement_rules_missing({ day });
  const { months, warnDays, label: title, consequence } = rule.limit;
  const rows = await standings(trx, { day, leaf, filter }, () => rule.limit);
  const listed = rows.filter((row) => state === undefined || row.state === state);
  const places = await byPlace(trx, rows);
  return {
    ...{ day, limit: { title, version: rule.version, months, warnDays, consequence, sourceNote: rule.sourceNote } },
    ...{ tally: tallyOf(TWO_ACCOUNT_STATES, rows), total: listed.length },
    places: places.map(({ name, territoryId, rows: own }) => ({
      ...{ name, territoryId, tally: tallyOf(TWO_ACCOUNT_STATES, own) },
    })),
    rows: listed.toSorted(byLateness).slice(0, most),
  };
}

interface Limit {
  readonly months: number;
  readonly warnDays: number;
}

/** The limit of both accounts as it holds in a place, with the rule that it stands in. */
export async function limitsOn(trx: ReadTrx, day: IsoDay) {
  const rules = await rulesOf(trx, hardLimitRules);
  return (leaf: number) => {
    const rule = rules.at(day, leaf);
    const limit = rule?.body.limits.find(({ id }) => id === LIMIT);
    return rule && limit ? { version: rule.version, sourceNote: rule.sourceNote, limit } : null;
  };
}

interface StandingsAsked {
  readonly day: IsoDay;
  /** Whose rule says from which evidence a milestone counts. */
  readonly leaf: number;
  readonly filter: Omit<TwoAccountQuery, 'state'>;
}

/** The completed projects in sight with how their accounts stand, each by the limit of its place; without one, left out. */
export async function standings(
  trx: ReadTrx,
  { day, leaf, filter }: StandingsAsked,
  limitOf: (leaf: number) => Limit | null,
): Promise<readonly TwoAccountRow[]> {
  const settleMonths = monthsFrom(SETTLED, COMPLETED);
  const milestones = [COMPLETED, SETTLED, ACCOUNTED];
  const completed = await milestoneDays(trx, { leaf, day, milestones, filter, having: COMPLETED });
  return completed.flatMap(({ days, ...project }): TwoAccountRow[] => {
    const completedOn = days.get(COMPLETED);
    const limit = limitOf(project.territoryId);
    if (completedOn === undefined || completedOn > day || limit === null) return [];
    const dates = { completedOn, settledOn: days.get(SETTLED) ?? null, accountsOn: days.get(ACCOUNTED) ?? null };
    const { months, warnDays } = limit;
    return [{ ...project, ...dates, ...twoAccountsOf(dates, { months, warnDays, settleMonths }, day) }];
  });
}

/** What is open comes first, the one over by most days before the others; then what was done, the latest first. */
function byLateness(a: TwoAccountRow, b: TwoAccountRow): number {
  const left = (row: TwoAccountRow) => row.daysLeft ?? Number.MAX_SAFE_INTEGER;
  return left(a) - left(b) || (b.accountsOn ?? '').localeCompare(a.accountsOn ?? '') || (a.id < b.id ? -1 : 1);
}
