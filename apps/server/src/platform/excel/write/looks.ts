import type { CellInput, ColumnModel, RowModel } from './model.ts';
import type { CellLook, StyleBook } from './styles.ts';

type RowKind = NonNullable<RowModel['kind']>;

const DAY_FORMAT = 'yyyy/m/d';

/** Chooses the style of each cell of a standard ledger; each combination is looked up once. */
export class LookPicker {
  readonly title: number;
  readonly noticeLeft: number;
  readonly noticeRight: number;
  readonly header: number;
  readonly width: number;
  private readonly columns: readonly ColumnModel[];
  private readonly styles: StyleBook;
  /** By kind of row, then by column and what the value asks for: this is looked at for every cell. */
  private readonly known: Record<RowKind, (number | undefined)[]> = {
    body: [],
    group: [],
    subtotal: [],
    total: [],
    note: [],
  };

  constructor(columns: readonly ColumnModel[], styles: StyleBook) {
    this.columns = columns;
    this.styles = styles;
    this.width = columns.length;
    this.title = styles.indexOf({ font: 'title', horizontal: 'center' });
    this.noticeLeft = styles.indexOf({ font: 'muted', horizontal: 'left' });
    this.noticeRight = styles.indexOf({ font: 'muted', horizontal: 'right' });
    this.header = styles.indexOf({ font: 'bold', fill: 'header', bordered: true, horizontal: 'center', wrap: true });
  }

  /** The style of a body cell; `column` is 1-based. */
  of(kind: RowKind, column: number, value: CellInput): number {
    const isDate = typeof value === 'object' && value !== null && 'date' in value;
    const quoted = typeof value === 'string' && startsLikeFormula(value);
    const place = column * 4 + (isDate ? 2 : 0) + (quoted ? 1 : 0);
    const known = this.known[kind];
    const style = known[place] ?? this.styles.indexOf(this.look(kind, this.columns[column - 1], isDate, quoted));
    known[place] = style;
    return style;
  }

  private look(kind: RowKind, column: ColumnModel | undefined, isDate: boolean, quoted: boolean): CellLook {
    if (kind === 'note') return { font: 'muted', ...(quoted && { quoted }) };
    const format = column?.format ?? (isDate ? DAY_FORMAT : undefined);
    return {
      // A sheet without captions is data for programs, not a table to look at.
      ...(column === undefined || column.header.length === 0 ? {} : { font: 'body', bordered: true, wrap: true }),
      ...(kind === 'body' ? {} : { font: 'bold' }),
      ...(kind === 'total' ? { fill: 'total' } : kind === 'body' ? {} : { fill: 'subtotal' }),
      ...(column?.align !== undefined && kind !== 'group' && { horizontal: column.align }),
      ...(format !== undefined && { format }),
      ...(quoted && { quoted }),
    };
  }
}

/** Text that a spreadsheet would take for a formula if somebody typed it. */
function startsLikeFormula(text: string): boolean {
  return /^[=+\-@\t\r]./s.test(text);
}
