import type { CellModel, MergeModel, RowModel, SheetModel } from '../workbook-model.ts';
import { type CellStyle, type FieldRow, type Kind, printCell } from './cells.ts';
import { type Column, header } from './header.ts';

/** A record with the cells that are written other than its values say: planted errors and the wording of the day. */
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
  /** Texts of the line under the title, left to right; the last one sits in the right corner. */
  readonly info?: readonly string[];
  readonly columns: readonly Column[];
  /** 甲、乙、1、2、3 under the captions. */
  readonly numbering?: boolean;
  readonly groups: readonly Group[];
  readonly total?: {
    readonly caption: string;
    readonly place: 'top' | 'bottom';
    readonly error?: Readonly<Record<string, number>>;
  };
  readonly repeatHeaderEvery?: number;
  /** A column whose equal neighbours are merged downward, as leaders' names often are. */
  readonly mergeDown?: string;
  readonly notes?: readonly string[];
  readonly style: CellStyle;
}

const SUMMED: ReadonlySet<string> = new Set([
  'totalInvestment',
  'annualPlanAmt',
  'cumToLastYearAmt',
  'monthDoneAmt',
  'ytdDoneAmt',
  'cumDoneAmt',
  'applyAmt',
  'allocatedAmt',
  'paidAmt',
]);

/** Lays a ledger out row by row, the way an office would hand it in. */
export function ledgerSheet(ledger: LedgerSheet): SheetModel {
  const { columns } = ledger;
  const rows: RowModel[] = [{ role: 'title', cells: [ledger.title] }];
  const merges: MergeModel[] = [{ top: 1, left: 1, bottom: 1, right: columns.length }];
  if (ledger.info) rows.push({ role: 'info', cells: infoCells(ledger.info, columns.length) });
  const addHeader = () => {
    const head = header(columns, rows.length + 1);
    rows.push(...head.rows.map((cells) => ({ role: 'header' as const, cells })));
    merges.push(...head.merges);
  };
  addHeader();
  if (ledger.numbering) rows.push({ role: 'header', cells: columns.map((_, index) => numberCell(index)) });
  const frozenRows = rows.length;

  const all = ledger.groups.flatMap((group) => group.rows);
  const totalRow = () => {
    if (ledger.total)
      rows.push({ role: 'total', cells: sumCells(ledger, ledger.total.caption, all, ledger.total.error) });
  };
  if (ledger.total?.place === 'top') totalRow();
  let serial = 0;
  for (const group of ledger.groups) {
    if (group.caption) {
      rows.push({ role: 'group', cells: [group.caption] });
      merges.push({ top: rows.length, left: 1, bottom: rows.length, right: columns.length });
    }
    const first = rows.length + 1;
    for (const record of group.rows) {
      if (ledger.repeatHeaderEvery && serial > 0 && serial % ledger.repeatHeaderEvery === 0) addHeader();
      serial += 1;
      rows.push({ role: 'record', cells: recordCells(ledger, record, serial) });
    }
    if (ledger.mergeDown) merges.push(...mergeEqual(rows, first, fieldColumn(columns, ledger.mergeDown)));
    if (group.subtotal) rows.push({ role: 'total', cells: sumCells(ledger, group.subtotal, group.rows) });
  }
  if (ledger.total?.place === 'bottom') totalRow();
  for (const note of ledger.notes ?? []) {
    rows.push({ role: 'note', cells: [note] });
    merges.push({ top: rows.length, left: 1, bottom: rows.length, right: columns.length });
  }
  return {
    name: ledger.name,
    rows,
    merges,
    widths: columns.map((column) => column.width ?? 12),
    hiddenColumns: columns.flatMap((column, index) => (column.hidden ? [index + 1] : [])),
    frozenRows,
  };
}

/** First text on the left, last one in the right corner, the others spread between. */
function infoCells(texts: readonly string[], width: number): CellModel[] {
  const cells: CellModel[] = Array.from({ length: width }, () => null);
  texts.forEach((text, index) => {
    const place = texts.length === 1 ? width - 1 : Math.round((index * (width - 1)) / (texts.length - 1));
    cells[place] = text;
  });
  return cells;
}

function numberCell(index: number): CellModel {
  return index === 0 ? '甲' : index === 1 ? '乙' : index - 1;
}

function recordCells(
  { columns, kind, style }: LedgerSheet,
  { fields, overrides }: RecordRow,
  serial: number,
): CellModel[] {
  return columns.map((column) => {
    if (column.field === 'seq') return serial;
    const planted = overrides?.get(column.field ?? '');
    if (planted !== undefined) return planted;
    const value = column.value ? column.value(fields) : fields[column.field ?? ''];
    if (column.field === null) {
      return value === undefined ? (style.blank === '' ? null : style.blank) : (value as CellModel);
    }
    return printCell(kind, column.field, value, style, column.unit);
  });
}

function sumCells(
  { columns, kind, style }: LedgerSheet,
  caption: string,
  records: readonly RecordRow[],
  error: Readonly<Record<string, number>> = {},
): CellModel[] {
  return columns.map((column, index) => {
    if (index === 1) return caption;
    if (column.field === null || !SUMMED.has(column.field)) return null;
    const field = column.field;
    // A cell written as text or as an error adds nothing, as in the office's own SUM.
    const counted = records.filter(({ overrides }) => !overrides?.has(field));
    const sum = counted.reduce((total, { fields }) => total + Number(fields[field] ?? 0), 0) + (error[field] ?? 0);
    return printCell(kind, field, sum, style, column.unit);
  });
}

function fieldColumn(columns: readonly Column[], field: string): number {
  return columns.findIndex((column) => column.field === field);
}

/** Clears repeats below the first of a run and merges the run. */
function mergeEqual(rows: RowModel[], first: number, column: number): MergeModel[] {
  const merges: MergeModel[] = [];
  let start = first;
  const valueAt = (row: number) => (rows[row - 1]?.role === 'record' ? rows[row - 1]?.cells[column] : undefined);
  while (start <= rows.length) {
    let end = start;
    while (typeof valueAt(start) === 'string' && valueAt(end + 1) === valueAt(start)) end += 1;
    if (end > start) {
      merges.push({ top: start, left: column + 1, bottom: end, right: column + 1 });
      for (let row = start + 1; row <= end; row += 1) {
        const old = rows[row - 1];
        if (old) rows[row - 1] = { ...old, cells: old.cells.map((cell, index) => (index === column ? null : cell)) };
      }
    }
    start = end + 1;
  }
  return merges;
}
