import type { MergeRange } from '@guatu/sheets';
import type { ZipPart } from '../zip/write.ts';
import { dateSerial, numberText } from './cell-values.ts';
import type { CellInput } from './model.ts';
import type { SharedStringTable } from './shared-strings.ts';
import { columnLetters, escapeXml, rangeReference } from './xml.ts';

/** XML collected before it is encoded and compressed. */
const BATCH_CHARACTERS = 64 * 1024;

/** Writes the XML of one worksheet, row after row, straight into the archive. */
export class SheetWriter {
  private readonly part: ZipPart;
  private readonly strings: SharedStringTable;
  private readonly encoder = new TextEncoder();
  private readonly merges: string[] = [];
  private pending = '';
  private row = 0;

  constructor(part: ZipPart, strings: SharedStringTable) {
    this.part = part;
    this.strings = strings;
  }

  /** XML that stands as it is given. */
  raw(xml: string): void {
    this.pending += xml;
    if (this.pending.length >= BATCH_CHARACTERS) this.flush();
  }

  /** Starts a row; `height` in points, null for automatic. */
  startRow(number: number, height: number | null = null, hidden = false): void {
    this.row = number;
    const size = height === null ? '' : ` ht="${height}" customHeight="1"`;
    this.raw(`<row r="${number}"${size}${hidden ? ' hidden="1"' : ''}>`);
  }

  endRow(): void {
    this.raw('</row>');
  }

  /** Adds a cell to the current row; an empty one only carries its style. */
  cell(column: number, style: number, value: CellInput): void {
    const head = `<c r="${columnLetters(column)}${this.row}"${style === 0 ? '' : ` s="${style}"`}`;
    if (value === null || value === '') {
      if (style !== 0) this.raw(`${head}/>`);
    } else if (typeof value === 'string') this.raw(`${head} t="s"><v>${this.strings.indexOf(value)}</v></c>`);
    else if (typeof value === 'number') this.raw(`${head}><v>${numberText(value)}</v></c>`);
    else if (typeof value === 'boolean') this.raw(`${head} t="b"><v>${value ? 1 : 0}</v></c>`);
    else if ('error' in value) this.raw(`${head} t="e"><v>${escapeXml(value.error)}</v></c>`);
    else if ('date' in value) this.raw(`${head}><v>${dateSerial(value.date)}</v></c>`);
    else this.raw(`${head}${formulaCell(value.formula, value.value)}`);
  }

  merge({ top, left, bottom, right }: MergeRange): void {
    this.merges.push(`<mergeCell ref="${rangeReference(top, left, bottom, right)}"/>`);
  }

  /** The list of merged ranges, which stands behind the rows. */
  writeMerges(): void {
    if (this.merges.length === 0) return;
    this.raw(`<mergeCells count="${this.merges.length}">`);
    for (const merge of this.merges) this.raw(merge);
    this.raw('</mergeCells>');
  }

  close(): void {
    this.flush();
    this.part.close();
  }

  private flush(): void {
    this.part.write(this.encoder.encode(this.pending));
    this.pending = '';
  }
}

function formulaCell(formula: string, value: number | string | null): string {
  const type = typeof value === 'string' ? ' t="str"' : '';
  const cached = value === null ? '' : `<v>${typeof value === 'number' ? numberText(value) : escapeXml(value)}</v>`;
  return `${type}><f>${escapeXml(formula)}</f>${cached}</c>`;
}
