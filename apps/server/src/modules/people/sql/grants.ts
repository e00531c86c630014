import { sql } from 'kysely';
import type { GrantFacts } from '../domain/grant.ts';
import type { GrantRow, Reader, Trx } from '../tables.ts';

const GRANT = sql`
  SELECT g.id, g.person_id AS "personId", g.role_id AS "roleId", g.territory_id AS "territoryId",
    t.name AS "territoryName", g.duty, g.subjects, g.valid_from AS "validFrom", g.valid_to AS "validTo",
    g.delegated_from AS "lentFrom", lender.id AS "lenderId", lender.display_name AS "lenderName",
    g.revoked_at IS NOT NULL OR coalesce(lent.revoked_at IS NOT NULL, false) AS revoked
  FROM app.role_grant g
  JOIN app.territory t ON t.id = g.territory_id
  LEFT JOIN app.role_grant lent ON lent.id = g.delegated_from
  LEFT JOIN app.person lender ON lender.id = lent.person_id`;

/** All grants of a person, those taken back too, newest first. */
export async function selectGrants(reader: Reader, personId: string): Promise<GrantRow[]> {
  const { rows } =
    await sql<GrantRow>`${GRANT} WHERE g.person_id = ${personId} ORDER BY g.granted_at DESC, g.id`.execute(reader);
  return rows;
}

export async function selectGrant(reader: Reader, id: string): Promise<GrantRow | undefined> {
  const { rows } = await sql<GrantRow>`${GRANT} WHERE g.id = ${id}`.execute(reader);
  return rows[0];
}

/** The grants of a person that were not taken back, with the leaves that they reach. */
export function selectStandingGrants(reader: Reader, personId: string): Promise<GrantFacts[]> {
  return standing(reader, sql`g.person_id = ${personId}`);
}

/** As above for all accounts of the same human being, known by the phone number: a second account is no way around. */
export function selectStandingGrantsOfHuman(
  reader: Reader,
  personId: string,
  phone: string | null,
): Promise<GrantFacts[]> {
  return standing(reader, sql`g.person_id IN (SELECT id FROM app.person WHERE id = ${personId} OR phone = ${phone})`);
}

async function standing(reader: Reader, condition: ReturnType<typeof sql>): Promise<GrantFacts[]> {
  const { rows } = await sql<GrantFacts>`
    WITH RECURSIVE chosen AS (
      ${GRANT} WHERE ${condition} AND g.revoked_at IS NULL AND lent.revoked_at IS NULL
    ), under AS (
      SELECT DISTINCT "territoryId" AS root, "territoryId" AS id FROM chosen
      UNION SELECT under.root, t.id FROM app.territory t JOIN under ON t.parent_id = under.id
    ), leaf AS (
      SELECT root, array_agg(id ORDER BY id) AS leaves FROM under
      WHERE NOT EXISTS (SELECT FROM app.territory child WHERE child.parent_id = under.id) GROUP BY root
    )
    SELECT c.id, c."personId", c."roleId", c."territoryId", c."territoryName", leaf.leaves, t.parent_id IS NULL AS whole,
      c.duty, c.subjects, c."validFrom", c."validTo", c."lentFrom"
    FROM chosen c JOIN leaf ON leaf.root = c."territoryId" JOIN app.territory t ON t.id = c."territoryId"
    ORDER BY c.id`.execute(reader);
  return rows;
}

/** The leaves under a dispatch unit; empty when there is no such unit. */
export async function selectLeaves(reader: Reader, territoryId: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    WITH RECURSIVE under AS (
      SELECT id FROM app.territory WHERE id = ${territoryId}
      UNION SELECT t.id FROM app.territory t JOIN under ON t.parent_id = under.id
    )
    SELECT id FROM under
    WHERE NOT EXISTS (SELECT FROM app.territory child WHERE child.parent_id = under.id) ORDER BY id`.execute(reader);
  return rows.map(({ id }) => id);
}

export interface NewGrant {
  readonly id: string;
  readonly personId: string;
  readonly roleId: string;
  readonly territoryId: number;
  readonly duty: string | null;
  readonly subjects: readonly string[];
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly lentFrom: string | null;
  /** Null for the accounts that the product itself starts with. */
  readonly grantedBy: string | null;
}

export async function insertGrant(trx: Trx, grant: NewGrant, at: string): Promise<void> {
  await sql`
    INSERT INTO app.role_grant (id, person_id, role_id, territory_id, duty, subjects, valid_from, valid_to,
      delegated_from, granted_by, granted_at)
    VALUES (${grant.id}, ${grant.personId}, ${grant.roleId}, ${grant.territoryId}, ${grant.duty},
      ${grant.subjects}::uuid[], ${grant.validFrom}, ${grant.validTo}, ${grant.lentFrom}, ${grant.grantedBy}, ${at})`.execute(
    trx,
  );
}

/** Takes the grant back, and with it every delegation of it; answers the people whose rights changed. */
export async function revokeGrantRows(trx: Trx, id: string, by: string, at: string): Promise<string[]> {
  const { rows } = await sql<{ personId: string }>`
    UPDATE app.role_grant SET revoked_by = ${by}, revoked_at = ${at}
    WHERE (id = ${id} OR delegated_from = ${id}) AND revoked_at IS NULL
    RETURNING person_id AS "personId"`.execute(trx);
  return rows.map(({ personId }) => personId);
}

/** Whether anybody holds one of these roles. */
export async function isAnyRoleHeld(reader: Reader, roleIds: readonly string[]): Promise<boolean> {
  const { rows } = await sql`
    SELECT FROM app.role_grant WHERE role_id = ANY (${roleIds}::text[]) AND revoked_at IS NULL LIMIT 1`.execute(reader);
  return rows.length > 0;
}
