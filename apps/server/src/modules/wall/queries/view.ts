import type { WallFilters } from '@guatu/contract';
import { type IsoDay, officeDay } from '@guatu/kernel';
import type { Clock } from '../../../platform/clock/index.ts';
import type { Scope } from '../../../platform/db/index.ts';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { allowedLeaves } from '../access.ts';
import type { WallFilter } from '../domain/filter.ts';
import { type MonthNumber, monthNumber } from '../domain/month.ts';
import { pathTo, type Tree, type TreeNode, visibleTree } from '../domain/tree.ts';
import { wallRefusals } from '../messages.ts';
import { reportedMonths } from '../sql/rollups.ts';
import { asKnownAt, CURRENT, type FactSource, historyReach } from '../sql/sources.ts';
import { treeNodes } from '../sql/territory.ts';

/** What a request asks to see, made definite: which dispatch unit, which month, which projects. */
export interface WallView {
  readonly tree: Tree;
  /** From the top of the reader's scope down to the unit shown. */
  readonly path: readonly TreeNode[];
  readonly shown: TreeNode;
  /** Months with reports, newest first. */
  readonly reported: readonly MonthNumber[];
  readonly month: MonthNumber;
  readonly filter: WallFilter;
  /** Whether it is the whole tree that is shown, to somebody who sees all of it. */
  readonly whole: boolean;
  readonly source: FactSource;
  /** Whether the figures are those of an earlier moment. */
  readonly past: boolean;
  /** The moment that the figures speak of. */
  readonly asOf: string;
}

export type WallQuery = WallFilters & { readonly knownAt?: string | undefined };

/**
 * Works a request out against the reader's scope. Refuses a territory that has nothing the reader may see, in the same
 * words as one that does not exist.
 */
export async function viewOf(trx: ReadTrx, scope: Scope, query: WallQuery, clock: Clock): Promise<WallView> {
  const tree = visibleTree(await treeNodes(trx), allowedLeaves(scope));
  const id = query.territory ?? tree.top?.id;
  const path = id === undefined ? [] : pathTo(tree, id);
  const shown = path.at(-1);
  if (shown === undefined) throw wallRefusals.wall_territory_unknown();
  const reported = await reportedMonths(trx);
  const month = query.period === undefined ? latest(reported, today(clock)) : monthNumber(query.period);
  return {
    tree,
    path,
    shown,
    reported,
    month,
    filter: {
      leaves: shown.id === tree.top?.id ? null : (tree.leaves.get(shown.id) ?? []),
      park: query.park ?? null,
      chain: query.chain ?? null,
      projectKind: query.projectKind ?? null,
      unit: query.unit ?? null,
    },
    whole: scope.all && shown.id === tree.top?.id,
    ...(await momentOf(trx, query.knownAt, month, clock)),
  };
}

/** The present, or an earlier moment that history reaches back to. */
async function momentOf(
  trx: ReadTrx,
  knownAt: string | undefined,
  month: MonthNumber,
  clock: Clock,
): Promise<Pick<WallView, 'source' | 'past' | 'asOf'>> {
  if (knownAt === undefined || Date.parse(knownAt) >= Date.parse(clock.now())) {
    return { source: CURRENT, past: false, asOf: clock.now() };
  }
  const { instant, since, reached } = await historyReach(trx, knownAt);
  if (!reached) throw wallRefusals.wall_known_at_too_early({ since });
  return { source: asKnownAt(instant, month), past: true, asOf: instant };
}

export function leafName(tree: Tree): (id: number) => string {
  return (id) => tree.nodes.get(id)?.name ?? '';
}

function today(clock: Clock): IsoDay {
  return officeDay(Date.parse(clock.now()));
}

/** The last month with reports that is not in the future; the present month when there are none. */
function latest(reported: readonly MonthNumber[], day: IsoDay): MonthNumber {
  const present = monthNumber(`${day.slice(0, 4)}M${day.slice(5, 7)}`);
  return reported.find((month) => month <= present) ?? present;
}
