import { sql } from 'kysely';
import type { ReadTrx } from '../../../platform/ledger/index.ts';

/** A revision that a record got after it was exported. */
export interface LaterRevision {
  readonly entity_id: string;
  readonly batch_nr: number;
  readonly content: string;
  readonly sealed: Buffer | null;
}

/** Revisions after the given version of each record, newest first per record, still sealed. */
export async function revisionsSince(
  trx: ReadTrx,
  exported: readonly { readonly id: string; readonly version: number }[],
): Promise<readonly LaterRevision[]> {
  const ids = exported.map(({ id }) => id);
  const versions = exported.map(({ version }) => version);
  const { rows } = await sql<LaterRevision>`
    SELECT r.entity_id, r.batch_nr, r.content, r.sealed
    FROM unnest(${ids}::uuid[], ${versions}::int[]) AS e (id, version)
    JOIN app.revision r ON r.entity_id = e.id AND r.version > e.version
    ORDER BY r.entity_id, r.version DESC`.execute(trx);
  return rows;
}
