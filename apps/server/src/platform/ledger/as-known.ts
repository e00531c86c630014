import { parseContent } from './content.ts';
import type { EntityDef } from './dictionary.ts';
import { revisionsOf } from './sql/revisions.ts';
import { type CurrentRow, currentRows } from './sql/rows.ts';
import type { ReadTrx } from './trx.ts';
import type { FieldValue, Values } from './values.ts';

/** A record as it stood at one moment. */
export interface KnownRow {
  readonly id: string;
  readonly version: number;
  readonly values: Values;
}

/**
 * One record as known at an instant (ISO 8601 UTC): the current row taken back through the revisions recorded since.
 * Undefined when the record did not exist then, or is not visible to the reader.
 */
export async function recordAsKnown(
  trx: ReadTrx,
  def: EntityDef,
  id: string,
  instant: string | null,
): Promise<KnownRow | undefined> {
  const current = (await currentRows(trx, def, [id], null)).get(id);
  if (!current || instant === null) return current;
  const later = await revisionsOf(trx, id, { after: instant });
  return takeBack(
    current,
    later.map((r) => r.content),
  );
}

/** Undoes revisions, given newest first, on a row. Undefined when the oldest of them created it. */
export function takeBack(current: CurrentRow, newestFirst: readonly string[]): KnownRow | undefined {
  const version = current.version - newestFirst.length;
  if (version < 1) return undefined;
  const values: Record<string, FieldValue> = { ...current.values };
  for (const text of newestFirst) {
    const { n, o } = parseContent(text);
    for (const key of Object.keys(n)) {
      const before = o[key] ?? null;
      if (before === null) delete values[key];
      else values[key] = before;
    }
  }
  return { id: current.id, version, values };
}
