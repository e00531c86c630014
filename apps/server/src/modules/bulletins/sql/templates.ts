import { sql } from 'kysely';
import type { ReadTrx, Trx } from '../../../platform/ledger/index.ts';
import type { TemplateRow } from '../tables.ts';

/** The templates of an office that are not taken out of use, those that begin last first. */
export async function templateRows(trx: ReadTrx, leaf: number): Promise<readonly TemplateRow[]> {
  const { rows } = await sql<TemplateRow>`
    SELECT t.id, t.territory_id AS leaf, t.version, t.file_name AS "fileName", t.file_hash AS hash,
      t.effective_from::text AS "effectiveFrom", coalesce(p.display_name, '') AS "uploadedBy",
      t.uploaded_at AS "uploadedAt"
    FROM app.bulletin_template t LEFT JOIN app.person p ON p.id = t.uploaded_by
    WHERE t.territory_id = ${leaf} AND t.removed_at IS NULL
    ORDER BY t.effective_from DESC, t.version DESC`.execute(trx);
  return rows;
}

export interface NewTemplate extends Pick<TemplateRow, 'id' | 'leaf' | 'fileName' | 'hash' | 'effectiveFrom'> {
  readonly by: string;
  readonly at: string;
}

/** Keeps a template as the office's next version. */
export async function insertTemplate(trx: Trx, row: NewTemplate): Promise<void> {
  await sql`
    INSERT INTO app.bulletin_template (id, territory_id, version, file_name, file_hash, effective_from, uploaded_by,
      uploaded_at)
    SELECT ${row.id}, ${row.leaf}, coalesce(max(version), 0) + 1, ${row.fileName}, ${row.hash},
      ${row.effectiveFrom}::date, ${row.by}, ${row.at}
    FROM app.bulletin_template WHERE territory_id = ${row.leaf}`.execute(trx);
}

/** The file name of the template that was taken out of use; undefined when there was none. */
export async function removeTemplate(trx: Trx, id: string, at: string): Promise<string | undefined> {
  const { rows } = await sql<{ fileName: string }>`
    UPDATE app.bulletin_template SET removed_at = ${at} WHERE id = ${id} AND removed_at IS NULL
    RETURNING file_name AS "fileName"`.execute(trx);
  return rows[0]?.fileName;
}
