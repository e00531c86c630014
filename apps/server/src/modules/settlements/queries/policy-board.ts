import { POLICY_STATES, type PolicyBoard, type PolicyQuery, type PolicyRow } from '@guatu/contract';
import type { IsoDay } from '@guatu/kernel';
import type { Clock } from '../../../platform/clock/index.ts';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { leavesBelow } from '../../../platform/records/index.ts';
import { milestoneDays } from '../../projects/index.ts';
import { byUrgency, promiseState, sumsOf, tallyOf } from '../domain/board.ts';
import { instalmentsOf, releasedOf } from '../domain/payments.ts';
import type { PolicyRules } from '../domain/rules.ts';
import { type SettlementSight, seenResults, sightOfSettlement } from '../domain/sight.ts';
import { type RewardedRow, rewardedProjects } from '../sql/projects.ts';
import { earlierRules, policyRule, ruleNamed, todayOf } from './parts.ts';
import { byPlace } from './places.ts';

/** The most projects that a page lists; it says how many there are. */
export const MOST_LISTED = 500;

/** What was promised, paid and is due of all projects with agreed money that the reader may see, by the reader's own rule. */
export async function policyBoard(
  trx: ReadTrx,
  clock: Clock,
  { leaf, tax }: BoardReader,
  query: PolicyQuery,
  most = MOST_LISTED,
): Promise<PolicyBoard> {
  const day = todayOf(clock);
  const rule = await policyRule(trx, { day, leaf });
  const rows = await policyRows(trx, { leaf, tax, day, query, rules: rule.body });
  const places = await byPlace(trx, rows);
  const listed = rows.filter(({ state }) => query.state === undefined || state === query.state);
  return {
    ...{ day, rule: ruleNamed(rule), sums: sumsOf(rows), tally: tallyOf(POLICY_STATES, rows), total: listed.length },
    places: places.map(({ name, territoryId, rows: own }) => ({ name, territoryId, sums: sumsOf(own) })),
    rows: listed.toSorted(byUrgency(POLICY_STATES)).slice(0, most),
  };
}

/** For whom a board is made. */
export interface BoardReader {
  /** Whose rules hold. */
  readonly leaf: number;
  /** Whether tax figures are for him. */
  readonly tax: boolean;
}

interface Asked extends BoardReader {
  readonly day: IsoDay;
  readonly query: PolicyQuery;
  readonly rules: PolicyRules;
}

async function policyRows(
  trx: ReadTrx,
  { leaf, tax, day, query: { territory, unit }, rules }: Asked,
): Promise<readonly PolicyRow[]> {
  const leaves = territory === undefined ? null : new Set(await leavesBelow(trx, territory));
  const rewarded = (await rewardedProjects(trx)).filter(
    ({ territoryId, unitId }) => (leaves?.has(territoryId) ?? true) && (unit === undefined || unitId === unit),
  );
  const milestones = rules.instalments.map(({ milestone }) => milestone);
  const filter = { ids: rewarded.map(({ id }) => id) };
  const dated = await milestoneDays(trx, { leaf, day, milestones, filter, having: null });
  const days = new Map(dated.map((project) => [project.id, project.days]));
  const byRule = await earlierRules(trx);
  return rewarded.map((row) => {
    const stages = instalmentsOf(rules.instalments, row.agreed, (code) => days.get(row.id)?.get(code) ?? null);
    const engine = row.confirmed && (byRule(row.confirmed.rule) ?? rules).engine;
    const sight = row.confirmed && engine && sightOfSettlement(row.confirmed, engine, tax);
    return policyRow(row, { released: releasedOf(stages, day), sight }, rules);
  });
}

interface Standing {
  /** Payable by the milestones reached, as long as nothing is settled. */
  readonly released: number;
  /** What the reader may know of the confirmed settlement. */
  readonly sight: SettlementSight | null;
}

function policyRow(row: RewardedRow, { released, sight }: Standing, { follows }: PolicyRules): PolicyRow {
  const { id, name, territoryId, unitId, agreed, paid, confirmed, newest } = row;
  const due = confirmed?.due ?? released;
  const results = { score: confirmed?.score ?? null, due, balance: due - paid };
  const follow = follows.find((each) => each.id === confirmed?.follow);
  return {
    ...{ id, name, territoryId, unitId, agreed, paid },
    ...(sight ? seenResults(results, sight) : results),
    hidden: sight !== null && !sight.scores,
    dueFrom: confirmed ? 'SETTLEMENT' : 'INSTALMENTS',
    state: stateOf(row, newest),
    follow: follow && confirmed?.followDue ? { id: follow.id, title: follow.title, due: confirmed.followDue } : null,
  };
}

function stateOf({ promises, accepted }: RewardedRow, newest: RewardedRow['newest']): PolicyRow['state'] {
  if (newest !== null && newest !== 'REPLACED') return newest;
  const read = promises.map(({ confirmedAs, ...promise }) => ({
    ...promise,
    confirmation: confirmedAs === null ? null : { as: confirmedAs, by: '', on: '' },
    ...{ by: null, reported: null, proofs: [] },
  }));
  return promiseState(read, new Set(accepted));
}
