import type { LedgerKind } from '@guatu/contract';
import { sql } from 'kysely';
import type { ReadTrx, Trx } from '../../../platform/ledger/index.ts';
import type { FormLayout } from '../domain/form-layout.ts';

export interface OfficeTemplateRow {
  readonly id: string;
  readonly territory_id: number;
  readonly entity_kind: LedgerKind;
  readonly name: string;
  readonly file_name: string;
  readonly file_hash: string;
  readonly layout: FormLayout;
  readonly uploaded_by: string;
  readonly uploaded_at: string;
}

/** The forms in use for a kind, newest first. */
export async function officeTemplates(trx: ReadTrx, kind: LedgerKind): Promise<readonly OfficeTemplateRow[]> {
  const { rows } = await sql<OfficeTemplateRow>`
    SELECT * FROM app.export_template WHERE entity_kind = ${kind} AND removed_at IS NULL
    ORDER BY uploaded_at DESC, id`.execute(trx);
  return rows;
}

export async function findOfficeTemplate(trx: ReadTrx, id: string): Promise<OfficeTemplateRow | undefined> {
  const { rows } = await sql<OfficeTemplateRow>`
    SELECT * FROM app.export_template WHERE id = ${id} AND removed_at IS NULL`.execute(trx);
  return rows[0];
}

export async function insertOfficeTemplate(trx: Trx, row: OfficeTemplateRow): Promise<void> {
  await sql`
    INSERT INTO app.export_template (id, territory_id, entity_kind, name, file_name, file_hash, layout, uploaded_by,
      uploaded_at)
    VALUES (${row.id}, ${row.territory_id}, ${row.entity_kind}, ${row.name}, ${row.file_name}, ${row.file_hash},
      ${JSON.stringify(row.layout)}::jsonb, ${row.uploaded_by}, ${row.uploaded_at})`.execute(trx);
}

/** Answers whether there was one to take out of use. */
export async function removeOfficeTemplate(trx: Trx, id: string, at: string): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    UPDATE app.export_template SET removed_at = ${at} WHERE id = ${id} AND removed_at IS NULL RETURNING id`.execute(
    trx,
  );
  return rows.length > 0;
}
