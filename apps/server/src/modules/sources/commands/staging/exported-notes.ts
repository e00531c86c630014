import type { CellProblem } from '../../domain/cell-problem.ts';
import { exportedWords } from '../../messages.ts';
import { severityOf } from './import-problems.ts';

type NoteCode = Exclude<keyof typeof exportedWords, 'missing_row' | 'missing_more' | 'cleared_cell'>;

/** A remark that only a returned export can give rise to. */
export function exportNote(code: NoteCode, cell: string): CellProblem {
  return { cell, code, message: exportedWords[code], severity: severityOf(code, 'warn'), key: null, handled: false };
}

/** A cell that was emptied: the ledger keeps its value, and the review says so. */
export function clearedNote(cell: string, label: string): CellProblem {
  const message = exportedWords.cleared_cell(label);
  return { cell, code: 'cleared_cell', message, severity: 'info', key: null, handled: false };
}

const MOST_NAMED = 200;

/** Rows that were exported and did not come back; nothing happens to them. */
export function missingNotes(names: readonly string[]): readonly CellProblem[] {
  const note = (message: string): CellProblem => ({
    cell: 'A1',
    code: 'missing_row',
    message,
    severity: 'info',
    key: null,
    handled: false,
  });
  const named = names.slice(0, MOST_NAMED).map((name) => note(exportedWords.missing_row(name)));
  const more = names.length - named.length;
  return more > 0 ? [...named, note(exportedWords.missing_more(more))] : named;
}
