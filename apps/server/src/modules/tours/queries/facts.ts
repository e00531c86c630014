import type { SiteFacts } from '@guatu/contract';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { type FactRow, siteBlockers, siteFactRows } from '../sql/sites.ts';

/** What the ledger says of projects now, by id, each figure with the key of its source. */
export async function factsOf(trx: ReadTrx, ids: readonly string[]): Promise<ReadonlyMap<string, SiteFacts>> {
  const blockers = await siteBlockers(trx, ids);
  return new Map(
    (await siteFactRows(trx, ids)).map((row) => [
      row.id,
      factsIn(
        row,
        blockers.filter(({ project }) => project === row.id),
      ),
    ]),
  );
}

function factsIn(row: FactRow, blockers: readonly { readonly id: string; readonly text: string }[]): SiteFacts {
  const { name, unit, owner, content, light, progress, progress_period: progressPeriod } = row;
  return {
    ...{ name, unit, owner, content, light },
    totalInvestment: row.total === null ? null : Number(row.total),
    done: amountOf('ytdDoneAmt', row.done_period, row.done),
    planned: amountOf('annualPlanAmt', row.plan_period, row.plan),
    progress:
      progress === null || progressPeriod === null ? null : { key: `visualProgress@${progressPeriod}`, text: progress },
    blockers: blockers.map(({ id, text }) => ({ id, text })),
  };
}

function amountOf(field: string, period: string | null, amount: string | null) {
  return period === null || amount === null ? null : { key: `${field}@${period}`, amount: Number(amount) };
}

/** What stands for a project that the reader may not see. */
export const UNSEEN_FACTS: SiteFacts = {
  ...{ name: '', unit: '', owner: null, content: null, totalInvestment: null },
  ...{ done: null, planned: null, progress: null, light: null, blockers: [] },
};
