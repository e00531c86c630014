import type { CellModel, RowModel, SheetModel } from '../workbook-model.ts';
import { type CellStyle, type FieldRow, type Kind, printCell } from './cells.ts';
import { type Column, columnModel, numberingRow, repeatedHeader } from './columns.ts';

/** A record; `overrides` are cells written other than the values say, by field: planted errors. */
export interface RecordRow {
  readonly fields: FieldRow;
  readonly overrides?: ReadonlyMap<string, CellModel>;
}

export interface Group {
  /** `一、工业项目（12个）`; absent for a table without groups. */
  readonly caption?: string;
  readonly rows: readonly RecordRow[];
  /** Caption of a subtotal row below the group. */
  readonly subtotal?: string;
}

export interface LedgerSheet {
  readonly name: string;
  readonly kind: Kind;
  readonly title: string;
  readonly notice?: { readonly left: string; readonly right: string };
  readonly columns: readonly Column[];
  readonly numbering?: boolean;
  readonly groups: readonly Group[];
  readonly total?: Total;
  readonly repeatHeaderEvery?: number;
  /** A column whose equal neighbours are merged downward, as leaders' names often are. */
  readonly mergeDown?: string;
  readonly notes?: readonly string[];
  readonly style: CellStyle;
}

export interface Total {
  readonly caption: string;
  readonly place: 'top' | 'bottom';
  /** Planted mistakes of the total, by field, in yuan. */
  readonly mistakes?: Readonly<Record<string, number>>;
}

const SUMMED: ReadonlySet<string> = new Set([
  'projectCount',
  'totalInvestment',
  'annualPlanAmt',
  'cumToLastYearAmt',
  'monthDoneAmt',
  'ytdDoneAmt',
  'cumDoneAmt',
  'planStartCount',
  'startCount',
  'statInCount',
  'statEnteredAmt',
  'completeCount',
  'produceCount',
  'over50MCount',
  'over100MCount',
  'over1BCount',
  'applyAmt',
  'allocatedAmt',
  'paidAmt',
]);

/** Lays a ledger out row by row, the way an office would hand it in. */
export function ledgerSheet(ledger: LedgerSheet): SheetModel {
  const { columns, total } = ledger;
  const rows: RowModel[] = ledger.numbering ? [numberingRow(columns)] : [];
  const all = ledger.groups.flatMap((group) => group.rows);
  const totalRow = (): RowModel[] =>
    total ? [{ kind: 'total', cells: sumCells(ledger, total.caption, all, total.mistakes) }] : [];
  if (total?.place === 'top') rows.push(...totalRow());
  let serial = 0;
  for (const group of ledger.groups) {
    if (group.caption) rows.push(spanning('group', group.caption, columns.length));
    const records: RowModel[] = [];
    for (const record of group.rows) {
      if (ledger.repeatHeaderEvery && serial > 0 && serial % ledger.repeatHeaderEvery === 0) {
        records.push(...repeatedHeader(columns));
      }
      serial += 1;
      records.push({ kind: 'body', cells: recordCells(ledger, record, serial) });
    }
    rows.push(...(ledger.mergeDown ? mergeEqual(records, columns, ledger.mergeDown) : records));
    if (group.subtotal) rows.push({ kind: 'subtotal', cells: sumCells(ledger, group.subtotal, group.rows) });
  }
  if (total?.place === 'bottom') rows.push(...totalRow());
  rows.push(...(ledger.notes ?? []).map((note) => spanning('note', note, columns.length)));
  return {
    name: ledger.name,
    title: ledger.title,
    ...(ledger.notice ? { notice: ledger.notice } : {}),
    columns: columns.map(columnModel),
    rows,
    frozenColumns: 2,
  };
}

function spanning(kind: 'group' | 'note', text: string, width: number): RowModel {
  return { kind, cells: [text], merges: [{ column: 1, rows: 1, columns: width }] };
}

function recordCells(ledger: LedgerSheet, { fields, overrides }: RecordRow, serial: number): CellModel[] {
  const { columns, kind, style } = ledger;
  return columns.map((column) => {
    if (column.field === 'seq') return serial;
    const planted = column.field === null ? undefined : overrides?.get(column.field);
    if (planted !== undefined) return planted;
    const value = column.value ? column.value(fields) : fields[column.field ?? ''];
    if (column.field !== null) return printCell(kind, column.field, value, style, column.unit);
    return value === undefined ? style.blank || null : String(value);
  });
}

function sumCells(
  { columns, kind, style }: LedgerSheet,
  caption: string,
  records: readonly RecordRow[],
  mistakes: Readonly<Record<string, number>> = {},
): CellModel[] {
  return columns.map(({ field, unit }, index) => {
    if (index === 1) return caption;
    if (field === null || !SUMMED.has(field)) return null;
    // A cell written as text or as an error adds nothing, as in the office's own SUM.
    const counted = records.filter(({ fields, overrides }) => fields[field] !== undefined && !overrides?.has(field));
    // Nothing to add up is nothing, not zero.
    if (counted.length === 0) return null;
    const sum = counted.reduce((total, { fields }) => total + Number(fields[field] ?? 0), 0) + (mistakes[field] ?? 0);
    return printCell(kind, field, sum, style, unit);
  });
}

/** Clears repeats below the first of a run and merges the run. */
function mergeEqual(rows: readonly RowModel[], columns: readonly Column[], field: string): RowModel[] {
  const column = columns.findIndex((candidate) => candidate.field === field);
  const merged = [...rows];
  for (let start = 0; start < rows.length; ) {
    const value = rows[start]?.cells[column];
    let end = start + 1;
    while (typeof value === 'string' && rows[end]?.kind === 'body' && rows[end]?.cells[column] === value) end += 1;
    const first = rows[start];
    if (first && end - start > 1) {
      merged[start] = { ...first, merges: [{ column: column + 1, rows: end - start, columns: 1 }] };
      for (let row = start + 1; row < end; row += 1) merged[row] = withoutCell(rows[row], column);
    }
    start = end;
  }
  return merged;
}

function withoutCell(row: RowModel | undefined, column: number): RowModel {
  if (!row) throw new RangeError('no row to clear');
  return { ...row, cells: row.cells.map((cell, index) => (index === column ? null : cell)) };
}
