import { BODY_FONT, NORMAL_STYLE, TITLE_FONT } from '../vocabulary.ts';
import { MAIN_NS } from './namespaces.ts';
import { escapeXml, XML_HEAD } from './xml.ts';

/** How a cell looks. Styles of equal looks share one entry. */
export interface CellLook {
  readonly font?: FontName;
  readonly fill?: FillName;
  readonly bordered?: boolean;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly wrap?: boolean;
  /** Number-format code; `General` when absent. */
  readonly format?: string;
  /** Keeps text that starts like a formula a text even after it is edited in Excel. */
  readonly quoted?: boolean;
}

type FontName = 'body' | 'bold' | 'title' | 'muted';
type FillName = 'header' | 'subtotal' | 'total';

/** Fonts and colours of the standard ledger: calm, and there on every Chinese office machine. */
const FONTS: Readonly<Record<FontName, string>> = {
  body: `<font><sz val="10"/><name val="${BODY_FONT}"/><charset val="134"/></font>`,
  bold: `<font><b/><sz val="10"/><name val="${BODY_FONT}"/><charset val="134"/></font>`,
  title: `<font><b/><sz val="18"/><name val="${TITLE_FONT}"/><charset val="134"/></font>`,
  muted: `<font><sz val="10"/><color rgb="FF595959"/><name val="${BODY_FONT}"/><charset val="134"/></font>`,
};
const FILLS: Readonly<Record<FillName, string>> = { header: 'FFEDF1F5', subtotal: 'FFF5F7F9', total: 'FFE4EAF0' };
const FONT_NAMES = Object.keys(FONTS) as FontName[];
const FILL_NAMES = Object.keys(FILLS) as FillName[];
/** Two fills are reserved by the format. */
const RESERVED_FILLS = 2;
const EDGE = '<color rgb="FF8C96A0"/>';
const FIRST_OWN_FORMAT = 176;

/** Collects the looks of a workbook and writes its styles part. */
export class StyleBook {
  private readonly indexes = new Map<string, number>();
  private readonly entries: string[] = [];
  private readonly formats = new Map<string, number>();

  constructor() {
    // Cells without a style have entry 0.
    this.indexOf({});
  }

  /** The style number to put on a cell. */
  indexOf(look: CellLook): number {
    const entry = this.entryOf(look);
    let index = this.indexes.get(entry);
    if (index === undefined) {
      index = this.entries.push(entry) - 1;
      this.indexes.set(entry, index);
    }
    return index;
  }

  /** The styles part. */
  toXml(): string {
    const formats = [...this.formats].map(([code, id]) => `<numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`);
    const fills = FILL_NAMES.map(
      (name) =>
        `<fill><patternFill patternType="solid"><fgColor rgb="${FILLS[name]}"/><bgColor indexed="64"/></patternFill></fill>`,
    );
    const edges = ['left', 'right', 'top', 'bottom'].map((edge) => `<${edge} style="thin">${EDGE}</${edge}>`).join('');
    return [
      `${XML_HEAD}<styleSheet xmlns="${MAIN_NS}">`,
      formats.length > 0 ? `<numFmts count="${formats.length}">${formats.join('')}</numFmts>` : '',
      `<fonts count="${FONT_NAMES.length}">${FONT_NAMES.map((name) => FONTS[name]).join('')}</fonts>`,
      `<fills count="${fills.length + RESERVED_FILLS}"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fills.join('')}</fills>`,
      `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${edges}<diagonal/></border></borders>`,
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      `<cellXfs count="${this.entries.length}">${this.entries.join('')}</cellXfs>`,
      `<cellStyles count="1"><cellStyle name="${NORMAL_STYLE}" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
    ].join('');
  }

  private entryOf(look: CellLook): string {
    const font = FONT_NAMES.indexOf(look.font ?? 'body');
    const fill = look.fill === undefined ? 0 : FILL_NAMES.indexOf(look.fill) + RESERVED_FILLS;
    const format = this.formatId(look.format ?? 'General');
    const alignment = [
      look.horizontal === undefined ? '' : ` horizontal="${look.horizontal}"`,
      look.bordered || look.font !== undefined ? ' vertical="center"' : '',
      look.wrap ? ' wrapText="1"' : '',
    ].join('');
    return [
      `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${look.bordered ? 1 : 0}" xfId="0"`,
      format === 0 ? '' : ' applyNumberFormat="1"',
      font === 0 ? '' : ' applyFont="1"',
      fill === 0 ? '' : ' applyFill="1"',
      look.bordered ? ' applyBorder="1"' : '',
      look.quoted ? ' quotePrefix="1"' : '',
      alignment === '' ? '/>' : ` applyAlignment="1"><alignment${alignment}/></xf>`,
    ].join('');
  }

  private formatId(code: string): number {
    if (code === 'General') return 0;
    let id = this.formats.get(code);
    if (id === undefined) {
      id = FIRST_OWN_FORMAT + this.formats.size;
      this.formats.set(code, id);
    }
    return id;
  }
}
