import { columnKey } from '@guatu/sheets';
import type { LastWriter, ReadTrx, TablePlace } from '../../../platform/ledger/index.ts';
import { parseContent, revisionsOfMany, tablePlaces } from '../../../platform/ledger/index.ts';
import { sourceOffices } from '../sql/offices.ts';

/** The column that speaks now: of which office, and under which header path and unit. */
export interface SpeakingLine {
  readonly office: number;
  /** Line (path and unit) by field key. */
  readonly lines: Readonly<Record<string, string>>;
}

/**
 * Who last wrote each disputed key of some rows, and whether that was the same line (same office, same column) as the one
 * that speaks now. Only asked for rows where the file differs from the ledger.
 */
export async function lastWriters(
  trx: ReadTrx,
  ids: readonly string[],
  now: SpeakingLine,
): Promise<(id: string, key: string) => LastWriter | undefined> {
  const revisions = await revisionsOfMany(trx, ids);
  const places = await tablePlaces(trx, revisions);
  const offices = await sourceOffices(trx, [...new Set(places.map((p) => p.source_id))]);
  const writers = new Map<string, LastWriter>();
  for (const revision of revisions) {
    const place = places.find((p) => p.source_id === revision.source_id && p.table_no === revision.table_no);
    for (const key of Object.keys(parseContent(revision.content).n)) {
      const id = `${revision.entity_id} ${key}`;
      if (writers.has(id)) continue;
      const office = revision.source_id === null ? undefined : offices.get(revision.source_id);
      const sameLine = place !== undefined && office === now.office && lineOf(place, key) === now.lines[fieldOf(key)];
      writers.set(id, { sameLine, batchNr: revision.batch_nr });
    }
  }
  return (id, key) => writers.get(`${id} ${key}`);
}

function lineOf(place: TablePlace, key: string): string | undefined {
  const column = Object.values(place.columns).find((c) => c.key !== null && fieldOf(c.key) === fieldOf(key));
  return column === undefined ? undefined : columnKey(column.path, column.unit);
}

/** A line is the same from month to month, so the period of a key does not count. */
function fieldOf(key: string): string {
  const at = key.indexOf('@');
  return at < 0 ? key : key.slice(0, at);
}
