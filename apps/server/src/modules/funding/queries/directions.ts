import type {
  directionListEndpoint,
  directionMatchesEndpoint,
  FundDirection,
  Permission,
  projectDirectionsEndpoint,
} from '@guatu/contract';
import { evaluateCondition, type Vocabulary } from '@guatu/kernel';
import type { Clock } from '../../../platform/clock/index.ts';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { openProject, placeNames } from '../../projects/index.ts';
import { WRITE } from '../access.ts';
import { type BidRow, stateOf } from '../domain/bid.ts';
import { type Direction, directionOf } from '../domain/rules.ts';
import { SHARE_WORDS } from '../messages/words.ts';
import { fundingRefusals } from '../messages.ts';
import { bidRows } from '../sql/bids.ts';
import { poolOf } from '../sql/pool.ts';
import type { Reader } from './board.ts';
import { knownProjects } from './facts.ts';
import { type Judged, judged, matchAnswer, nearestPair } from './matches.ts';
import { fundingRulesOn, ruleNamed, todayOf } from './parts.ts';
import { windowsOf } from './windows.ts';

type Answer<Endpoint extends { readonly response: { readonly _zod: { readonly input: unknown } } }> =
  Endpoint['response']['_zod']['input'];

/** Projects judged in one go, so that a large pool never lies in memory whole. */
const AT_ONCE = 1000;
/** Pairings shown of them, nearest first. */
const MOST_SHOWN = 100;

const mayStart = (permissions: ReadonlySet<Permission>): boolean => permissions.has(WRITE);

/** What there is to bid for, with its conditions, amounts, windows and materials. */
export async function directionList(
  trx: ReadTrx,
  clock: Clock,
  { permissions, leaf }: Reader,
): Promise<Answer<typeof directionListEndpoint>> {
  const rules = await fundingRulesOn(trx, todayOf(clock));
  const rule = rules.directions(leaf);
  const bids = (await bidRows(trx)).map(named);
  return {
    directions: rule.body.items.map((each) => directionAnswer(each, rule.body.vocabulary, bids, rules.today)),
    rule: ruleNamed(rule),
    mayStart: mayStart(permissions),
    asOf: clock.now(),
  };
}

/** The projects that come nearest to a direction. */
export async function directionMatches(
  trx: ReadTrx,
  clock: Clock,
  { permissions, leaf }: Reader,
  id: string,
): Promise<Answer<typeof directionMatchesEndpoint>> {
  const rules = await fundingRulesOn(trx, todayOf(clock));
  const { body } = rules.directions(leaf);
  const direction = directionOf(body, id);
  if (!direction) throw fundingRefusals.bid_direction_unknown();
  const ids = await poolOf(trx, direction.pool);
  const counts = { yes: 0, no: 0, unknown: 0 };
  let nearest: readonly Judged[] = [];
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const projects = await knownProjects(trx, ids.slice(from, from + AT_ONCE), rules.today, body);
    const pairs = judged(projects, [direction], body.vocabulary);
    for (const { match } of pairs) counts[match.outcome] += 1;
    nearest = [...nearest, ...pairs].sort(nearestPair).slice(0, MOST_SHOWN);
  }
  const rows = await bidRows(trx);
  const placeOf = await placeNames(trx);
  return {
    direction: directionAnswer(direction, body.vocabulary, rows.map(named), rules.today),
    matches: nearest.map((pair) => matchAnswer(pair, body.vocabulary, placeOf, bidFor(rows, pair.project.row.id, id))),
    ...{
      counts,
      looked: counts.yes + counts.no + counts.unknown,
      pool: ids.length,
      mayStart: mayStart(permissions),
      asOf: clock.now(),
    },
  };
}

/** The directions that come nearest to a project. */
export async function projectDirections(
  trx: ReadTrx,
  clock: Clock,
  { permissions }: Pick<Reader, 'permissions'>,
  id: string,
): Promise<Answer<typeof projectDirectionsEndpoint>> {
  const { territoryId } = await openProject(trx, id);
  const rules = await fundingRulesOn(trx, todayOf(clock));
  const { body } = rules.directions(territoryId);
  const rows = await bidRows(trx, { project: id });
  const placeOf = await placeNames(trx);
  const pairs = judged(await knownProjects(trx, [id], rules.today, body), body.items, body.vocabulary);
  return {
    matches: pairs.map((pair) => matchAnswer(pair, body.vocabulary, placeOf, bidFor(rows, id, pair.direction.id))),
    mayStart: mayStart(permissions),
    asOf: clock.now(),
  };
}

/** The bid of a project for a direction that is under way. */
export function bidFor(rows: readonly BidRow[], project: string, direction: string): string | null {
  const over = ['REFUSED', 'WITHDRAWN', 'FINISHED'];
  const found = rows.find(
    (row) => row.projectId === project && row.direction === direction && !over.includes(stateOf(row).state),
  );
  return found?.id ?? null;
}

const named = (row: BidRow) => ({
  state: stateOf(row).state,
  direction: row.direction === null ? null : { id: row.direction },
});

function directionAnswer(
  direction: Direction,
  vocabulary: Vocabulary,
  bids: readonly ReturnType<typeof named>[],
  today: Parameters<typeof windowsOf>[2],
): FundDirection {
  const { id, title, channel, basis, source, about, pool, amounts, share, materials } = direction;
  return {
    ...{ id, title, channel, basis, source, about, pool, ...amounts },
    // Asked of nobody, a condition says what it asks.
    asks: evaluateCondition(direction.condition, vocabulary, {}).reasons.map(({ text }) => text),
    share: share === null ? null : { ...share, of: SHARE_WORDS[share.of] },
    windows: windowsOf(direction, bids, today),
    materials,
    bids: bids.filter((bid) => bid.direction?.id === id).length,
  };
}
