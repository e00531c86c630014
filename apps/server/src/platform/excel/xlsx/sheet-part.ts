import type { CellValue } from '@guatu/sheets';
import { isoToSerial } from '../dates.ts';
import { cellError, GENERAL, type GridBuilder } from '../grid-builder.ts';
import { corrupt } from '../rejection.ts';
import type { TextPool } from '../text-pool.ts';
import type { XmlHandler, XmlScanner, XmlText } from '../xml/scanner.ts';
import { decodeEscapes } from '../xml/text.ts';
import { parseRange } from './cell-reference.ts';
import { columnOfReference, plainDecimal, plainInteger } from './cell-text.ts';

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly sharedStrings: readonly string[];
  /** Number-format code by cell style. */
  readonly styleFormats: readonly string[];
  readonly date1904: boolean;
  readonly pool: TextPool;
}

type CellType = 'number' | 'shared' | 'text' | 'inline' | 'boolean' | 'error' | 'date';

const TYPES: Readonly<Record<string, CellType>> = {
  n: 'number',
  s: 'shared',
  str: 'text',
  inlineStr: 'inline',
  b: 'boolean',
  e: 'error',
  d: 'date',
};

const ISO_FORMAT = 'yyyy/m/d';

/** Feeds the cells of one worksheet part into a builder. */
export class SheetPartReader implements XmlHandler {
  readonly names = ['c', 'v', 'row', 'f', 'is', 't', 'rPh', 'sheetData', 'col', 'mergeCell'];
  wantsText = false;
  /** Formula cells that no program has ever calculated: they have no value to read. */
  uncalculated = 0;
  private readonly grid: GridBuilder;
  private readonly context: SheetContext;
  /** Format index by style in this sheet's list; -1 = not looked up yet. */
  private readonly formatOfStyle: Int32Array;
  private inData = false;
  private row = 0;
  private column = 0;
  private style = 0;
  private type: CellType = 'number';
  private value: CellValue = null;
  private hasValue = false;
  private hasFormula = false;
  private inInline = false;
  private inPhonetic = false;

  constructor(grid: GridBuilder, context: SheetContext) {
    this.grid = grid;
    this.context = context;
    this.formatOfStyle = new Int32Array(Math.max(1, context.styleFormats.length)).fill(-1);
  }

  open(name: string, xml: XmlScanner): void {
    if (!this.inData) {
      this.openOutside(name, xml);
      return;
    }
    switch (name) {
      case 'c':
        this.openCell(xml);
        break;
      case 'v':
        this.wantsText = true;
        break;
      case 'row':
        this.openRow(xml);
        break;
      case 'f':
        this.hasFormula = true;
        break;
      case 'is':
        this.inInline = true;
        break;
      case 'rPh':
        this.inPhonetic = true;
        break;
      case 't':
        this.wantsText = this.inInline && !this.inPhonetic;
        break;
    }
  }

  text(xml: XmlScanner, piece: XmlText): void {
    const slow = this.hasValue || this.inInline || piece.cdata;
    const value = slow ? null : this.fastValue(xml.bytes, piece);
    this.value = value ?? this.slowValue(xml.decode(piece));
    this.hasValue = true;
  }

  close(name: string): void {
    switch (name) {
      case 'v':
      case 't':
        this.wantsText = false;
        break;
      case 'c':
        this.closeCell();
        break;
      case 'is':
        this.inInline = false;
        break;
      case 'rPh':
        this.inPhonetic = false;
        break;
      case 'sheetData':
        this.inData = false;
        break;
    }
  }

  private openOutside(name: string, xml: XmlScanner): void {
    if (name === 'sheetData') this.inData = true;
    else if (name === 'mergeCell') {
      const range = parseRange(xml.attribute('ref') ?? '');
      if (range !== null) this.grid.merge(range);
    } else if (name === 'col') {
      const width = xml.attribute('width');
      const isHidden = xml.flag('hidden') || (width !== null && Number(width) === 0);
      if (isHidden) this.grid.hideColumns(Number(xml.attribute('min')), Number(xml.attribute('max')));
    }
  }

