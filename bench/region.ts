import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { composeProduct, type Product } from '../apps/server/src/compose.ts';
import { passOverLights } from '../apps/server/src/modules/projects/index.ts';
import { rebuildWall } from '../apps/server/src/modules/wall/index.ts';
import { loadReferenceData } from '../apps/server/src/platform/catalog/index.ts';
import { systemClock } from '../apps/server/src/platform/clock/index.ts';
import { createDatabase, migrate, type Scope, withScope } from '../apps/server/src/platform/db/index.ts';
import { type EmbeddedTargets, openEmbedded } from '../apps/server/src/platform/embedded-db/index.ts';
import { type Tables, usePersonalKey } from '../apps/server/src/platform/ledger/index.ts';
import { milliseconds } from './measure.ts';
import { fillHistory, fillLedger, fillRevisions, layOutCities, type RegionSize } from './region-data.ts';
import { fillSource } from './region-source.ts';

const PASSWORD = 'guatu-demo-2026';
export const DAY = 86_400_000;
const SOMEONE = '01890000-0000-7000-8000-000000000001';

/** Who asks: the demo accounts of the whole tree and of one district. */
export type Reader = 'shiban' | 'shenhe';

/** A whole product over a large ledger, listening on this machine. */
export interface Region {
  readonly size: RegionSize;
  /** Sees everything, below the product. */
  readonly owner: Kysely<Tables>;
  /** The product's own connections. */
  readonly db: Kysely<Tables>;
  readonly everyone: Scope;
  /** Dispatch unit of the district's reader. */
  readonly district: number;
  /** Signs in as a person does; answers how to ask for an address of the API. */
  signIn(reader: Reader): Promise<(path: string) => Promise<string>>;
  close(): Promise<void>;
}

/**
 * Opens the region of a size, written `200000x24` or `200000x24x13` (projects × reported months × cities). It is made in a
 * temporary folder and removed in the end, unless GUATU_BENCH_FOLDER names a folder to keep and use again.
 */
