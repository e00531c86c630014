import type { ReactNode } from 'react';

/** One column of a `DataTable`. The unit is printed once in the head, never in each cell. */
export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  readonly unit?: string;
  /** Pixels; the column with `grow` takes what is left. */
  readonly width: number;
  readonly grow?: boolean;
  /** Numbers are `right`, shapes `center`, words `left` (default). */
  readonly align?: 'left' | 'right' | 'center';
  readonly sortable?: boolean;
  /** Hidden until chosen in the column chooser. */
  readonly optional?: boolean;
  readonly render: (row: Row, index: number) => ReactNode;
}

export interface Sort {
  readonly column: string;
  readonly descending: boolean;
}

/** First press sorts numbers worst-or-largest first (descending), words ascending; the second press turns it round. */
export function nextSort<Row>(current: Sort | null, column: Column<Row>): Sort {
  if (current?.column === column.id) return { column: column.id, descending: !current.descending };
  return { column: column.id, descending: column.align === 'right' };
}

/** Columns to show: all that are not optional, plus the chosen optional ones, in declared order. */
export function visibleColumns<Row>(
  columns: readonly Column<Row>[],
  chosen: ReadonlySet<string> | null,
): readonly Column<Row>[] {
  return columns.filter((column) => (chosen ? chosen.has(column.id) : column.optional !== true));
}

/** Row to go to with J/K or the arrows; stays inside the list, and from nowhere it enters at the top. */
export function moveRow(current: number, step: number, count: number): number {
  if (count === 0) return -1;
  if (current < 0) return 0;
  return Math.max(0, Math.min(current + step, count - 1));
}

/** Selection after a press on a row's box; with Shift everything between the last box and this one follows it. */
export function toggleSelection(
  ids: readonly string[],
  selected: ReadonlySet<string>,
  id: string,
  shiftFrom: string | null,
): ReadonlySet<string> {
  const next = new Set(selected);
  const on = !selected.has(id);
  const from = shiftFrom === null ? -1 : ids.indexOf(shiftFrom);
  const to = ids.indexOf(id);
  const range = from < 0 ? [id] : ids.slice(Math.min(from, to), Math.max(from, to) + 1);
  for (const each of range) {
    if (on) next.add(each);
    else next.delete(each);
  }
  return next;
}
