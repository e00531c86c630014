import type { CellModel, ColumnModel, RowModel, SpanModel } from '../workbook-model.ts';
import type { FieldRow, FieldValue, Unit } from './cells.ts';

/** One column of a ledger: its captions from the top row down, and the field it holds. */
export interface Column {
  readonly path: readonly string[];
  /** Dictionary field; null for a column that only this office keeps. */
  readonly field: string | null;
  readonly unit?: Unit;
  readonly width?: number;
  readonly format?: string;
  /** For a column without a field, or one whose cell is made of other fields. */
  readonly value?: (row: FieldRow) => FieldValue | undefined;
  readonly hidden?: boolean;
}

/** `col('投资情况/计划总投资', 'totalInvestment', 'WAN')` */
export function col(path: string, field: string | null, unit?: Unit, extra: Partial<Column> = {}): Column {
  return { path: path.split('/'), field, ...(unit ? { unit } : {}), ...extra };
}

export function columnModel(column: Column): ColumnModel {
  return {
    header: column.path,
    width: column.width ?? 12,
    ...(column.format ? { format: column.format } : {}),
    ...(column.hidden ? { hidden: true } : {}),
  };
}

/** The header once more in the middle of the table, as a printout of many pages repeats it. */
export function repeatedHeader(columns: readonly Column[]): RowModel[] {
  const depth = Math.max(...columns.map((column) => column.path.length));
  return Array.from({ length: depth }, (_, level) => {
    const cells: CellModel[] = columns.map(() => null);
    const merges: SpanModel[] = [];
    columns.forEach(({ path }, index) => {
      const caption = path[level];
      if (caption === undefined || sharesAbove(columns[index - 1], path, level)) return;
      cells[index] = caption;
      const isLast = level === path.length - 1;
      const width = isLast ? 1 : groupWidth(columns, index, level);
      const height = isLast ? depth - level : 1;
      if (width > 1 || height > 1) merges.push({ column: index + 1, rows: height, columns: width });
    });
    return { cells, merges };
  });
}

/** Whether the left neighbour already prints this caption: only captions with others below them are shared. */
function sharesAbove(left: Column | undefined, path: readonly string[], level: number): boolean {
  if (!left || left.path.length <= level + 1 || path.length <= level + 1) return false;
  return path.slice(0, level + 1).every((caption, index) => left.path[index] === caption);
}

function groupWidth(columns: readonly Column[], first: number, level: number): number {
  let width = 1;
  for (
    let next = columns[first + 1];
    next && sharesAbove(columns[first], next.path, level);
    next = columns[first + width]
  ) {
    width += 1;
  }
  return width;
}

/** 甲、乙、1、2、3: the row under the captions that numbers the columns. */
export function numberingRow(columns: readonly Column[]): RowModel {
  return { cells: columns.map((_, index) => (index === 0 ? '甲' : index === 1 ? '乙' : index - 1)) };
}
