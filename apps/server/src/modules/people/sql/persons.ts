import { type RawBuilder, sql } from 'kysely';
import type { PersonRow, Reader, Trx } from '../tables.ts';

const PERSON = sql`
  SELECT p.id, p.user_name AS "userName", p.display_name AS "displayName", p.org_id AS "orgId", o.name AS "orgName",
    p.phone, p.active, p.demo, p.version, p.rights_version AS "rightsVersion"
  FROM app.person p JOIN app.org o ON o.id = p.org_id`;

export async function selectPerson(reader: Reader, id: string): Promise<PersonRow | undefined> {
  const { rows } = await sql<PersonRow>`${PERSON} WHERE p.id = ${id}`.execute(reader);
  return rows[0];
}

export async function selectPersonByUserName(reader: Reader, userName: string): Promise<PersonRow | undefined> {
  const { rows } = await sql<PersonRow>`${PERSON} WHERE p.user_name = ${userName}`.execute(reader);
  return rows[0];
}

/** The person, locked: whoever changes what a person may do holds this lock, so that two grants cannot miss each other. */
export async function lockPerson(trx: Trx, id: string): Promise<PersonRow | undefined> {
  const { rows } = await sql<PersonRow>`${PERSON} WHERE p.id = ${id} FOR UPDATE OF p`.execute(trx);
  return rows[0];
}

/** What an open session must match: null for a person who is gone or switched off. */
export async function selectRightsVersion(reader: Reader, id: string): Promise<number | null> {
  const { rows } = await sql<{ version: number }>`
    SELECT rights_version AS version FROM app.person WHERE id = ${id} AND active`.execute(reader);
  return rows[0]?.version ?? null;
}

export interface PersonFilter {
  readonly search?: string | undefined;
  readonly orgId?: string | undefined;
  readonly offset: number;
  readonly limit: number;
}

export async function selectPersons(
  reader: Reader,
  filter: PersonFilter,
): Promise<{ total: number; rows: PersonRow[] }> {
  const where = sql.join([sql`true`, ...conditions(filter)], sql` AND `);
  const [count, page] = [
    await sql<{ total: number }>`SELECT count(*)::int AS total FROM app.person p WHERE ${where}`.execute(reader),
    await sql<PersonRow>`${PERSON} WHERE ${where}
      ORDER BY p.active DESC, p.user_name LIMIT ${filter.limit} OFFSET ${filter.offset}`.execute(reader),
  ];
  return { total: count.rows[0]?.total ?? 0, rows: page.rows };
}

function conditions({ search, orgId }: PersonFilter): RawBuilder<unknown>[] {
  const found: RawBuilder<unknown>[] = [];
  if (orgId !== undefined) found.push(sql`p.org_id = ${orgId}`);
  if (search !== undefined && search !== '') {
    const pattern = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
    found.push(sql`(p.display_name LIKE ${pattern} OR p.user_name LIKE ${pattern.toLowerCase()})`);
  }
  return found;
}

export type NewPerson = Pick<PersonRow, 'id' | 'userName' | 'displayName' | 'orgId' | 'phone' | 'demo'>;

/** Stores the person; false when the sign-in name is taken. */
export async function insertPerson(trx: Trx, person: NewPerson, at: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    INSERT INTO app.person (id, user_name, display_name, org_id, phone, demo, created_at)
    VALUES (${person.id}, ${person.userName}, ${person.displayName}, ${person.orgId}, ${person.phone}, ${person.demo}, ${at})
    ON CONFLICT (user_name) DO NOTHING`.execute(trx);
  return numAffectedRows === 1n;
}

export async function updatePersonRow(
  trx: Trx,
  person: Pick<PersonRow, 'id' | 'displayName' | 'orgId' | 'phone' | 'active'>,
): Promise<void> {
  await sql`
    UPDATE app.person SET display_name = ${person.displayName}, org_id = ${person.orgId}, phone = ${person.phone},
      active = ${person.active}, version = version + 1, rights_version = rights_version + 1
    WHERE id = ${person.id}`.execute(trx);
}

/** Makes every open session of these people work out its rights again at its next request. */
export async function raiseRightsVersion(trx: Trx, personIds: readonly string[]): Promise<void> {
  await sql`
    UPDATE app.person SET rights_version = rights_version + 1 WHERE id = ANY (${personIds}::uuid[])`.execute(trx);
}

export async function raiseRightsVersionOfOrg(trx: Trx, orgId: string): Promise<void> {
  await sql`UPDATE app.person SET rights_version = rights_version + 1 WHERE org_id = ${orgId}`.execute(trx);
}

export async function selectDisplayNames(reader: Reader, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    SELECT id, display_name AS name FROM app.person WHERE id = ANY (${ids}::uuid[])`.execute(reader);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