  private openRow(xml: XmlScanner): void {
    let number = this.row + 1;
    let hidden = false;
    while (xml.nextAttribute()) {
      const length = xml.nameEnd - xml.nameStart;
      const first = xml.bytes[xml.nameStart];
      if (length === 1 && first === 0x72) number = plainInteger(xml.bytes, xml.valueStart, xml.valueEnd);
      else if (length === 6 && first === 0x68) hidden ||= isYes(xml.value());
      else if (length === 2 && first === 0x68) hidden ||= Number(xml.value()) === 0;
    }
    this.grid.startRow(number, hidden);
    this.row = number;
    this.column = 0;
  }

  private openCell(xml: XmlScanner): void {
    let column = 0;
    this.type = 'number';
    this.style = 0;
    this.value = null;
    this.hasValue = false;
    this.hasFormula = false;
    while (xml.nextAttribute()) {
      if (xml.nameEnd - xml.nameStart !== 1) continue;
      const attribute = xml.bytes[xml.nameStart];
      if (attribute === 0x72) column = columnOfReference(xml.bytes, xml.valueStart, xml.valueEnd);
      else if (attribute === 0x73) this.style = plainInteger(xml.bytes, xml.valueStart, xml.valueEnd);
      else if (attribute === 0x74) this.type = typeOf(xml);
    }
    this.column = column === 0 ? this.column + 1 : column;
  }

  private closeCell(): void {
    if (this.value === null) {
      if (this.hasFormula && this.type !== 'text') this.uncalculated++;
      return;
    }
    let format = this.format(this.style);
    if (this.type === 'date' && format === 0 && typeof this.value === 'number') {
      format = this.grid.formatIndex(ISO_FORMAT);
    }
    this.grid.set(this.column, this.value, format);
  }

  /** Numbers and indexes without making a string; null when the slow way is needed. */
  private fastValue(bytes: Uint8Array, piece: XmlText): CellValue {
    if (this.type === 'number') {
      const value = plainDecimal(bytes, piece.start, piece.end);
      return Number.isNaN(value) ? null : value;
    }
    if (this.type !== 'shared') return null;
    const index = plainInteger(bytes, piece.start, piece.end);
    return index < 0 ? null : this.sharedString(index);
  }

  private slowValue(text: string): CellValue {
    switch (this.type) {
      case 'text':
      case 'inline':
        return this.context.pool.take(this.joined(decodeEscapes(text)));
      case 'boolean':
        return isYes(text.trim());
      case 'error':
        return cellError(text.trim());
      case 'date':
        return isoToSerial(text.trim(), this.context.date1904) ?? this.context.pool.take(this.joined(text));
      case 'shared':
        return this.sharedString(Number(text.trim() || Number.NaN));
      case 'number':
        return this.numberOrText(text);
    }
  }

  /** Text may come in pieces (runs, CDATA); the earlier ones are already in `value`. */
  private joined(text: string): string {
    return typeof this.value === 'string' ? this.value + text : text;
  }

  private numberOrText(text: string): CellValue {
    const trimmed = text.trim();
    if (trimmed === '') return this.value;
    if (this.hasValue && this.value !== null) throw corrupt('numberInPieces');
    const value = Number(trimmed);
    // A number no program can read is kept as the text that stands there rather than dropped.
    return Number.isFinite(value) ? value : this.context.pool.take(trimmed);
  }

  private sharedString(index: number): string {
    const text = this.context.sharedStrings[index];
    if (text === undefined) throw corrupt('danglingText');
    return text;
  }

  private format(style: number): number {
    const known = this.formatOfStyle[style];
    if (known === undefined) return 0;
    if (known >= 0) return known;
    const index = this.grid.formatIndex(this.context.styleFormats[style] ?? GENERAL);
    this.formatOfStyle[style] = index;
    return index;
  }
}

function typeOf(xml: XmlScanner): CellType {
  if (xml.valueEnd - xml.valueStart === 1) {
    const byte = xml.bytes[xml.valueStart];
    if (byte === 0x73) return 'shared';
    if (byte === 0x6e) return 'number';
  }
  return TYPES[xml.value()] ?? 'number';
}

function isYes(text: string): boolean {
  return text === '1' || text === 'true' || text === 'TRUE' || text === 'on';
}
