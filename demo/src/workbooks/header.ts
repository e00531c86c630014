import type { CellModel, MergeModel } from '../workbook-model.ts';
import type { FieldRow, FieldValue, Unit } from './cells.ts';

/** One column of a ledger: its captions from the top row down, and the field it holds. */
export interface Column {
  readonly path: readonly string[];
  /** Dictionary field; null for a column that only this office keeps. */
  readonly field: string | null;
  readonly unit?: Unit;
  readonly width?: number;
  /** For a column without a field, or one that is computed. */
  readonly value?: (row: FieldRow) => FieldValue | undefined;
  readonly hidden?: boolean;
}

/** `col('投资情况/计划总投资', 'totalInvestment', 'WAN')` */
export function col(path: string, field: string | null, unit?: Unit, extra: Partial<Column> = {}): Column {
  return { path: path.split('/'), field, ...(unit ? { unit } : {}), ...extra };
}

export interface HeaderModel {
  readonly rows: readonly (readonly CellModel[])[];
  readonly merges: readonly MergeModel[];
}

/**
 * Header rows with the merges offices make: a shared caption spans its columns, a short path reaches down to the last
 * header row. `top` is the row number of the first header row.
 */
export function header(columns: readonly Column[], top: number): HeaderModel {
  const depth = Math.max(...columns.map((column) => column.path.length));
  const rows: CellModel[][] = Array.from({ length: depth }, () => columns.map(() => null));
  const merges: MergeModel[] = [];
  columns.forEach((column, index) => {
    column.path.forEach((caption, level) => {
      const left = columns[index - 1];
      if (left && level < column.path.length - 1 && samePath(left, column, level)) return;
      const line = rows[level];
      if (line) line[index] = caption;
      const bottom = level === column.path.length - 1 ? depth - 1 : level;
      const right = level < column.path.length - 1 ? lastOfGroup(columns, index, level) : index;
      if (bottom > level || right > index) {
        merges.push({ top: top + level, left: index + 1, bottom: top + bottom, right: right + 1 });
      }
    });
  });
  return { rows, merges };
}

function samePath(left: Column, right: Column, level: number): boolean {
  if (left.path.length <= level + 1) return false;
  return right.path.slice(0, level + 1).every((caption, index) => left.path[index] === caption);
}

function lastOfGroup(columns: readonly Column[], first: number, level: number): number {
  const start = columns[first];
  let last = first;
  while (start) {
    const next = columns[last + 1];
    if (!next || !samePath(next, start, level)) break;
    last += 1;
  }
  return last;
}
