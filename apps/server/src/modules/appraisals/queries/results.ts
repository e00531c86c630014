import type { AppraisalRollup } from '@guatu/contract';
import type { Clock } from '../../../platform/clock/index.ts';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { type Judged, rollUp } from '../domain/roll-up.ts';
import { appraisalWords } from '../messages.ts';
import { finalRows } from '../sql/results.ts';
import { briefRows } from '../sql/sheets.ts';
import { briefOf } from './brief.ts';
import { todayOf } from './parts.ts';
import { hiddenColumns, withTotal } from './tax-sight.ts';

/** All that one office can have. */
const ALL = 100_000;

/**
 * The confirmed final sheets in sight, with what they are grouped and weighed by. `tax`: whether tax figures are for the
 * reader; whoever may not see them has no total that one could be told from.
 */
export async function judgedSheets(trx: ReadTrx, tax: boolean): Promise<readonly Judged[]> {
  const finals = await finalRows(trx);
  const hidden = await hiddenColumns(trx, withTotal(finals), tax);
  return finals.map(({ units, total, ...row }) => ({
    ...row,
    units: units ?? [],
    total: hidden(row.id).size === 0 ? total : null,
  }));
}

/** What confirmed final sheets come to: by responsible unit, by industry and by place, with the sheets they rest on. */
export async function finalResults(trx: ReadTrx, clock: Clock, tax: boolean) {
  const judged = await judgedSheets(trx, tax);
  const seen = new Set(withTotal(judged));
  const rows: readonly AppraisalRollup[] = rollUp(judged, appraisalWords.unnamed);
  const today = todayOf(clock);
  const sheets = await briefRows(trx, { ids: judged.map(({ id }) => id) }, ALL);
  return { asOf: clock.now(), rows, sheets: sheets.map((row) => briefOf(row, today, { scores: seen.has(row.id) })) };
}
