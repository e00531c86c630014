/*
 * The wall over HTTP at the size of a province: every combination of filters, for a reader of the whole tree and for one
 * district, warm and cold (the first request after a write); then what keeping the sums adds to a write.
 *
 *   npm run bench -- wall                       200,000 projects × 24 months
 *   WALL_BENCH=1000000x12 npm run bench -- wall
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { rebuildWall, wallLandHook, wallRefusals, wallRoutes } from '../apps/server/src/modules/wall/index.ts';
import { type Actor, actorOf } from '../apps/server/src/platform/auth/index.ts';
import { systemClock } from '../apps/server/src/platform/clock/index.ts';
import { createDatabase, migrate, type Scope, withScope } from '../apps/server/src/platform/db/index.ts';
import { openEmbedded } from '../apps/server/src/platform/embedded-db/index.ts';
import { createHttpApp, statusesOf } from '../apps/server/src/platform/http/index.ts';
import { type LandHook, saveRecord, saveRecords, type Tables } from '../apps/server/src/platform/ledger/index.ts';
import { fillLedger, layOutRegion } from './wall-data.ts';
import { combinations, milliseconds, quantiles, table } from './wall-measure.ts';

const [projects = 200_000, months = 24] = (process.env.WALL_BENCH ?? '').split('x').filter(Boolean).map(Number);
const WARM = 40;
const COLD = 12;
const DAY = 86_400_000;

const folder = process.env.WALL_BENCH_FOLDER ?? mkdtempSync(join(tmpdir(), 'guatu-bench-wall-'));
const embedded = await openEmbedded({ dataFolder: folder });
await migrate({ owner: embedded.targets.owner });
const owner = createDatabase<Tables>({ target: embedded.targets.owner, wholeTree: true, maxConnections: 1 });
const db = createDatabase<Tables>({ target: embedded.targets.app, maxConnections: 4 });
const someone = '01890000-0000-7000-8000-000000000001';
const everyone: Scope = { user: someone, all: true, territories: [], duties: [], subjects: [] };

async function build(): Promise<void> {
  const { rows } = await sql<{ present: boolean }>`SELECT EXISTS (SELECT FROM app.project) AS present`.execute(owner);
  if (rows[0]?.present) return;
  await layOutRegion(owner);
  const filled = await milliseconds(() => fillLedger(owner, { projects, months }));
  const rebuilt = await milliseconds(() => withScope(db, everyone, rebuildWall));
  await sql`VACUUM ANALYZE`.execute(owner);
  console.log(`ledger filled in ${(filled / 1000).toFixed(0)} s, wall rebuilt in ${(rebuilt / 1000).toFixed(0)} s`);
}

/** The filter values with the most projects: what is slowest to add up. */
async function largest(column: string): Promise<string> {
  const { rows } = await sql<{ value: string }>`SELECT ${sql.ref(column)}::text AS value FROM app.wall_project
    WHERE ${sql.ref(column)} IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC LIMIT 1`.execute(owner);
  return rows[0]?.value ?? '';
}

/** As if a month's reports of every project had come in 20 days ago, each a project's row of the year and its lists. */
async function changeEverything(): Promise<void> {
  const reported = new Date(Date.now() - 20 * DAY).toISOString();
  const longAgo = new Date(Date.now() - 90 * DAY).toISOString();
  await sql`UPDATE app.wall_rule SET since = ${longAgo}`.execute(owner);
  const { rows } = await sql<{ nr: number }>`
    INSERT INTO app.batch (id, kind, status, title, territory_id, territories, created_by, created_at, confirmed_at, seq)
    VALUES (gen_random_uuid(), 'import', 'confirmed', 'bench', 1, '{1}', ${someone}, ${reported}, ${reported},
      (SELECT coalesce(min(seq), 0) - 1 FROM app.batch)) RETURNING nr`.execute(owner);
  const nr = rows[0]?.nr ?? 0;
  await sql`INSERT INTO app.wall_year_was
    SELECT ${nr}, project_id, year, territory_id, true, w FROM app.wall_year w WHERE year = 2026`.execute(owner);
  await sql`INSERT INTO app.wall_listed_was
    SELECT ${nr}, project_id, list, from_month, territory_id, true, w FROM app.wall_listed w
    WHERE from_month = 202610`.execute(owner);
  await sql`ANALYZE app.wall_year_was, app.wall_listed_was`.execute(owner);
}

/** Someone who reads the whole tree, or some leaves of it. */
function reader(leaves: readonly number[] | null): Actor {
  const role = {
    roleId: 'project-office',
    permissions: ['project.read' as const],
    all: leaves === null,
    territories: leaves ?? [],
    territoryName: '',
    duty: null,
    subjects: [],
  };
  const who = { userId: someone, userName: 'bench', displayName: 'bench', orgName: 'bench', demo: false };
  return actorOf({ ...who, roles: [role] });
}

