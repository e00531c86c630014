import { CodedFailure } from '@guatu/kernel';
import { type Kysely, sql } from 'kysely';
import { dbErrors, type RoleFacts } from './messages.ts';

/**
 * Refuses a product connection that row-level security would not bind: a superuser, a role with BYPASSRLS, the owner of any
 * of our schemas or tables, or a member (directly or through others) of such a role.
 * @throws CodedFailure `db_role_unsafe` with every reason.
 */
export async function assertBoundByPolicies<DB>(db: Kysely<DB>): Promise<void> {
  const facts = await readFacts(db);
  if (facts.superuser || facts.bypasses || facts.owns || facts.joined.length > 0) {
    throw new CodedFailure(dbErrors.db_role_unsafe(facts));
  }
}

/** Session and current role are both looked at: `SET ROLE` can be undone by whoever speaks on the connection. */
async function readFacts<DB>(db: Kysely<DB>): Promise<RoleFacts> {
  const { rows } = await sql<RoleFacts>`
    WITH ours AS (
      SELECT oid, nspowner AS owner FROM pg_namespace WHERE nspname IN ('app', 'auth', 'jobs', 'meta')
    ), owners AS (
      SELECT owner FROM ours
      UNION SELECT relowner FROM pg_class WHERE relnamespace IN (SELECT oid FROM ours)
      UNION SELECT datdba FROM pg_database WHERE datname = current_database()
    ), self AS (
      SELECT * FROM pg_roles WHERE rolname IN (session_user, current_user)
    ), risky AS (
      SELECT oid, rolname FROM pg_roles WHERE rolsuper OR rolbypassrls OR oid IN (SELECT owner FROM owners)
    )
    SELECT session_user::text AS role,
      (SELECT bool_or(rolsuper) FROM self) AS superuser,
      (SELECT bool_or(rolbypassrls) FROM self) AS bypasses,
      (SELECT bool_or(oid IN (SELECT owner FROM owners)) FROM self) AS owns,
      -- A superuser counts as a member of everything, which would only repeat the first reason.
      ARRAY(SELECT rolname::text FROM risky
            WHERE oid NOT IN (SELECT oid FROM self)
              AND (SELECT bool_or(NOT rolsuper AND pg_has_role(self.oid, risky.oid, 'MEMBER')) FROM self)
            ORDER BY 1) AS joined`.execute(db);
  const facts = rows[0];
  if (facts === undefined) throw new Error('the query about the role gave no row');
  return facts;
}
