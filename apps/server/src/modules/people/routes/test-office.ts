import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { sql } from 'kysely';
import { type Auth, authRefusals, createAuth, type OidcSettings } from '../../../platform/auth/index.ts';
import { readCatalog } from '../../../platform/catalog/index.ts';
import { systemClock } from '../../../platform/clock/index.ts';
import { createHttpApp, createIdempotencyStore, statusesOf } from '../../../platform/http/index.ts';
import { type TestDatabase, testDatabase } from '../../../testing/index.ts';
import { createPeople, DEMO_PASSWORD, type People, type PeopleOptions, peopleRefusals } from '../index.ts';
import type { Tables } from '../tables.ts';

export interface TestOffice {
  readonly app: FastifyInstance;
  readonly test: TestDatabase<Tables>;
  readonly auth: Auth;
  readonly people: People;
  /** Signs in and answers a browser that keeps its cookies. */
  enter(userName: string, password?: string): Promise<Browser>;
  /** A person entered by the system administrator, who has changed the first password and is signed in. */
  newPerson(
    system: Browser,
    userName: string,
    more?: object,
  ): Promise<{ readonly id: string; readonly browser: Browser }>;
  close(): Promise<void>;
}

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

/** One person's browser: sends its cookies, keeps those it is given. */
export interface Browser {
  send(method: Method, path: string, body?: object, headers?: Record<string, string>): Promise<LightMyRequestResponse>;
  readonly cookies: ReadonlyMap<string, string>;
}

export const ORIGIN = 'http://127.0.0.1:8080';

/** A product with the dispatch units of the catalogue and one demo account for each role. */
export async function openTestOffice(
  options: Partial<PeopleOptions> & { readonly oidc?: OidcSettings } = {},
): Promise<TestOffice> {
  const test = await testDatabase<Tables>();
  await layOutTerritories(test);
  const log = { warn: () => undefined, error: () => undefined };
  const auth = createAuth({
    target: test.targets.auth,
    secret: 'a-secret-for-tests-only-0123456789abcdef',
    origin: ORIGIN,
    oidc: options.oidc ?? null,
    log,
  });
  const people = createPeople({
    db: test.app,
    auth,
    clock: systemClock,
    origin: ORIGIN,
    signInsPerMinute: 1000,
    ...options,
  });
  const { app } = await createHttpApp({
    version: '0.0.0-test',
    resolveActor: people.resolveActor,
    errorStatuses: [statusesOf(peopleRefusals), statusesOf(authRefusals)],
    idempotency: createIdempotencyStore(test.app),
    log: { level: 'silent' },
    checkDatabase: async () => undefined,
  });
  people.registerRoutes(app);
  const office: TestOffice = {
    app,
    test,
    auth,
    people,
    async newPerson(system, userName, more = {}) {
      const [{ id: orgId }] = (await system.send('GET', '/orgs')).json();
      const body = { userName, displayName: '新来的人', orgId, ...more };
      const { person, firstPassword } = (await system.send('POST', '/people', body)).json();
      const browser = await office.enter(userName, firstPassword);
      await browser.send('POST', '/session/password', {
        currentPassword: firstPassword,
        newPassword: 'orchid-7310-lake',
      });
      return { id: person.id, browser };
    },
    async enter(userName, password = DEMO_PASSWORD) {
      const browser = openBrowser(app);
      const answer = await browser.send('POST', '/session', { userName, password });
      if (answer.statusCode !== 200) throw new Error(`${userName} could not sign in: ${answer.body}`);
      return browser;
    },
    async close() {
      await app.close();
      await auth.close();
      await test.close();
    },
  };
  return office;
}

export function openBrowser(app: FastifyInstance): Browser {
  const cookies = new Map<string, string>();
  return {
    cookies,
    async send(method, path, body, headers = {}) {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const answer = await app.inject({
        method,
        url: `/api${path}`,
        headers: { ...(cookie === '' ? {} : { cookie }), ...headers },
        ...(body === undefined ? {} : { payload: body }),
      });
      for (const line of [answer.headers['set-cookie'] ?? []].flat()) {
        const [pair = ''] = line.split(';');
        const at = pair.indexOf('=');
        if (/max-age=0/i.test(line)) cookies.delete(pair.slice(0, at));
        else cookies.set(pair.slice(0, at), pair.slice(at + 1));
      }
      return answer;
    },
  };
}

interface UnitFile {
  readonly items: readonly {
    id: number;
    parentId: number | null;
    name: string;
    kind: string;
    statutoryCode: string | null;
  }[];
}

async function layOutTerritories({ db }: TestDatabase<Tables>): Promise<void> {
  const { items } = readCatalog<UnitFile>('dispatch-units.json');
  await sql`
    INSERT INTO app.territory (id, parent_id, name, kind, statutory_code)
    SELECT id, "parentId", name, kind, "statutoryCode"
    FROM jsonb_to_recordset(${JSON.stringify(items)}::jsonb)
      AS u (id int, "parentId" int, name text, kind text, "statutoryCode" text)`.execute(db);
}

/** Events of the audit log, oldest first, as the owner of the tables sees them. */
export async function auditEvents(office: TestOffice, kind: string) {
  const { rows } = await sql<{ subject: string; content: string; actor: string | null }>`
    SELECT subject, content, actor_id AS actor FROM app.audit_event WHERE kind = ${kind} ORDER BY id`.execute(
    office.test.db,
  );
  return rows;
}
