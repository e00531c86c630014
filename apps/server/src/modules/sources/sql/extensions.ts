import type { ExtensionType } from '@guatu/contract';
import { type RawBuilder, sql } from 'kysely';
import type { EntityDef, EntityKind, ReadTrx, Trx } from '../../../platform/ledger/index.ts';

/** A column of an office's own with what is in force for it, and what waits for a review. */
export interface ExtensionFieldRow {
  readonly id: string;
  readonly territory_id: number;
  readonly entity_kind: EntityKind;
  readonly header_path: string;
  readonly caption_unit: string | null;
  readonly label: string;
  readonly type: ExtensionType;
  readonly unit: string | null;
  readonly pending_batch: string | null;
  readonly pending_nr: number | null;
  readonly pending_at: string | null;
  readonly pending_label: string | null;
  readonly pending_type: ExtensionType | null;
  readonly pending_unit: string | null;
}

function fieldsWhere(condition: RawBuilder<unknown>) {
  return sql<ExtensionFieldRow>`
    SELECT f.id, f.territory_id, f.entity_kind, f.header_path, f.unit AS caption_unit, COALESCE(t.label, f.label) AS label,
      COALESCE(t.type, 'text') AS type, t.unit, p.batch_id AS pending_batch, p.nr AS pending_nr,
      p.created_at AS pending_at, p.label AS pending_label, p.type AS pending_type, p.unit AS pending_unit
    FROM app.extension_field f
    LEFT JOIN app.extension_typing t ON t.batch_id = f.typing_id
    LEFT JOIN LATERAL (
      SELECT w.*, b.nr, b.created_at FROM app.extension_typing w JOIN app.batch b ON b.id = w.batch_id
      WHERE w.field_id = f.id AND b.status = 'review' LIMIT 1
    ) p ON true
    WHERE ${condition} ORDER BY f.entity_kind, f.header_path, f.territory_id`;
}

export async function extensionFieldRows(trx: ReadTrx): Promise<readonly ExtensionFieldRow[]> {
  return (await fieldsWhere(sql`true`).execute(trx)).rows;
}

export async function findExtensionField(trx: ReadTrx, id: string): Promise<ExtensionFieldRow | undefined> {
  return (await fieldsWhere(sql`f.id = ${id}`).execute(trx)).rows[0];
}

/** Whether the row could be locked: only a field of an office that the actor may write for can. */
export async function lockExtensionField(trx: Trx, id: string): Promise<boolean> {
  const { rows } = await sql`SELECT id FROM app.extension_field WHERE id = ${id} FOR UPDATE`.execute(trx);
  return rows.length > 0;
}

export interface ExtensionUse {
  readonly kind: EntityKind;
  readonly path: string;
  readonly values: number;
  readonly examples: readonly string[];
}

/** How many records that the reader sees have a value under each caption, and two of the values. */
export async function extensionUses(trx: ReadTrx, kinds: readonly EntityKind[]): Promise<readonly ExtensionUse[]> {
  const parts = kinds.map(
    (kind) => sql`
      SELECT ${kind}::text AS kind, e.key AS path, count(*) AS values, min(e.value #>> '{}') AS low,
        max(e.value #>> '{}') AS high
      FROM ${sql.table(`app.${kind}`)} t CROSS JOIN LATERAL jsonb_each(t.ext) e
      WHERE NOT t.void AND t.ext <> '{}'::jsonb GROUP BY e.key`,
  );
  const { rows } = await sql<{ kind: EntityKind; path: string; values: number; low: string; high: string }>`
    ${sql.join(parts, sql` UNION ALL `)}`.execute(trx);
  return rows.map(({ low, high, ...use }) => ({ ...use, examples: low === high ? [low] : [low, high] }));
}

