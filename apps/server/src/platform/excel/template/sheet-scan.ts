import { columnOfReference } from '../xlsx/cell-text.ts';
import { scanBytes } from '../xlsx/splice.ts';
import type { XmlHandler, XmlScanner, XmlText } from '../xml/scanner.ts';

/** A stretch of the part, in bytes. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface ScannedFormula {
  readonly text: string;
  /** The text between the tags; an empty span at the tag's end for one without text. */
  readonly textSpan: Span;
  /** The whole `f` element. */
  readonly span: Span;
  readonly type: string;
  readonly sharedIndex: string;
}

export interface ScannedCell {
  readonly column: number;
  readonly span: Span;
  readonly style: string;
  readonly type: string;
  /** The `r` attribute's value, null when it is left out. */
  readonly reference: Span | null;
  readonly formula: ScannedFormula | null;
  readonly value: Span | null;
}

export interface ScannedRow {
  readonly number: number;
  readonly span: Span;
  /** The start tag as text. */
  readonly tag: string;
  readonly tagSpan: Span;
  readonly cells: readonly ScannedCell[];
}

/** An attribute outside the rows that names cells: its value and where it stands. */
export interface ScannedReference {
  readonly element: string;
  readonly text: string;
  readonly span: Span;
}

export interface ScannedSheet {
  readonly rows: readonly ScannedRow[];
  readonly references: readonly ScannedReference[];
  /** Formulas of conditional formats and validations. */
  readonly rules: readonly { readonly text: string; readonly span: Span }[];
  readonly merges: readonly string[];
  /** The list of merges as a whole, null when there is none. */
  readonly mergeList: Span | null;
}

type Open<T> = { -readonly [K in keyof T]: T[K] };

const REFERENCE_ATTRIBUTES: Readonly<Record<string, string>> = {
  dimension: 'ref',
  autoFilter: 'ref',
  sortState: 'ref',
  sortCondition: 'ref',
  hyperlink: 'ref',
  conditionalFormatting: 'sqref',
  dataValidation: 'sqref',
  ignoredError: 'sqref',
  protectedRange: 'sqref',
};
const RULES = ['formula', 'formula1', 'formula2'];

/** Reads where everything stands that has to change when rows move. */
export function scanSheet(bytes: Uint8Array): ScannedSheet {
  const scan = new SheetScan(bytes);
  scanBytes(bytes, scan);
  return scan;
}

class SheetScan implements XmlHandler, ScannedSheet {
  readonly names = ['row', 'c', 'f', 'v', 'mergeCell', 'mergeCells', ...RULES, ...Object.keys(REFERENCE_ATTRIBUTES)];
  readonly rows: ScannedRow[] = [];
  readonly references: ScannedReference[] = [];
  readonly rules: { text: string; span: Span }[] = [];
  readonly merges: string[] = [];
  mergeList: Span | null = null;
  private mergeListStart = 0;
  private readonly bytes: Uint8Array;
  private row: (Open<ScannedRow> & { cells: ScannedCell[] }) | null = null;
  private cell: Open<ScannedCell> | null = null;
  private formula: Open<ScannedFormula> | null = null;
  private valueStart = 0;
  private rule: { text: string; start: number } | null = null;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  get wantsText(): boolean {
    return this.formula !== null || this.rule !== null;
  }

  open(name: string, xml: XmlScanner): void {
    const attribute = REFERENCE_ATTRIBUTES[name];
    if (attribute !== undefined) this.openReference(name, attribute, xml);
    else if (name === 'row') this.openRow(xml);
    else if (name === 'c' && this.row !== null) this.openCell(xml);
    else if (name === 'f' && this.cell !== null) this.openFormula(xml);
    else if (name === 'v') this.valueStart = xml.tagStart;
    else if (name === 'mergeCells') this.mergeListStart = xml.tagStart;
    else if (name === 'mergeCell') this.merges.push(xml.attribute('ref') ?? '');
    else if (RULES.includes(name)) this.rule = { text: '', start: xml.tagEnd };
  }

  text(xml: XmlScanner, piece: XmlText): void {
    if (this.formula !== null) this.formula.text += xml.decode(piece);
    else if (this.rule !== null) this.rule.text += xml.decode(piece);
  }

  close(name: string, xml: XmlScanner): void {
    if (name === 'row' && this.row !== null) {
      this.rows.push({ ...this.row, span: { start: this.row.span.start, end: xml.tagEnd } });
      this.row = null;
    } else if (name === 'c' && this.cell !== null) {
      this.row?.cells.push({ ...this.cell, span: { start: this.cell.span.start, end: xml.tagEnd } });
      this.cell = null;
    } else if (name === 'f' && this.formula !== null && this.cell !== null) {
      const { span, textSpan } = this.formula;
      const end = xml.selfClosing ? textSpan.start : xml.tagStart;
      this.cell.formula = { ...this.formula, span: { ...span, end: xml.tagEnd }, textSpan: { ...textSpan, end } };
      this.formula = null;
    } else if (name === 'v' && this.cell !== null) {
      this.cell.value = { start: this.valueStart, end: xml.tagEnd };
    } else if (name === 'mergeCells') {
      this.mergeList = { start: this.mergeListStart, end: xml.tagEnd };
    } else if (RULES.includes(name) && this.rule !== null) {
      if (!xml.selfClosing)
        this.rules.push({ text: this.rule.text, span: { start: this.rule.start, end: xml.tagStart } });
      this.rule = null;
    }
  }

  private openRow(xml: XmlScanner): void {
    const number = Number(xml.attribute('r') ?? (this.rows.at(-1)?.number ?? 0) + 1);
    const tag = new TextDecoder().decode(this.bytes.subarray(xml.tagStart, xml.tagEnd));
    this.row = { number, tag, tagSpan: tagSpan(xml), span: tagSpan(xml), cells: [] };
  }

  private openCell(xml: XmlScanner): void {
    const reference = xml.attribute('r');
    const span = reference === null ? null : { start: xml.offset(xml.valueStart), end: xml.offset(xml.valueEnd) };
    const letters = new TextEncoder().encode(reference ?? '');
    const column = columnOfReference(letters, 0, letters.length) || (this.row?.cells.at(-1)?.column ?? 0) + 1;
    const [style, type] = [xml.attribute('s') ?? '', xml.attribute('t') ?? ''];
    this.cell = { column, style, type, reference: span, span: tagSpan(xml), formula: null, value: null };
  }

  private openFormula(xml: XmlScanner): void {
    const [type, sharedIndex] = [xml.attribute('t') ?? '', xml.attribute('si') ?? ''];
    this.formula = {
      text: '',
      type,
      sharedIndex,
      span: tagSpan(xml),
      textSpan: { start: xml.tagEnd, end: xml.tagEnd },
    };
  }

  private openReference(element: string, attribute: string, xml: XmlScanner): void {
    const text = xml.attribute(attribute);
    if (text === null) return;
    const span = { start: xml.offset(xml.valueStart), end: xml.offset(xml.valueEnd) };
    this.references.push({ element, text, span });
  }
}

function tagSpan(xml: XmlScanner): Span {
  return { start: xml.tagStart, end: xml.tagEnd };
}
