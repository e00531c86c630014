import type { AppraisalList } from '@guatu/contract';
import type { Clock } from '../../../platform/clock/index.ts';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { type BriefFilter, briefRows, sheetCounts } from '../sql/sheets.ts';
import { briefOf } from './brief.ts';
import { dueProjects } from './due.ts';
import { todayOf } from './parts.ts';

/** More rows than these nobody reads through on a page; how many there are is always said. */
const SHOWN = 300;
/** All that one office can have. */
const COUNTED = 100_000;

/** The sheets in sight and the projects whose sheets are due. */
export async function appraisalList(
  trx: ReadTrx,
  clock: Clock,
  filter: Omit<BriefFilter, 'ids'>,
  mayOpen: boolean,
  shown = SHOWN,
): Promise<AppraisalList> {
  const today = todayOf(clock);
  const sheets = await briefRows(trx, filter, COUNTED);
  const { stage, project } = filter;
  const due = (await dueProjects(trx, today)).filter(
    (each) => (stage ?? each.stage) === each.stage && (project ?? each.projectId) === each.projectId,
  );
  return {
    ...{ asOf: clock.now(), today, mayOpen },
    counts: await sheetCounts(trx),
    total: sheets.length,
    sheets: sheets.slice(0, shown).map((row) => briefOf(row, today)),
    dueTotal: due.length,
    due: due.slice(0, shown),
  };
}
