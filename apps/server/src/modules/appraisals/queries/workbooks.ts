import type { AppraisalBrief, AppraisalFilter } from '@guatu/contract';
import type { Clock } from '../../../platform/clock/index.ts';
import type { Scope } from '../../../platform/db/index.ts';
import type { TakenFile, Taker } from '../../../platform/frames/index.ts';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { type CountSheet, countsWorkbook, inWan, percentCell, refuseTooLong } from '../../projects/index.ts';
import { leafOfReader } from '../../sources/index.ts';
import { workbookWords } from '../messages/papers.ts';
import { periodWords, STAGE_WORDS, STATUS_WORDS } from '../messages.ts';
import { appraisalList } from './list.ts';
import { appraisalRuleOn, todayOf } from './parts.ts';
import { finalResults, judgedSheets } from './results.ts';

const ALL = Number.MAX_SAFE_INTEGER;

/** For whom a workbook is made. */
interface WorkbookReader {
  readonly scope: Scope;
  /** Whether tax figures are for him. */
  readonly tax: boolean;
}

const totalCell = ({ total, hidden }: Pick<AppraisalBrief, 'total' | 'hidden'>) =>
  hidden ? workbookWords.hidden : percentCell(total);

/** The projects whose sheets are due, and the sheets as the page lists them. */
export async function sheetsWorkbook(
  trx: ReadTrx,
  clock: Clock,
  { scope, tax }: WorkbookReader,
  filter: AppraisalFilter,
  taker: Taker,
): Promise<TakenFile> {
  const { due, sheets } = await appraisalList(trx, clock, filter, { mayOpen: false, tax }, ALL);
  refuseTooLong(due.length + sheets.length);
  const figures: CountSheet = {
    ...{ name: workbookWords.due, heads: workbookWords.dueHeads, notes: [] },
    rows: due.map(({ projectName, place, stage, why, since }) => [
      ...[projectName, place, STAGE_WORDS[stage], why],
      { date: since },
    ]),
  };
  const behind: CountSheet = {
    ...{ name: workbookWords.sheets, heads: workbookWords.sheetHeads, notes: [] },
    rows: sheets.map((sheet) => [
      ...[
        sheet.title,
        sheet.place,
        sheet.projectName,
        STAGE_WORDS[sheet.stage],
        sheet.period && periodWords(sheet.period),
      ],
      ...[STATUS_WORDS[sheet.status], totalCell(sheet), sheet.class],
      ...[{ date: sheet.openedOn }, { date: sheet.due }, sheet.lateDays === 0 ? null : sheet.lateDays, sheet.why],
      sheet.replaced ? workbookWords.replaced : null,
    ]),
  };
  const count = due.length + sheets.length;
  const what = workbookWords.list;
  return countsWorkbook(trx, { ...(await ruleFor(trx, clock, scope)), what, figures, behind, count }, taker);
}

/** What final sheets come to by unit, industry and place, and the sheets behind. */
export async function resultsWorkbook(
  trx: ReadTrx,
  clock: Clock,
  { scope, tax }: WorkbookReader,
  taker: Taker,
): Promise<TakenFile> {
  const { rows, sheets } = await finalResults(trx, clock, tax);
  const judged = new Map((await judgedSheets(trx, tax)).map((each) => [each.id, each]));
  refuseTooLong(sheets.length);
  const what = workbookWords.results;
  const figures: CountSheet = {
    ...{ name: what, heads: workbookWords.resultHeads },
    notes: [workbookWords.weighing, ...(sheets.some(({ hidden }) => hidden) ? [workbookWords.withheld] : [])],
    rows: rows.map(({ by, name, score, sheets: count, leftOut, withheld, classes }) => [
      ...[workbookWords.by[by], name, percentCell(score), count],
      ...[leftOut, withheld].map((left) => (left === 0 ? null : left)),
      workbookWords.classes(Object.entries(classes)),
    ]),
  };
  const behind: CountSheet = {
    ...{ name: workbookWords.finals, heads: workbookWords.finalHeads, notes: [] },
    rows: sheets.map((sheet) => {
      const { id, title, place, projectName, class: given } = sheet;
      const grouped = judged.get(id);
      return [
        ...[title, place, projectName, totalCell(sheet), given, grouped ? workbookWords.units(grouped.units) : null],
        ...[grouped?.industry ?? null, inWan(grouped?.investment ?? null)],
      ];
    }),
  };
  return countsWorkbook(trx, { ...(await ruleFor(trx, clock, scope)), what, figures, behind }, taker);
}

/** The day and the rule that a workbook says it was made by: that of its taker's office. */
async function ruleFor(trx: ReadTrx, clock: Clock, scope: Scope) {
  const day = todayOf(clock);
  const { title, version, sourceNote } = (await appraisalRuleOn(trx, day))(await leafOfReader(trx, scope));
  return { day, rule: { title, version, sourceNote } };
}
