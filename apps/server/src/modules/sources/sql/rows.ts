import { sql } from 'kysely';

/** Rows of a batch: candidates while it is under review; once it is entered, what landed stands among the revisions. */
export function rowsOf(batchId: string) {
  return sql`(
    SELECT ord, table_no, row_no, entity_kind, entity_id, action, territory_id, base_version, content, row_hash, sealed,
      personal, conflicts, problems, match, keys, source_id
    FROM app.candidate WHERE batch_id = ${batchId}
    UNION ALL
    SELECT r.ord, r.table_no, r.row_no, r.entity_kind, r.entity_id, CASE WHEN r.version = 1 THEN 'new' ELSE 'changed' END,
      r.territory_id, r.version - 1, r.content, r.row_hash, r.sealed, NULL::jsonb, '{}'::jsonb, '[]'::jsonb, NULL::jsonb, NULL::jsonb,
      NULLIF(r.source_id, b.source_id)
    FROM app.revision r JOIN app.batch b ON b.nr = r.batch_nr WHERE b.id = ${batchId}) AS c`;
}

/** Whether a row of `rowsOf` stands on a sheet of the batch's workbook. */
export function onSheet(batchId: string, sheetNo: number) {
  return sql`c.table_no IN (SELECT t.table_no FROM app.source_table t JOIN app.batch b ON b.source_id = t.source_id
    WHERE b.id = ${batchId} AND t.sheet_no = ${sheetNo})`;
}
