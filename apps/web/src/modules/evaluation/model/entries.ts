import type { EvaluationFigures } from '@guatu/contract';
import { readsAs, typedValue } from './typed-value.ts';

/** Typed values that are not saved yet, by unit and column. */
export type Entries = ReadonlyMap<string, string>;

/** Units may be names with any sign in them; a column never holds this one. */
const BETWEEN = '\u0000';

export const entryKey = (unit: string, column: string): string => `${unit}${BETWEEN}${column}`;

/** Entries with one more; typing back what stands takes it out again. */
export function withEntry(entries: Entries, key: string, typed: string, stands: string): Entries {
  const next = new Map(entries);
  if (typed === stands) next.delete(key);
  else next.set(key, typed);
  return next;
}

export interface EnteredFigure {
  readonly unit: string;
  readonly column: string;
  readonly value: number | string | null;
}

/** The entries as figures; null while one of them cannot stand in its column. An emptied cell takes its value back. */
export function readEntries(
  entries: Entries,
  { columns }: Pick<EvaluationFigures, 'columns'>,
): readonly EnteredFigure[] | null {
  const types = new Map(columns.map(({ id, type }) => [id, type]));
  const read: EnteredFigure[] = [];
  for (const [key, typed] of entries) {
    const at = key.indexOf(BETWEEN);
    const column = key.slice(at + 1);
    const type = types.get(column) ?? 'text';
    if (!readsAs(typed, type)) return null;
    read.push({ unit: key.slice(0, at), column, value: typedValue(typed, type) });
  }
  return read;
}