/** Records that have a value under a caption, in the order of their ids, from after one of them. */
export async function holdersOf(
  trx: ReadTrx,
  def: EntityDef,
  path: string,
  after: string | null,
  limit: number,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM ${sql.table(`app.${def.table}`)} t
    WHERE NOT void AND jsonb_exists(ext, ${path}) AND (${after}::uuid IS NULL OR id > ${after}::uuid)
    ORDER BY id LIMIT ${limit}`.execute(trx);
  return rows.map((row) => row.id);
}

/** A revision that wrote a value which stood in a file. */
export interface PlacedRevision {
  readonly entity_id: string;
  readonly source_id: string;
  readonly table_no: number;
  readonly row_no: number;
  readonly content: string;
  readonly sealed: Buffer | null;
}

/**
 * Revisions of some records that wrote a key out of a file of the office, newest first for each record, still
 * sealed. A text test narrows; the caller parses.
 */
export async function placedRevisions(
  trx: ReadTrx,
  ids: readonly string[],
  key: string,
  office: number,
): Promise<readonly PlacedRevision[]> {
  const { rows } = await sql<PlacedRevision>`
    SELECT r.entity_id, r.source_id, r.table_no, r.row_no, r.content, r.sealed
    FROM app.revision r JOIN app.source s ON s.id = r.source_id AND s.territory_id = ${office}
    WHERE r.entity_id = ANY(${ids}::uuid[]) AND r.table_no IS NOT NULL AND r.row_no IS NOT NULL
      AND position(${`${JSON.stringify(key)}:`} IN r.content) > 0
    ORDER BY r.entity_id, r.version DESC`.execute(trx);
  return rows;
}

/** Keeps what is to be in force once the batch is confirmed. */
export async function insertTyping(
  trx: Trx,
  typing: {
    readonly batchId: string;
    readonly fieldId: string;
    readonly territoryId: number;
    readonly label: string;
    readonly type: ExtensionType;
    readonly unit: string | null;
  },
): Promise<void> {
  await sql`
    INSERT INTO app.extension_typing (batch_id, field_id, territory_id, label, type, unit)
    VALUES (${typing.batchId}, ${typing.fieldId}, ${typing.territoryId}, ${typing.label}, ${typing.type},
      ${typing.unit})`.execute(trx);
}

/** What a batch would have a column hold; undefined for a batch that has nothing to do with types. */
export async function typingOfBatch(
  trx: ReadTrx,
  batchId: string,
): Promise<Pick<ExtensionFieldRow, 'header_path' | 'label' | 'type' | 'unit'> | undefined> {
  const { rows } = await sql<Pick<ExtensionFieldRow, 'header_path' | 'label' | 'type' | 'unit'>>`
    SELECT f.header_path, t.label, t.type, t.unit FROM app.extension_typing t
    JOIN app.extension_field f ON f.id = t.field_id WHERE t.batch_id = ${batchId}`.execute(trx);
  return rows[0];
}

export interface TypingBatch {
  readonly id: string;
  readonly undoes: string | null;
  readonly field_id: string;
}

/**
 * The field that a batch gives a type to, or takes one from by undoing, with every confirmed batch that ever typed it or
 * undid that, the latest last. Empty for a batch that has nothing to do with types.
 */
export async function typingChain(trx: ReadTrx, batchId: string): Promise<readonly TypingBatch[]> {
  const { rows } = await sql<TypingBatch>`
    WITH RECURSIVE down AS (
      SELECT id, undoes_id FROM app.batch WHERE id = ${batchId}
      UNION ALL SELECT b.id, b.undoes_id FROM app.batch b JOIN down d ON b.id = d.undoes_id
    ), field AS (
      SELECT t.field_id FROM app.extension_typing t JOIN down d ON d.id = t.batch_id
    ), chain AS (
      SELECT b.id, b.undoes_id, b.seq, t.field_id FROM app.extension_typing t JOIN field f ON f.field_id = t.field_id
        JOIN app.batch b ON b.id = t.batch_id WHERE b.status = 'confirmed'
      UNION ALL
      SELECT u.id, u.undoes_id, u.seq, c.field_id FROM app.batch u JOIN chain c ON u.undoes_id = c.id
        WHERE u.status = 'confirmed'
    )
    SELECT id, undoes_id AS undoes, field_id FROM chain ORDER BY seq`.execute(trx);
  return rows;
}

export async function putInForce(trx: Trx, fieldId: string, batchId: string | null): Promise<void> {
  await sql`UPDATE app.extension_field SET typing_id = ${batchId} WHERE id = ${fieldId}`.execute(trx);
}
