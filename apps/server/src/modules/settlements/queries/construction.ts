import { TWO_ACCOUNT_STATES, type TwoAccountQuery, type TwoAccountRow, type TwoAccounts } from '@guatu/contract';
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
  const rule = (await rulesOf(trx, hardLimitRules)).at(day, leaf);
  const limit = rule?.body.limits.find(({ id }) => id === LIMIT);
  if (!rule || !limit) throw settlementRefusals.settlement_rules_missing({ day });
  const { months, warnDays, label: title, consequence } = limit;
  const settleMonths = monthsFrom(SETTLED, COMPLETED);
  const milestones = [COMPLETED, SETTLED, ACCOUNTED];
  const completed = await milestoneDays(trx, { ...{ leaf, milestones, filter }, now: clock.now(), having: COMPLETED });
  const rows = completed.flatMap(({ days, ...project }): TwoAccountRow[] => {
    const completedOn = days.get(COMPLETED);
    if (completedOn === undefined || completedOn > day) return [];
    const dates = { completedOn, settledOn: days.get(SETTLED) ?? null, accountsOn: days.get(ACCOUNTED) ?? null };
    return [{ ...project, ...dates, ...twoAccountsOf(dates, { months, warnDays, settleMonths }, day) }];
  });
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

/** What is open comes first, the one over by most days before the others; then what was done, the latest first. */
function byLateness(a: TwoAccountRow, b: TwoAccountRow): number {
  const left = (row: TwoAccountRow) => row.daysLeft ?? Number.MAX_SAFE_INTEGER;
  return left(a) - left(b) || (b.accountsOn ?? '').localeCompare(a.accountsOn ?? '') || (a.id < b.id ? -1 : 1);
}
