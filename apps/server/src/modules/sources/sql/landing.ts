import { sql } from 'kysely';
import type { Trx } from '../../../platform/ledger/index.ts';

/** Enters the responsible units that a ledger names for the first time, so that its rows can land with them. */
export async function enterUnits(trx: Trx, batchId: string): Promise<void> {
  await sql`
    INSERT INTO app.unit (name)
    SELECT DISTINCT keys ->> 'unitName' FROM app.candidate
    WHERE batch_id = ${batchId} AND action IN ('new', 'changed') AND keys ? 'unitName' ORDER BY 1
    ON CONFLICT (name) DO NOTHING`.execute(trx);
}

/** Enters a responsible unit, or finds the one of that name. */
export async function addUnit(trx: Trx, name: string): Promise<number> {
  await sql`INSERT INTO app.unit (name) VALUES (${name}) ON CONFLICT (name) DO NOTHING`.execute(trx);
  const { rows } = await sql<{ id: number }>`SELECT id FROM app.unit WHERE name = ${name}`.execute(trx);
  const [unit] = rows;
  if (!unit) throw new Error(`the unit ${name} was not entered`);
  return unit.id;
}

/** Columns kept under their own captions become extension fields of the office, to be given a type later. */
export async function registerExtensionFields(trx: Trx, batchId: string): Promise<void> {
  await sql`
    INSERT INTO app.extension_field (id, territory_id, entity_kind, header_path, label, unit)
    SELECT gen_random_uuid(), b.territory_id, t.entity_kind, p.path, p.label, p.unit
    FROM app.batch b
    JOIN app.source_table t ON t.source_id = b.source_id
    CROSS JOIN LATERAL (
      SELECT array_to_string(ARRAY(SELECT jsonb_array_elements_text(c.value -> 'path')), '/') AS path,
        c.value -> 'path' ->> -1 AS label, c.value ->> 'unit' AS unit
      FROM jsonb_each(t.columns) c
      WHERE c.value ->> 'field' IS NULL AND jsonb_array_length(c.value -> 'path') > 0
    ) p
    WHERE b.id = ${batchId}
    ON CONFLICT (territory_id, entity_kind, header_path) DO NOTHING`.execute(trx);
}
