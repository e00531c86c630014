import { sql } from 'kysely';
import { createAuth } from '../../platform/auth/index.ts';
import { newId } from '../../platform/clock/index.ts';
import type { Tables } from '../../platform/ledger/index.ts';
import type { TestDatabase } from '../index.ts';

export const PASSWORD = 'leak-orchid-7310';
export const SECRET = 'a-secret-for-tests-only-0123456789abcdef';
export const ORIGIN = 'http://127.0.0.1:8080';

/**
 * Every role that works with the ledger of a district. No real person may join them; here one does, so that whatever is
 * refused to that person is refused because of the district and not for want of a right.
 */
const EVERYTHING = [
  'district-leader',
  'project-office',
  'project-office-review',
  'city-office',
  'statistics',
  'department',
  'park',
  'assessment',
  'finance',
  'community',
];

export interface Person {
  readonly id: string;
  readonly userName: string;
  /** One of the grants, for attempts to take it back or pass it on. */
  readonly grantId: string;
}

export interface Grant {
  readonly territoryId: number;
  readonly roles: readonly string[];
}

export const allRolesIn = (territoryId: number): Grant => ({ territoryId, roles: EVERYTHING });

/** Enters people with their organisation, grants and sign-in accounts. */
export async function enterPeople(
  test: TestDatabase<Tables>,
  wanted: readonly { readonly userName: string; readonly grants: readonly Grant[] }[],
): Promise<Person[]> {
  const log = { warn: () => undefined, error: () => undefined };
  const auth = createAuth({ target: test.targets.auth, secret: SECRET, origin: ORIGIN, log });
  try {
    const people: Person[] = [];
    for (const { userName, grants } of wanted) {
      const person = await enterPerson(test, userName, grants);
      const account = { userId: person.id, userName, displayName: userName, password: PASSWORD };
      await auth.accounts.provide({ ...account, mustChange: false });
      people.push(person);
    }
    return people;
  } finally {
    await auth.close();
  }
}

async function enterPerson({ db }: TestDatabase<Tables>, userName: string, grants: readonly Grant[]): Promise<Person> {
  const [id, orgId] = [newId(), newId()];
  const each = grants.flatMap(({ territoryId, roles }) =>
    roles.map((roleId) => ({ id: newId(), roleId, territoryId })),
  );
  const [first] = each;
  if (first === undefined) throw new Error(`${userName} holds no role`);
  await sql`INSERT INTO app.org (id, name, territory_id) VALUES (${orgId}, ${userName}, ${first.territoryId})`.execute(
    db,
  );
  await sql`INSERT INTO app.person (id, user_name, display_name, org_id, created_at)
    VALUES (${id}, ${userName}, ${userName}, ${orgId}, now())`.execute(db);
  for (const grant of each) {
    const duty = grant.roleId === 'department' ? 'INDUSTRY' : null;
    await sql`INSERT INTO app.role_grant (id, person_id, role_id, territory_id, duty, valid_from, granted_at)
      VALUES (${grant.id}, ${id}, ${grant.roleId}, ${grant.territoryId}, ${duty}, '2026-01-01', now())`.execute(db);
  }
  return { id, userName, grantId: first.id };
}
