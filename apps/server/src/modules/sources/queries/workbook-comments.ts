import type { CellComment } from '../../../platform/excel/index.ts';
import { type CandidateRow, entityDef, type ReadTrx, sheetsOf } from '../../../platform/ledger/index.ts';
import type { CellProblem } from '../domain/cell-problem.ts';
import { commentWords } from '../messages.ts';
import { candidatePage } from '../sql/review.ts';
import { type TableRow, tablesOf } from '../sql/tables.ts';
import { likenesses } from './likeness.ts';

const PAGE = 500;

/** Everything that is open in a review as remarks on the cells it is about, for whoever filled the workbook in. */
export async function workbookComments(
  trx: ReadTrx,
  batchId: string,
  sourceId: string,
  author: string,
): Promise<readonly CellComment[]> {
  const tables = await tablesOf(trx, sourceId);
  const sheets = new Map((await sheetsOf(trx, sourceId)).map((sheet) => [sheet.sheet_no, sheet.name]));
  const sheetOf = (table: TableRow) => sheets.get(table.sheet_no) ?? '';
  const comments = tables.flatMap((table) =>
    problemTexts(table.problems).map(({ cell, text }) => ({ sheet: sheetOf(table), cell, text, author })),
  );
  for (let offset = 0; ; offset += PAGE) {
    const rows = await candidatePage(trx, batchId, {}, { limit: PAGE, offset });
    const like = await likenesses(trx, batchId, rows);
    for (const row of rows) {
      const table = tables.find((each) => each.table_no === row.table_no);
      if (!table || row.action === 'rejected') continue;
      const texts = [...problemTexts(row.problems as readonly CellProblem[]), ...conflictTexts(row, table)];
      const twin = like.get(row.ord)?.[0];
      const nameCell = cellOf(table, row, entityDef(row.entity_kind).nameField);
      if (row.action === 'conflict' && twin && nameCell !== null) {
        const text = twin.row === null ? commentWords.several : commentWords.duplicate(twin.row);
        texts.push({ cell: nameCell, text });
      }
      comments.push(...texts.map(({ cell, text }) => ({ sheet: sheetOf(table), cell, text, author })));
    }
    if (rows.length < PAGE) return comments;
  }
}

function problemTexts(problems: readonly CellProblem[]): { cell: string; text: string }[] {
  return problems.flatMap(({ cell, message, severity, handled }) =>
    severity === 'info' || handled ? [] : [{ cell, text: `${commentWords[severity]}${message}` }],
  );
}

function conflictTexts(row: CandidateRow, table: TableRow): { cell: string; text: string }[] {
  return Object.entries(row.conflicts as Record<string, { ours: unknown }>).flatMap(([key, { ours }]) => {
    const cell = cellOf(table, row, key);
    return cell === null ? [] : [{ cell, text: commentWords.conflict(String(ours)) }];
  });
}

function cellOf(table: TableRow, row: CandidateRow, key: string): string | null {
  const letter = Object.entries(table.columns).find(([, column]) => column.key === key)?.[0];
  return letter === undefined || row.row_no === null ? null : `${letter}${row.row_no}`;
}
