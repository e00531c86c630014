import type { ProblemSink } from './checks/problem-sink.ts';
import type { TotalsCheck } from './checks/totals.ts';
import { type AmountHabit, isUnitSuspect } from './checks/unit-suspects.ts';
import { isFigure, isSummable } from './dictionary.ts';
import type { CellValue, GridRow } from './grid.ts';
import type { Region } from './layout/regions.ts';
import type { SheetView } from './layout/sheet-view.ts';
import type { FieldReading } from './reading.ts';
import type { MappedColumn, TableColumns } from './table-columns.ts';
import { isEmptyCell, plainText } from './text/cell-text.ts';
import { isBlankMark } from './text/fold.ts';
import { looksLikeFormula } from './values/injection.ts';
import { GENERAL, type NumberFormat, parseNumberFormat } from './values/number-format.ts';
import type { FieldValue } from './values/outcome.ts';
import { printValue } from './values/print.ts';

interface OpenRecord {
  readonly row: number;
  readonly hidden: boolean;
  readonly fields: Record<string, FieldReading>;
  readonly extras: Record<string, string>;
}

/** Makes records out of rows, one at a time, so that a long sheet needs memory for one record only. */
export class RecordBuilder {
  private readonly view: SheetView;
  private readonly region: Region;
  private readonly table: TableColumns;
  private readonly sink: ProblemSink;
  private readonly totals: TotalsCheck;
  private readonly habits: ReadonlyMap<number, AmountHabit>;
  private readonly formats: readonly NumberFormat[];

  constructor(parts: {
    view: SheetView;
    region: Region;
    table: TableColumns;
    sink: ProblemSink;
    totals: TotalsCheck;
    habits: ReadonlyMap<number, AmountHabit>;
  }) {
    this.view = parts.view;
    this.region = parts.region;
    this.table = parts.table;
    this.sink = parts.sink;
    this.totals = parts.totals;
    this.habits = parts.habits;
    this.formats = parts.view.grid.formats.map(parseNumberFormat);
  }

  /** The record of a row. */
  build(row: number): OpenRecord {
    const gridRow = this.view.row(row);
    const fields: Record<string, FieldReading> = {};
    const merges = this.view.merges(row);
    for (const column of this.table.mapped) {
      const value = gridRow?.values[column.column - 1] ?? null;
      const reading = isEmptyCell(value)
        ? merges.length > 0
          ? this.fromMerge(row, column)
          : null
        : this.readCell(row, column, gridRow);
      if (reading) fields[column.field.id] = reading;
    }
    return { row, hidden: gridRow?.hidden ?? false, fields, extras: this.extras(row, gridRow) };
  }

  private formatOf(row: GridRow | undefined, column: number): NumberFormat {
    const index = row?.formats?.[column - 1];
    return index ? (this.formats[index] ?? GENERAL) : GENERAL;
  }

  private readCell(row: number, column: MappedColumn, gridRow: GridRow | undefined): FieldReading | null {
    const value = gridRow?.values[column.column - 1] ?? null;
    const { value: read, problem } = column.read(value, this.formatOf(gridRow, column.column));
    const summable = isSummable(column.field);
    if (problem !== null) {
      // A running number that is no number (1-1, 甲) names its row well enough; nothing is lost with it.
      const severity = column.field.id === 'seq' && problem === 'unparsed' ? 'info' : 'warn';
      this.sink.add(`${column.letter}${row}`, problem, plainText(value), severity);
      if (summable) this.totals.breakColumn(column.column);
      if (read === null && typeof value === 'string' && looksLikeFormula(value)) {
        this.sink.add(`${column.letter}${row}`, 'formula_injection', plainText(value));
      }
    }
    if (read === null) return null;
    const cell = `${column.letter}${row}`;
    if (typeof read === 'number' && summable) {
      this.totals.addRecordFigure(column.column, read);
      const habit = this.habits.get(column.column);
      if (habit && isUnitSuspect(read, habit)) {
        this.totals.breakColumn(column.column);
        this.sink.add(cell, 'unit_suspect', `“${plainText(value)}”与同列其他数额相差约一万倍，单位可能填错，请核对。`);
      }
    }
    return withRaw(cell, read, value);
  }

  /** A value merged over several records: words hold for all of them, amounts belong to the first. */
  private fromMerge(row: number, column: MappedColumn): FieldReading | null {
    const merge = this.view.mergeAt(row, column.column);
    if (!merge || merge.top >= row || merge.top <= this.region.header.bottom || merge.left !== column.column)
      return null;
    const above = this.view.row(merge.top);
    const value = above?.values[column.column - 1] ?? null;
    const { value: read } = column.read(value, this.formatOf(above, column.column));
    if (read === null) return null;
    const cell = `${column.letter}${merge.top}`;
    if (isFigure(column.field)) {
      this.sink.add(cell, 'merged_amount', plainText(value));
      return null;
    }
    return withRaw(cell, read, value);
  }

  private extras(row: number, gridRow: GridRow | undefined): Record<string, string> {
    const extras: Record<string, string> = {};
    if (!gridRow) return extras;
    for (const { column, letter } of this.table.kept) {
      const value = gridRow.values[column - 1] ?? null;
      if (isEmptyCell(value)) continue;
      const text = plainText(value);
      if (typeof value === 'string' && looksLikeFormula(value))
        this.sink.add(`${letter}${row}`, 'formula_injection', text);
      extras[letter] = text;
    }
    return extras;
  }

  /** Adds the texts of a row that continues the record above; other cells do not overwrite it. */
  continue(record: OpenRecord, row: number): void {
    const gridRow = this.view.row(row);
    if (!gridRow) return;
    for (const column of this.table.mapped) {
      if (column.field.type !== 'text') continue;
      const value = gridRow.values[column.column - 1] ?? null;
      if (isEmptyCell(value) || isBlankMark(plainText(value))) continue;
      const { value: read, problem } = column.read(value, this.formatOf(gridRow, column.column));
      const cell = `${column.letter}${row}`;
      if (problem !== null) this.sink.add(cell, problem, plainText(value));
      if (typeof read !== 'string') continue;
      const before = record.fields[column.field.id];
      record.fields[column.field.id] =
        before && typeof before.value === 'string'
          ? { cell: before.cell, value: `${before.value}\n${read}` }
          : { cell, value: read };
    }
  }
}

/** The raw text is kept only where it says more than the value's own print. */
function withRaw(cell: string, read: FieldValue, value: CellValue): FieldReading {
  if (read === value) return { cell, value: read };
  const raw = plainText(value);
  // A number that became another number or a date never prints the same.
  const same = typeof value === 'number' ? read === raw : raw === printValue(read);
  return same ? { cell, value: read } : { cell, value: read, raw };
}
