import type { AppraisalList } from '@guatu/contract';
import type { Clock } from '../../../platform/clock/index.ts';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { sightOfSheet } from '../domain/sight.ts';
import { type BriefFilter, briefRows, sheetCounts } from '../sql/sheets.ts';
import { briefOf } from './brief.ts';
import { dueProjects } from './due.ts';
import { todayOf } from './parts.ts';
import { hiddenColumns, withTotal } from './tax-sight.ts';

/** More rows than these nobody reads through on a page; how many there are is always said. */
const SHOWN = 300;
/** All that one office can have. */
const COUNTED = 100_000;

/** Who reads a list. */
export interface ListReader {
  readonly mayOpen: boolean;
  /** Whether tax figures are for him. */
  readonly tax: boolean;
}

/** The sheets in sight and the projects whose sheets are due. */
export async function appraisalList(
  trx: ReadTrx,
  clock: Clock,
  filter: Omit<BriefFilter, 'ids'>,
  { mayOpen, tax }: ListReader,
  shown = SHOWN,
): Promise<AppraisalList> {
  const today = todayOf(clock);
  const sheets = await briefRows(trx, filter, COUNTED);
  const listed = sheets.slice(0, shown);
  const hidden = await hiddenColumns(trx, withTotal(listed), tax);
  const { stage, project } = filter;
  const due = (await dueProjects(trx, today)).filter(
    (each) => (stage ?? each.stage) === each.stage && (project ?? each.projectId) === each.projectId,
  );
  return {
    ...{ asOf: clock.now(), today, mayOpen },
    counts: await sheetCounts(trx),
    total: sheets.length,
    sheets: listed.map((row) => briefOf(row, today, sightOfSheet(hidden(row.id), row.status))),
    dueTotal: due.length,
    due: due.slice(0, shown),
  };
}
