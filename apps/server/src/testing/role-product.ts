import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
  return {
    test,
    product,
    people: new Map(people.map((person) => [person.userName, person])),
    as(role) {
      const browser = browsers.get(role);
      if (!browser) throw new Error(`the catalogue has no role ${role}`);
      return browser;
    },
    async close() {
      await product.close();
      await test.close();
      rmSync(filesFolder, { recursive: true, force: true });
    },
  };
}
