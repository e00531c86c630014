import { sql } from 'kysely';
import type { ReadTrx } from '../../../platform/ledger/index.ts';

export interface AttachedFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly removed: boolean;
  /** The visit whose photo it is; null for what hangs on the project itself. */
  readonly visitId: string | null;
}

/** Those of the files that hang or hung on the project, or are photos of visits to it or to one merged into it. */
export async function attachedTo(
  trx: ReadTrx,
  projectId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, AttachedFile>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<AttachedFile>`
    SELECT a.id, a.file_name AS name, a.media_type AS "mediaType", a.removed_at IS NOT NULL OR COALESCE(v.void, false) AS removed,
      v.id AS "visitId"
    FROM app.attachment a
    LEFT JOIN app.visit v ON a.entity_kind = 'visit' AND v.id = a.entity_id AND v.visit_project IN (
      SELECT id::text FROM app.project WHERE id = ${projectId} OR survivor_id = ${projectId})
    WHERE a.id = ANY (${[...ids]}::uuid[]) AND (a.entity_id = ${projectId} OR v.id IS NOT NULL)`.execute(trx);
  return new Map(rows.map((row) => [row.id, row]));
}

/**
 * What a file of a project, or a photo of a visit to it, is evidence of, unless it was returned, or an opinion was entered
 * from; null where of nothing.
 */
export async function evidenceKept(
  trx: ReadTrx,
  file: { readonly id: string; readonly entity_id: string },
): Promise<string | null> {
  const { rows } = await sql<{ title: string }>`
    WITH own AS (
      SELECT ${file.entity_id}::uuid AS id
      UNION SELECT COALESCE(j.survivor_id, j.id)
      FROM app.visit v JOIN app.project j ON j.id::text = v.visit_project WHERE v.id = ${file.entity_id}
    )
    (SELECT ev_title AS title FROM app.project_evidence
      WHERE project_id IN (SELECT id FROM own) AND ${file.id} = ANY (ev_files) AND ev_verdict IS DISTINCT FROM 'RETURNED'
      ORDER BY code)
    UNION ALL
    SELECT c.change_title FROM app.change_opinion o JOIN app.change c ON c.id = o.change_id
    WHERE c.change_project IN (SELECT id::text FROM own) AND o.opinion_paper = ${file.id}::text AND NOT c.void LIMIT 1`.execute(
    trx,
  );
  return rows[0]?.title ?? null;
}