async function districtLeaves(district: number): Promise<readonly number[]> {
  const { rows } = await sql<{ id: number }>`SELECT id FROM app.territory WHERE parent_id = ${district}`.execute(owner);
  return rows.map((row) => row.id);
}

try {
  await build();
  console.log(`${projects} projects × ${months} months, load ${loadavg()[0]?.toFixed(1)}`);
  const leaves = await districtLeaves(600);
  const { app } = await createHttpApp({
    version: 'bench',
    resolveActor: async (request) => reader(request.headers['x-scope'] === 'district' ? leaves : null),
    errorStatuses: [statusesOf(wallRefusals)],
    idempotency: null,
    log: { level: 'silent' },
    checkDatabase: async () => undefined,
  });
  wallRoutes(app, { db, clock: systemClock });
  const address = await app.listen({ host: '127.0.0.1', port: 0 });

  const request = async (query: URLSearchParams, scope: string) => {
    const answer = await fetch(`${address}/api/wall?${query}`, { headers: { 'x-scope': scope } });
    const body = await answer.text();
    if (!answer.ok) throw new Error(body);
  };
  let turn = 0;
  const write = (hooks: readonly LandHook[]) =>
    withScope(db, everyone, async (trx) => {
      turn += 1;
      const { rows } = await sql<{ id: string; version: number; territory_id: number }>`
        SELECT id, version, territory_id FROM app.project ORDER BY id OFFSET ${(turn * 37) % 1000} LIMIT 1`.execute(
        trx,
      );
      const [row] = rows;
      if (!row) throw new Error('no project');
      const changes = { 'ytdDoneAmt@2026M10': 1_000_000 + turn, 'monthDoneAmt@2026M10': turn };
      const edit = {
        kind: 'project' as const,
        id: row.id,
        version: row.version,
        territoryId: row.territory_id,
        changes,
      };
      await saveRecord(trx, systemClock, hooks, { ...edit, by: someone, title: 'bench' });
    });

  const filters = {
    territory: '600',
    park: await largest('park_id'),
    chain: await largest('chain_id'),
    projectKind: await largest('project_kind'),
    unit: await largest('unit_id'),
  };
  for (const scope of ['whole tree', 'district'] as const) {
    const rows: string[][] = [];
    for (const names of combinations(Object.keys(filters) as (keyof typeof filters)[])) {
      // A reader of one district has no region to choose but the district.
      if (scope === 'district' && names.includes('territory')) continue;
      const query = new URLSearchParams({ period: '2026M10' });
      for (const name of names) query.set(name, filters[name]);
      const ask = () => request(query, scope);
      for (let i = 0; i < 3; i += 1) await ask();
      const warm = await quantiles(WARM, ask);
      const cold = await quantiles(COLD, ask, () => write([wallLandHook]));
      rows.push([String(names.length), names.join(' + ') || 'none', ...warm, ...cold]);
    }
    console.log(`\n${scope}, ms`);
    console.log(table(['filters', 'which', 'warm p50', 'p95', 'cold p50', 'p95'], rows));
  }

  await changeEverything();
  const asked = new URLSearchParams({ period: '2026M10', knownAt: new Date(Date.now() - 30 * DAY).toISOString() });
  const then = await quantiles(3, () => request(asked, 'whole tree'));
  const there = await quantiles(3, () => request(asked, 'district'));
  console.log('\nas known 30 days ago, every project reported since, ms');
  console.log(
    table(
      ['reader', 'p50', 'worst'],
      [
        ['whole tree', ...then],
        ['district', ...there],
      ],
    ),
  );

  const many = async (hooks: readonly LandHook[]) =>
    withScope(db, everyone, async (trx) => {
      turn += 1;
      const { rows } = await sql<{ id: string; version: number; territory_id: number }>`
        SELECT id, version, territory_id FROM app.project ORDER BY id DESC OFFSET ${(turn % 20) * 500} LIMIT 500`.execute(
        trx,
      );
      const [first, ...rest] = rows.map((row) => ({
        kind: 'project' as const,
        id: row.id,
        version: row.version,
        territoryId: row.territory_id,
        changes: { 'ytdDoneAmt@2026M10': 2_000_000 + turn },
        by: someone,
        title: 'bench',
      }));
      if (!first) throw new Error('no projects');
      await saveRecords(trx, systemClock, hooks, [first, ...rest]);
    });
  const writes: string[][] = [];
  for (const [label, hooks] of [
    ['without the wall', []],
    ['with it', [wallLandHook]],
  ] as const) {
    writes.push([label, ...(await quantiles(30, () => write(hooks))), ...(await quantiles(4, () => many(hooks)))]);
  }
  console.log('\na write, ms');
  console.log(table(['', 'one project p50', 'p95', '500 projects p50', 'p95'], writes));
  await app.close();
} finally {
  await Promise.all([owner.destroy(), db.destroy()]);
  await embedded.stop();
  if (process.env.WALL_BENCH_FOLDER === undefined) rmSync(folder, { recursive: true, force: true });
}
