import { columnLetter } from '@guatu/sheets';
import type { CellInput, RowModel } from '../../../platform/excel/index.ts';

/** One record as it is printed. */
export interface PrintedRow {
  /** Place of its district in the official order. */
  readonly group: number;
  /** One entry a column. */
  readonly cells: readonly CellInput[];
  readonly rowKey: string;
}

export interface BodyLayout {
  /** Name of each group, by its place. */
  readonly groups: readonly string[];
  /** Whether subtotals add up the column. */
  readonly summed: readonly boolean[];
  /** Columns whose equal neighbours share a cell, 0-based. */
  readonly merged: ReadonlySet<number>;
  /** Column of the names, 0-based: totals are called there. */
  readonly nameColumn: number;
  /** Row of the first record on the sheet, 1-based. */
  readonly firstRow: number;
  readonly words: {
    readonly subtotal: (group: string) => string;
    readonly total: string;
  };
}

/** Running number, the columns, the hidden key. */
const LEAD_COLUMNS = 1;

/**
 * The rows of a ledger: records group by group, a subtotal below each group when there are several, the total last.
 * `rows` come in the order of their groups. Totals are formulas over what is printed, so that they stay right when a
 * figure is corrected in the sheet.
 */
export function* bodyRows(rows: readonly PrintedRow[], layout: BodyLayout): Generator<RowModel> {
  const groups = splitGroups(rows);
  const subtotalRows: number[] = [];
  const totals: Sums = layout.summed.map(() => null);
  let at = layout.firstRow;
  let number = 0;
  for (const group of groups) {
    const first = at;
    const runs = [...layout.merged].map((column) => ({ column, lengths: runLengths(group, column) }));
    for (const [index, row] of group.entries()) {
      const cells = [++number, ...row.cells, row.rowKey];
      const merges = [];
      for (const { column, lengths } of runs) {
        const rows = lengths[index] ?? 1;
        if (rows === 0) cells[column + LEAD_COLUMNS] = null;
        if (rows > 1) merges.push({ column: column + 1 + LEAD_COLUMNS, rows, columns: 1 });
      }
      yield merges.length === 0 ? { cells } : { cells, merges };
      at += 1;
    }
    const sums = sumsOf(group, layout.summed);
    for (const [column, sum] of sums.entries()) {
      if (sum !== null) totals[column] = tidy((totals[column] ?? 0) + sum);
    }
    if (groups.length < 2) continue;
    const label = layout.words.subtotal(layout.groups[group[0]?.group ?? 0] ?? '');
    yield totalRow('subtotal', label, sums, layout, (letter) => `SUM(${letter}${first}:${letter}${at - 1})`);
    subtotalRows.push(at);
    at += 1;
  }
  if (rows.length === 0) return;
  const over = (letter: string) =>
    groups.length < 2
      ? `SUM(${letter}${layout.firstRow}:${letter}${at - 1})`
      : `SUM(${subtotalRows.map((row) => `${letter}${row}`).join(',')})`;
  yield totalRow('total', layout.words.total, totals, layout, over);
}

type Sums = (number | null)[];

function splitGroups(rows: readonly PrintedRow[]): PrintedRow[][] {
  const groups: PrintedRow[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last?.[0]?.group === row.group) last.push(row);
    else groups.push([row]);
  }
  return groups;
}

/** Sums of what is printed; null where a column has no figure, because nothing reported is not zero. */
function sumsOf(rows: readonly PrintedRow[], summed: readonly boolean[]): Sums {
  return summed.map((wanted, column) => {
    if (!wanted) return null;
    let sum: number | null = null;
    for (const row of rows) {
      const cell = row.cells[column];
      if (typeof cell === 'number') sum = (sum ?? 0) + cell;
    }
    return sum === null ? null : tidy(sum);
  });
}

function tidy(value: number): number {
  return Number(value.toPrecision(15));
}

function totalRow(
  kind: 'subtotal' | 'total',
  label: string,
  sums: Sums,
  layout: BodyLayout,
  formula: (letter: string) => string,
): RowModel {
  const cells = sums.map((sum, column): CellInput => {
    if (column === layout.nameColumn) return label;
    return sum === null ? null : { formula: formula(columnLetter(column + 1 + LEAD_COLUMNS)), value: sum };
  });
  return { kind, cells: [null, ...cells, null] };
}

/** For each row, how many rows from it on have the same words in the column; 0 where the one above has them too. */
function runLengths(rows: readonly PrintedRow[], column: number): Uint32Array {
  const lengths = new Uint32Array(rows.length);
  let start = 0;
  for (const [index, row] of rows.entries()) {
    const value = row.cells[column] ?? null;
    if (value === null || value !== rows[start]?.cells[column]) start = index;
    lengths[start] = index - start + 1;
  }
  return lengths;
}
