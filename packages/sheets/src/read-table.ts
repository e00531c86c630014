import { cellAddress } from './addresses.ts';
import type { Duplicates } from './checks/duplicates.ts';
import { ProblemSink } from './checks/problem-sink.ts';
import { checkDateOrder, checkRanges } from './checks/record-rules.ts';
import { type PrintedStep, type TotalFigure, TotalsCheck } from './checks/totals.ts';
import { type AmountHabit, amountHabit } from './checks/unit-suspects.ts';
import { targetOf } from './columns/column-unit.ts';
import type { FieldDictionary } from './dictionary.ts';
import { isFigure, isSummable } from './dictionary.ts';
import { readHeadLines } from './layout/head-lines.ts';
import { isHeadLine, isNoteLine, isPartialTotal, isSignatureLine } from './layout/line-words.ts';
import type { Region } from './layout/regions.ts';
import { RowSorter } from './layout/row-sorter.ts';
import type { SheetView } from './layout/sheet-view.ts';
import type { LedgerRecord, RowLabel, RowReading, TableKind, TableReading } from './reading.ts';
import { RecordBuilder } from './record-builder.ts';
import { type MappedColumn, readColumns, type TableColumns } from './table-columns.ts';
import type { RememberedColumn } from './template.ts';
import { plainText } from './text/cell-text.ts';
import { fold, foldTight } from './text/fold.ts';
import { GENERAL, parseNumberFormat } from './values/number-format.ts';

export interface TableOptions {
  readonly dictionary: FieldDictionary;
  readonly remembered: readonly RememberedColumn[];
  readonly duplicates: Duplicates;
  /** Receives each record as it is made; when it is given, the reading keeps none. */
  readonly onRecord?: (record: LedgerRecord, kind: TableKind) => void;
}

/** Reads one table of a sheet. */
export function readTable(view: SheetView, region: Region, table: number, options: TableOptions): TableReading {
  const head = readHeadLines(view, region);
  const columns = readColumns(view, region, head, options.dictionary, options.remembered);
  const rows: RowReading[] = headRows(view, region);
  const headerRows = rows.filter((row) => row.label === 'header').map((row) => row.row);
  const base = {
    sheet: view.grid.name,
    table,
    title: head.title,
    office: head.office,
    filler: head.filler,
    asOf: head.asOf,
    headerRows,
    columns: columns.columns,
  };
  if (!columns.kind)
    return { ...base, kind: 'none', headerRows: [], columns: [], records: [], rows: rows.map(asNote), problems: [] };
  const sink = new ProblemSink();
  reportMissingUnits(columns, region, sink);
  const records = readBody(view, region, columns, rows, sink, head.title, options, periodKey(head.asOf));
  return { ...base, kind: columns.kind.kind as TableKind, records, rows, problems: sink.problems };
}

function asNote(row: RowReading): RowReading {
  return row.label === 'header' ? { row: row.row, label: 'note' } : row;
}

function periodKey(asOf: TableReading['asOf']): string {
  return asOf ? `${asOf.year}-${asOf.month ?? ''}` : '';
}

/** Labels of the rows from the top of the region to the end of its header. */
function headRows(view: SheetView, region: Region): RowReading[] {
  const rows: RowReading[] = [];
  for (let row = region.top; row <= region.header.bottom; row++) {
    if (row >= region.header.top) rows.push({ row, label: 'header' });
    else rows.push({ row, label: headLabel(view, row) });
  }
  return rows;
}

function headLabel(view: SheetView, row: number): RowLabel {
  const texts = view
    .filledColumns(row, { left: 1, right: view.lastColumn })
    .map((column) => fold(view.text(row, column)));
  if (texts.length === 0) return 'blank';
  if (texts.some(isHeadLine)) return 'unit';
  return texts.some((text) => isNoteLine(text) || isSignatureLine(text)) ? 'note' : 'title';
}

function reportMissingUnits(columns: TableColumns, region: Region, sink: ProblemSink): void {
  for (const { field, unit, letter, source } of columns.mapped) {
    if (targetOf(field) && unit === null && source.samples.some((sample) => typeof sample.value === 'number')) {
      sink.add(
        `${letter}${region.header.bottom}`,
        'unit_suspect',
        `“${field.label}”列未写明单位，表头和单位行也没有，纯数字未导入，请注明单位。`,
      );
    }
  }
}

function readBody(
  view: SheetView,
  region: Region,
  columns: TableColumns,
  rows: RowReading[],
  sink: ProblemSink,
  title: string | null,
  options: TableOptions,
  period: string,
): LedgerRecord[] {
  const kind = columns.kind?.kind ?? 'none';
  const key = columns.mapped.find((column) => column.field.id === columns.kind?.keyField);
  if (!key) return [];
  const totals = new TotalsCheck(printedSteps(columns.mapped));
  const builder = new RecordBuilder({ view, region, table: columns, sink, totals, habits: habitsOf(columns.mapped) });
  const sorter = new RowSorter(view, region, telling(columns, key.column), title);
  const records: LedgerRecord[] = [];
  let open: ReturnType<RecordBuilder['build']> | null = null;
  const close = () => {
    if (!open) return;
    finishRecord(open, kind, key, sink, options, period, view.grid.name);
    if (options.onRecord) options.onRecord(open, kind as TableKind);
    else records.push(open);
    open = null;
  };
  for (let row = region.header.bottom + 1; row <= region.bottom; row++) {
    const label = sorter.label(row);
    rows.push({ row, label });
    if (label === 'continuation') {
      if (open && underMerge(view, row, key.column)) builder.continue(open, row);
      continue;
    }
    if (label === 'blank') continue;
    close();
    if (label === 'record') {
      const record = builder.build(row);
      if (record.fields[key.field.id]) open = record;
      else rows[rows.length - 1] = { row, label: 'note' };
    } else if (label === 'group' || label === 'subtotal') {
      if (isPartial(view, row, region)) totals.closeSection();
      else totals.addTotal(totalFigures(view, row, columns.mapped), label === 'group' || isSubtotal(view, row, region));
    }
  }
  close();
  totals.report(sink);
  return records;
}

