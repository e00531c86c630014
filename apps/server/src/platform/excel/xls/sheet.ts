import type { CellValue } from '@guatu/sheets';
import { cellError, GENERAL, type GridBuilder } from '../grid-builder.ts';
import { corrupt } from '../rejection.ts';
import type { TextPool } from '../text-pool.ts';
import type { XlsGlobals } from './globals.ts';
import { RECORD, RecordCursor } from './records.ts';
import { StringReader } from './strings.ts';

const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
};

const ROW_ZERO_HEIGHT = 0x20;

/** Feeds the cells of one sheet's records into a builder. */
export class XlsSheetReader {
  private readonly cursor: RecordCursor;
  private readonly grid: GridBuilder;
  private readonly globals: XlsGlobals;
  private readonly pool: TextPool;
  private readonly hiddenRows: ReadonlySet<number>;
  private row = -1;
  /** Where the text of a formula belongs: it stands in a record of its own behind the formula. */
  private pendingText: { readonly row: number; readonly column: number; readonly style: number } | null = null;

  constructor(stream: Uint8Array, offset: number, grid: GridBuilder, globals: XlsGlobals, pool: TextPool) {
    this.cursor = new RecordCursor(stream, offset);
    this.grid = grid;
    this.globals = globals;
    this.pool = pool;
    this.hiddenRows = findHiddenRows(stream, offset);
  }

  read(): void {
    forOwnRecords(this.cursor, () => this.takeRecord());
  }

  private takeRecord(): void {
    const { cursor } = this;
    switch (cursor.id) {
      case RECORD.labelShared:
        this.take(this.sharedString(cursor.u32(6)));
        break;
      case RECORD.rk:
        this.take(cursor.rk(6));
        break;
      case RECORD.number:
        this.take(finite(cursor.f64(6)));
        break;
      case RECORD.multipleRk:
        this.takeMultiple();
        break;
      case RECORD.formula:
      case RECORD.formulaOld:
        this.takeFormula();
        break;
      case RECORD.string:
        this.takePendingText();
        break;
      case RECORD.boolOrError:
        this.take(cursor.u8(7) === 1 ? errorOf(cursor.u8(6)) : cursor.u8(6) !== 0);
        break;
      case RECORD.label:
      case RECORD.richString:
        this.takeLabel();
        break;
      case RECORD.columnInfo:
        if ((cursor.u16(8) & 1) !== 0 || cursor.u16(4) === 0) {
          this.grid.hideColumns(cursor.u16(0) + 1, cursor.u16(2) + 1);
        }
        break;
      case RECORD.mergeCells:
        this.takeMerges();
        break;
    }
  }

  /** A value for the cell that the current record names in its first three fields. */
  private take(value: CellValue): void {
    this.put(this.cursor.u16(0), this.cursor.u16(2), this.cursor.u16(4), value);
  }

  private put(row: number, column: number, style: number, value: CellValue): void {
    if (row !== this.row) {
      this.grid.startRow(row + 1, this.hiddenRows.has(row));
      this.row = row;
    }
    this.grid.set(column + 1, value, this.grid.formatIndex(this.globals.styleFormats[style] ?? GENERAL));
  }

  private takeMultiple(): void {
    const { cursor } = this;
    const row = cursor.u16(0);
    const first = cursor.u16(2);
    const count = Math.floor((cursor.length - 6) / 6);
    for (let i = 0; i < count; i++) this.put(row, first + i, cursor.u16(4 + i * 6), cursor.rk(6 + i * 6));
  }

  private takeLabel(): void {
    const { cursor } = this;
    const [row, column, style] = [cursor.u16(0), cursor.u16(2), cursor.u16(4)];
    this.put(row, column, style, this.pool.take(new StringReader(cursor, 6).long()));
  }

  /** The cached result is a double, or, marked by two 0xFF bytes, a kind and a value. */
  private takeFormula(): void {
    const { cursor } = this;
    this.pendingText = null;
    if (cursor.u16(12) !== 0xffff) {
      this.take(finite(cursor.f64(6)));
      return;
    }
    const kind = cursor.u8(6);
    if (kind === 0) this.pendingText = { row: cursor.u16(0), column: cursor.u16(2), style: cursor.u16(4) };
    else if (kind === 1) this.take(cursor.u8(8) !== 0);
    else if (kind === 2) this.take(errorOf(cursor.u8(8)));
  }

  private takePendingText(): void {
    const cell = this.pendingText;
    if (cell === null) return;
    this.pendingText = null;
    this.put(cell.row, cell.column, cell.style, this.pool.take(new StringReader(this.cursor, 0).long()));
  }

  private takeMerges(): void {
    const { cursor } = this;
    const count = Math.min(cursor.u16(0), Math.floor((cursor.length - 2) / 8));
    for (let i = 0; i < count; i++) {
      const at = 2 + i * 8;
      const [top, bottom, left, right] = [cursor.u16(at), cursor.u16(at + 2), cursor.u16(at + 4), cursor.u16(at + 6)];
      this.grid.merge({ top: top + 1, bottom: bottom + 1, left: left + 1, right: right + 1 });
    }
  }

  private sharedString(index: number): string {
    const text = this.globals.sharedStrings[index];
    if (text === undefined) throw corrupt('danglingText');
    return text;
  }
}

/** Row records stand apart from the cells of their rows, so they are gathered first. */
function findHiddenRows(stream: Uint8Array, offset: number): Set<number> {
  const hidden = new Set<number>();
  const cursor = new RecordCursor(stream, offset);
  forOwnRecords(cursor, () => {
    if (cursor.id !== RECORD.row) return;
    if ((cursor.u16(12) & ROW_ZERO_HEIGHT) !== 0 || (cursor.u16(6) & 0x7fff) === 0) hidden.add(cursor.u16(0));
  });
  return hidden;
}

/** Visits the records of the sheet itself, not those of charts embedded in it. */
function forOwnRecords(cursor: RecordCursor, visit: () => void): void {
  if (!cursor.next() || cursor.id !== RECORD.bof) throw corrupt('sheetRecordsStart');
  for (let depth = 1; depth > 0; ) {
    if (!cursor.next()) throw corrupt('sheetRecordsEnd');
    if (cursor.id === RECORD.bof) depth++;
    else if (cursor.id === RECORD.eof) depth--;
    else if (depth === 1) visit();
  }
}

function errorOf(code: number): CellValue {
  return cellError(ERRORS[code] ?? '#UNKNOWN!');
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw corrupt('wildNumber');
  return value;
}
