import type { blockerBoardEndpoint, Permission } from '@guatu/contract';
import { officeDay } from '@guatu/kernel';
import type { Clock } from '../../../platform/clock/index.ts';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { openBlockers, responseByUnit } from '../sql/board.ts';
import { readCauses } from '../sql/causes.ts';
import { heldBy, shownBlockers } from './blockers.ts';
import { summaries } from './causes.ts';

type Board = (typeof blockerBoardEndpoint)['response']['_zod']['input'];

export interface BoardQuery {
  readonly project?: string | undefined;
  readonly blocker?: string | undefined;
}

/** Open blockers, late ones first, with what a day costs, the causes behind them and how units answer. */
export async function blockerBoard(
  trx: ReadTrx,
  query: BoardQuery,
  permissions: ReadonlySet<Permission>,
  clock: Clock,
): Promise<Board> {
  const now = clock.now();
  const today = officeDay(Date.parse(now));
  const { blockers, rules, cost } = await shownBlockers(trx, await openBlockers(trx, query), permissions, today);
  const behind = new Set(blockers.flatMap(({ causeId }) => (causeId === null ? [] : [causeId])));
  const whole = query.project === undefined && query.blocker === undefined;
  return {
    blockers,
    causes: await summaries(trx, await readCauses(trx, [...behind]), today),
    cost: cost(heldBy(blockers)),
    response: whole ? await responseByUnit(trx) : [],
    satisfactions: rules.satisfactions,
    asOf: now,
  };
}
