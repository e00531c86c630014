import type { Candidate, ReviewTable } from '@guatu/contract';
import { parseUnit } from '@guatu/kernel';
import type { CellMark } from '../../../ui/sheet/model.ts';
import { cellOfKey } from './cells.ts';

export interface MarkedCell {
  readonly mark: CellMark;
  readonly reason: string;
}

/** Words for why a cell is marked. */
export interface MarkWords {
  readonly conflict: string;
  readonly different: string;
  readonly byHand: string;
}

const RANK: Readonly<Record<CellMark, number>> = { source: 5, problem: 4, warn: 3, different: 2, converted: 1 };

/**
 * What the cells of some rows are marked for: open problems first, then what differs from the ledger. By cell name.
 */
export function markCells(
  candidates: readonly Candidate[],
  tables: readonly ReviewTable[],
  words: MarkWords,
): ReadonlyMap<string, MarkedCell> {
  const marks = new Map<string, MarkedCell>();
  const mark = (cell: string | null, next: MarkedCell) => {
    if (cell === null) return;
    const before = marks.get(cell);
    if (!before || RANK[before.mark] < RANK[next.mark]) marks.set(cell, next);
  };
  for (const table of tables) for (const problem of table.problems) markProblem(mark, problem);
  for (const candidate of candidates) {
    const table = tables.find((each) => each.tableNo === candidate.tableNo);
    // Of a new record everything differs; filling all of its cells would say nothing.
    const isNew = candidate.action === 'new' || (candidate.action === 'conflict' && noConflict(candidate));
    for (const key of Object.keys(candidate.changes)) {
      const cell = cellOfKey(candidate, key, table);
      if (candidate.byHand[key] !== undefined) mark(cell, { mark: 'different', reason: words.byHand });
      else if (!isNew) mark(cell, { mark: 'different', reason: words.different });
    }
    if (candidate.action === 'rejected') continue;
    for (const key of Object.keys(candidate.conflicts)) {
      mark(cellOfKey(candidate, key, table), { mark: 'problem', reason: words.conflict });
    }
    for (const problem of candidate.problems) markProblem(mark, problem);
  }
  return marks;
}

/** A row that waits for who it is, not for which value. */
const noConflict = ({ conflicts }: Candidate): boolean => Object.keys(conflicts).length === 0;

function markProblem(
  mark: (cell: string, next: MarkedCell) => void,
  { cell, severity, handled, message }: Candidate['problems'][number],
): void {
  if (handled || severity === 'info') return;
  mark(cell, { mark: severity === 'error' ? 'problem' : 'warn', reason: message });
}

/** A number, then the unit; a note in brackets after it is none of the unit. */
const AMOUNT = /^[-\u2212]?[\d,]+(?:\.\d+)?\s*([^\d\s(),.%]+)$/;

/** A number with a unit of its own in a column that has another one, or none: hundreds of millions in a column of ten thousands. */
export function isConverted(text: string, columnUnit: string | null): boolean {
  const bare = text.normalize('NFKC').replace(/\(.*$/, '').trim();
  const word = AMOUNT.exec(bare)?.[1];
  const own = word === undefined ? null : parseUnit(word);
  if (!own?.ok) return false;
  const column = columnUnit === null ? null : parseUnit(columnUnit);
  if (!column?.ok) return own.value.numerator !== own.value.denominator;
  return own.value.numerator * column.value.denominator !== column.value.numerator * own.value.denominator;
}
