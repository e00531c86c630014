import { sql } from 'kysely';
import type { OrgRow, Reader, Trx } from '../tables.ts';

const COLUMNS = sql`id, parent_id AS "parentId", name, territory_id AS "territoryId", duty, version`;

export async function selectOrgs(reader: Reader): Promise<OrgRow[]> {
  const { rows } = await sql<OrgRow>`SELECT ${COLUMNS} FROM app.org ORDER BY parent_id NULLS FIRST, name`.execute(
    reader,
  );
  return rows;
}

/** The organisation, locked until the transaction ends. */
export async function lockOrg(trx: Trx, id: string): Promise<OrgRow | undefined> {
  const { rows } = await sql<OrgRow>`SELECT ${COLUMNS} FROM app.org WHERE id = ${id} FOR UPDATE`.execute(trx);
  return rows[0];
}

/** Stores it; undefined when the superior already has one of this name. */
export async function insertOrg(trx: Trx, org: Omit<OrgRow, 'version'>): Promise<OrgRow | undefined> {
  const { rows } = await sql<OrgRow>`
    INSERT INTO app.org (id, parent_id, name, territory_id, duty)
    VALUES (${org.id}, ${org.parentId}, ${org.name}, ${org.territoryId}, ${org.duty})
    ON CONFLICT (parent_id, name) DO NOTHING
    RETURNING ${COLUMNS}`.execute(trx);
  return rows[0];
}

export async function updateOrgRow(trx: Trx, org: Omit<OrgRow, 'territoryId' | 'version'>): Promise<void> {
  await sql`
    UPDATE app.org SET parent_id = ${org.parentId}, name = ${org.name}, duty = ${org.duty}, version = version + 1
    WHERE id = ${org.id}`.execute(trx);
}

export async function hasSibling(
  reader: Reader,
  parentId: string | null,
  name: string,
  exceptId: string,
): Promise<boolean> {
  const { rows } = await sql`
    SELECT FROM app.org
    WHERE parent_id IS NOT DISTINCT FROM ${parentId} AND name = ${name} AND id <> ${exceptId}`.execute(reader);
  return rows.length > 0;
}

/** Whether `id` is `ancestorId` or stands somewhere below it. */
export async function isWithinOrg(reader: Reader, id: string, ancestorId: string): Promise<boolean> {
  const { rows } = await sql`
    WITH RECURSIVE up AS (
      SELECT id, parent_id FROM app.org WHERE id = ${id}
      UNION SELECT o.id, o.parent_id FROM app.org o JOIN up ON o.id = up.parent_id
    )
    SELECT FROM up WHERE id = ${ancestorId}`.execute(reader);
  return rows.length > 0;
}

export async function findOrgId(reader: Reader, parentId: string | null, name: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM app.org WHERE parent_id IS NOT DISTINCT FROM ${parentId} AND name = ${name}`.execute(reader);
  return rows[0]?.id;
}
