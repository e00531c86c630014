import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { composeProduct, type Product } from '../compose.ts';
import { loadReferenceData } from '../platform/catalog/index.ts';
import type { Tables } from '../platform/ledger/index.ts';
import { BUSINESS_ROLES } from './actors.ts';
import { type TestDatabase, testDatabase } from './index.ts';
import { Browser } from './leaks/browser.ts';
import { enterPeople, ORIGIN, PASSWORD, type Person, SECRET } from './leaks/people.ts';

/** A dispatch unit of the catalogue, and the leaf for what it keeps itself. */
export const DISTRICT = { unit: 600, leaf: 601 } as const;

/** The whole product with one person in each business role of a district, all signed in; user names are the roles' ids. */
export interface RoleProduct {
  readonly test: TestDatabase<Tables>;
  readonly product: Product;
  readonly people: ReadonlyMap<string, Person>;
  as(role: string): Browser;
  /** Enters a record on the district's own leaf, as its clerk does; answers its id. */
  enter(kind: string, changes: object): Promise<string>;
  /** From now on the person of the role sees these projects or enterprises and nothing else. */
  confine(role: string, subjects: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

export async function openRoleProduct(): Promise<RoleProduct> {
  const test = await testDatabase<Tables>();
  await loadReferenceData(test.db);
  const wanted = BUSINESS_ROLES.map(({ id }) => ({
    userName: id,
    grants: [{ territoryId: DISTRICT.unit, roles: [id] }],
  }));
  const people = await enterPeople(test, wanted);
  const filesFolder = mkdtempSync(join(tmpdir(), 'guatu-roles-'));
  const { targets } = test;
  const settings = { targets, filesFolder, authSecret: SECRET, origin: ORIGIN, logLevel: 'silent' } as const;
  const product = await composeProduct(settings);
  const browsers = new Map<string, Browser>();
  for (const { userName } of people) {
    const browser = new Browser(product.app);
    await browser.signIn(userName, PASSWORD);
    browsers.set(userName, browser);
  }
  const byRole = new Map(people.map((person) => [person.userName, person]));
  const as = (role: string): Browser => {
    const browser = browsers.get(role);
    if (!browser) throw new Error(`the catalogue has no role ${role}`);
    return browser;
  };
  return {
    test,
    product,
    people: byRole,
    as,
    async enter(kind, changes) {
      const body = { id: null, version: 0, territoryId: DISTRICT.leaf, changes };
      const told = await as('project-office').send('POST', { url: `/api/records/${kind}`, body });
      if (told.statusCode !== 200) throw new Error(`the ${kind} was refused: ${told.body}`);
      return told.json<{ id: string }>().id;
    },
    async confine(role, subjects) {
      const id = byRole.get(role)?.id ?? '';
      await sql`UPDATE app.role_grant SET subjects = ${subjects}::uuid[] WHERE person_id = ${id}`.execute(test.db);
      await sql`UPDATE app.person SET rights_version = rights_version + 1 WHERE id = ${id}`.execute(test.db);
    },
    async close() {
      await product.close();
      await test.close();
      rmSync(filesFolder, { recursive: true, force: true });
    },
  };
}
