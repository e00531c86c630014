import { sql } from 'kysely';
import type { ReadTrx } from '../../../platform/ledger/index.ts';

export interface AttachedFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly removed: boolean;
}

/** Those of the files that hang or hung on the project. */
export async function attachedTo(
  trx: ReadTrx,
  projectId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, AttachedFile>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<AttachedFile>`
    SELECT id, file_name AS name, media_type AS "mediaType", removed_at IS NOT NULL AS removed
    FROM app.attachment WHERE entity_id = ${projectId} AND id = ANY (${[...ids]}::uuid[])`.execute(trx);
  return new Map(rows.map((row) => [row.id, row]));
}

/** What a file of a project is evidence of, unless it was returned, or an opinion was entered from; null where of nothing. */
export async function evidenceKept(
  trx: ReadTrx,
  file: { readonly id: string; readonly entity_id: string },
): Promise<string | null> {
  const { rows } = await sql<{ title: string }>`
    (SELECT ev_title AS title FROM app.project_evidence
      WHERE project_id = ${file.entity_id} AND ${file.id} = ANY (ev_files) AND ev_verdict IS DISTINCT FROM 'RETURNED'
      ORDER BY code)
    UNION ALL
    SELECT c.change_title FROM app.change_opinion o JOIN app.change c ON c.id = o.change_id
    WHERE c.change_project = ${file.entity_id}::text AND o.opinion_paper = ${file.id}::text AND NOT c.void LIMIT 1`.execute(
    trx,
  );
  return rows[0]?.title ?? null;
}