export async function openRegion(written: string): Promise<Region> {
  const [projects = 200_000, months = 24, cities = 1] = written.split('x').map(Number);
  const size = { projects, months, cities };
  const keptIn = process.env.GUATU_BENCH_FOLDER;
  const folder =
    keptIn === undefined
      ? mkdtempSync(join(tmpdir(), 'guatu-bench-'))
      : join(keptIn, [projects, months, cities].join('x'));
  const embedded = await openEmbedded({ dataFolder: folder });
  const { targets } = embedded;
  usePersonalKey(join(folder, 'personal.key'));
  await migrate({ owner: targets.owner });
  const owner = createDatabase<Tables>({ target: targets.owner, wholeTree: true, maxConnections: 1 });
  const everyone: Scope = { user: SOMEONE, all: true, territories: [], duties: [], subjects: [] };
  const isNew = !(await hasWall(owner));
  if (isNew) {
    await fill(owner, size);
    await settle(targets, everyone);
    await fillHistory(owner);
    await sql`VACUUM ANALYZE`.execute(owner);
  }
  const product = await composeProduct({
    targets,
    filesFolder: join(folder, 'files'),
    authSecret: 'a secret of this measurement only, forgotten with it',
    origin: 'http://127.0.0.1',
    logLevel: 'error',
  });
  const district = await largestDistrict(owner);
  await makeReaders(product, owner, district);
  const address = await product.app.listen({ host: '127.0.0.1', port: 0 });
  return {
    size,
    owner,
    db: product.db,
    everyone,
    district,
    signIn: (reader) => signIn(address, reader),
    async close() {
      await Promise.all([owner.destroy(), product.close()]);
      await embedded.stop();
      if (keptIn === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Judges the lights and makes the wall, as the product would in its first minutes, which must not be measured with the rest. */
async function settle({ app }: EmbeddedTargets, everyone: Scope): Promise<void> {
  const db = createDatabase<Tables>({ target: app, maxConnections: 2 });
  const nothing = () => Promise.resolve();
  const judged = await milliseconds(() => passOverLights(db, systemClock, () => undefined, nothing));
  const rebuilt = await milliseconds(() => withScope(db, everyone, rebuildWall));
  console.log(`lights judged in ${(judged / 1000).toFixed(0)} s, wall rebuilt in ${(rebuilt / 1000).toFixed(0)} s`);
  await db.destroy();
}

async function hasWall(owner: Kysely<Tables>): Promise<boolean> {
  const { rows } = await sql<{ made: boolean }>`SELECT EXISTS (SELECT FROM app.wall_rule) AS made`.execute(owner);
  return rows[0]?.made === true;
}

async function fill(owner: Kysely<Tables>, size: RegionSize): Promise<void> {
  await loadReferenceData(owner);
  await layOutCities(owner, size.cities);
  // What is written here refers to itself only; checking that row by row would take most of the time.
  await sql`SET session_replication_role = replica`.execute(owner);
  const filled = await milliseconds(async () => {
    await withoutIndexes(owner, () => fillLedger(owner, size));
    await fillRevisions(owner, SOMEONE);
    await fillSource(owner, SOMEONE);
  });
  await sql`SET session_replication_role = origin`.execute(owner);
  await sql`VACUUM ANALYZE`.execute(owner);
  console.log(`ledger filled in ${(filled / 1000).toFixed(0)} s`);
}

/** Indexes of the large tables are made once at the end, which takes a third of the time. */
async function withoutIndexes(owner: Kysely<Tables>, act: () => Promise<void>): Promise<void> {
  const { rows: constraints } = await sql<{ add: string; drop: string }>`
    SELECT format('ALTER TABLE app.project_month ADD CONSTRAINT %I %s', conname, pg_get_constraintdef(oid)) AS add,
      format('ALTER TABLE app.project_month DROP CONSTRAINT %I', conname) AS drop
    FROM pg_constraint WHERE conrelid = 'app.project_month'::regclass AND contype = 'p'`.execute(owner);
  const { rows: indexes } = await sql<{ add: string; drop: string }>`
    SELECT indexdef AS add, format('DROP INDEX app.%I', indexname) AS drop FROM pg_indexes
    WHERE schemaname = 'app' AND (tablename = 'project_month' AND indexname NOT LIKE '%pkey' OR indexdef LIKE '%app.project USING gin%')`.execute(
    owner,
  );
  for (const { drop } of [...constraints, ...indexes]) await sql.raw(drop).execute(owner);
  await sql`SET maintenance_work_mem = '512MB'`.execute(owner);
  await act();
  for (const { add } of [...constraints, ...indexes]) await sql.raw(add).execute(owner);
}

/** The district with the most projects: the slowest for a reader of one. */
async function largestDistrict(owner: Kysely<Tables>): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    SELECT t.parent_id AS id FROM app.project p JOIN app.territory t ON t.id = p.territory_id
    JOIN app.territory u ON u.id = t.parent_id WHERE u.kind IN ('DISTRICT', 'ZONE')
    GROUP BY 1 ORDER BY count(*) DESC LIMIT 1`.execute(owner);
  const [row] = rows;
  if (!row) throw new Error('the region has no district');
  return row.id;
}

async function makeReaders(product: Product, owner: Kysely<Tables>, district: number): Promise<void> {
  await product.people.createDemoAccounts({ password: PASSWORD });
  const grant = (reader: Reader, territory: unknown) =>
    sql`
    UPDATE app.role_grant g SET territory_id = ${territory} FROM app.person p
    WHERE p.id = g.person_id AND p.user_name = ${reader}`.execute(owner);
  await grant('shiban', sql`(SELECT id FROM app.territory WHERE parent_id IS NULL)`);
  await grant('shenhe', district);
}

async function signIn(address: string, userName: Reader): Promise<(path: string) => Promise<string>> {
  const agent = new Agent({ keepAlive: true });
  const answer = await fetch(`${address}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ userName, password: PASSWORD }),
  });
  if (!answer.ok) throw new Error(await answer.text());
  const cookie = answer.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
  return (path) =>
    new Promise((resolve, reject) => {
      const asked = request(`${address}/api${path}`, { agent, headers: { cookie } }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => {
          const body = Buffer.concat(parts).toString();
          if (response.statusCode === 200) resolve(body);
          else reject(new Error(`${path}: ${response.statusCode} ${body}`));
        });
      });
      asked.on('error', reject);
      asked.end();
    });
}