function underMerge(view: SheetView, row: number, column: number): boolean {
  const merge = view.mergeAt(row, column);
  return merge !== undefined && merge.top < row;
}

function isPartial(view: SheetView, row: number, region: Region): boolean {
  return view
    .filledColumns(row, region.band)
    .slice(0, 3)
    .some((column) => isPartialTotal(foldTight(view.text(row, column))));
}

function isSubtotal(view: SheetView, row: number, region: Region): boolean {
  return view
    .filledColumns(row, region.band)
    .slice(0, 3)
    .some((column) => foldTight(view.text(row, column)).includes('小计'));
}

function telling(columns: TableColumns, key: number) {
  const seq = columns.mapped.find((column) => column.field.id === 'seq');
  const others = columns.mapped.filter((column) => column.column !== key && column !== seq);
  return {
    key,
    seq: seq?.column ?? null,
    figures: new Set(others.filter((column) => isFigure(column.field)).map((column) => column.column)),
    words: new Set(others.filter((column) => !isFigure(column.field)).map((column) => column.column)),
  };
}

const CODE_FIELDS = ['projectCode', 'creditCode'];
const REPEATABLE = new Set(['blocker', 'progress', 'none']);

function finishRecord(
  record: LedgerRecord,
  kind: string,
  key: MappedColumn,
  sink: ProblemSink,
  options: TableOptions,
  period: string,
  sheet: string,
): void {
  checkDateOrder(kind, record.fields, sink);
  checkRanges(record.fields, sink);
  if (REPEATABLE.has(kind)) return;
  const named = record.fields[key.field.id];
  if (typeof named?.value !== 'string') return;
  // A code merged over several rows is one code for all of them, not the same thing entered again.
  const code = CODE_FIELDS.map((id) => record.fields[id]).find((reading) =>
    reading?.cell.endsWith(`${record.row}`),
  )?.value;
  const earlier = options.duplicates.seenBefore({
    kind,
    name: named.value,
    code: typeof code === 'string' ? code : null,
    period,
    place: `${sheet}!${named.cell}`,
  });
  if (earlier !== null) sink.add(named.cell, 'duplicate_row', `与${earlier}的名称或代码相同`);
}

/** Total rows' figures in base units; texts that are no figure are left out. */
function totalFigures(view: SheetView, row: number, mapped: readonly MappedColumn[]): TotalFigure[] {
  const gridRow = view.row(row);
  const figures: TotalFigure[] = [];
  for (const column of mapped) {
    const value = gridRow?.values[column.column - 1] ?? null;
    if (value === null || !isSummable(column.field)) continue;
    const format = gridRow?.formats?.[column.column - 1];
    const { value: read } = column.read(
      value,
      format ? parseNumberFormat(view.grid.formats[format] ?? 'General') : GENERAL,
    );
    if (typeof read === 'number')
      figures.push({
        column: column.column,
        cell: cellAddress(row, column.column),
        value: read,
        step: stepOf(column, decimalsOf(plainText(value))),
      });
  }
  return figures;
}

/** The habits of amount columns, from their samples. */
function habitsOf(mapped: readonly MappedColumn[]): Map<number, AmountHabit> {
  const habits = new Map<number, AmountHabit>();
  for (const column of mapped) {
    if (column.field.type !== 'money') continue;
    const amounts = column.source.samples.flatMap((sample) => {
      const { value } = column.read(sample.value, sample.format);
      return typeof value === 'number' ? [value] : [];
    });
    const habit = amountHabit(amounts);
    if (habit) habits.set(column.column, habit);
  }
  return habits;
}

const FINEST = 6;

/** Base units per unit of the column's plain numbers. */
function factorOf({ field, unit }: MappedColumn): number {
  const target = targetOf(field);
  return target && unit ? unit.unit.factor / target.baseFactor : 1;
}

/** For each column the step its figures are printed in (0.01 亿元 is 1,000,000 yuan). */
function printedSteps(mapped: readonly MappedColumn[]): Map<number, PrintedStep> {
  return new Map(
    mapped.map((column) => {
      const decimals = column.source.samples.reduce(
        (most, sample) => Math.max(most, decimalsOf(plainText(sample.value))),
        0,
      );
      return [column.column, { step: stepOf(column, decimals), rounded: decimals > 0 }];
    }),
  );
}

function stepOf(column: MappedColumn, decimals: number): number {
  return factorOf(column) * 10 ** -Math.min(decimals, FINEST);
}

function decimalsOf(text: string): number {
  return /\.(\d+)$/.exec(text)?.[1]?.length ?? 0;
}
