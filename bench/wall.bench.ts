/*
 * The wall over HTTP, signed in, with its lists: every combination of filters, for a reader of the whole tree and for one of
 * the largest district, warm and cold (the first request after a write); the wall as known a month ago; and what keeping
 * the sums adds to a write.
 *
 *   npm run bench -- wall
 *   WALL_BENCH="200000x24x13" npm run bench -- wall     projects × months × cities; several sizes with spaces between
 *   GUATU_BENCH_FOLDER=…                                keeps the filled ledgers there for the next time
 */
import { cpus, loadavg } from 'node:os';
import { sql } from 'kysely';
import { landHooks, lightsAndWallHook } from '../apps/server/src/hooks.ts';

import { systemClock } from '../apps/server/src/platform/clock/index.ts';
import { withScope } from '../apps/server/src/platform/db/index.ts';
import { type LandHook, saveRecords } from '../apps/server/src/platform/ledger/index.ts';
import { combinations, costOfProcess, quantiles, table } from './measure.ts';
import { DAY, openRegion, type Reader, type Region } from './region.ts';

const SIZES = (process.env.WALL_BENCH ?? '200000x24 1000000x12').split(' ');
const WARM = 40;
const COLD = 20;
const READERS: readonly [Reader, string][] = [
  ['shiban', 'whole tree'],
  ['shenhe', 'district'],
];

// Each write says something new, on a ledger kept from an earlier run as well.
let turn = Math.floor(Date.now() / 1000) % 1_000_000;

for (const size of SIZES) {
  const region = await openRegion(size);
  try {
    const { projects, months, cities } = region.size;
    console.log(
      `\n${projects} projects × ${months} months, ${cities} cities; ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}`,
    );
    for (const [reader, name] of READERS) await everyFilter(region, reader, name);
    await asKnownBefore(region);
    await costOfSums(region);
    console.log(costOfProcess());
  } finally {
    await region.close();
  }
}

/** Milliseconds that an answer may take by the number of its filters. */
function limitOf(projects: number, filters: number): number {
  if (filters <= 1) return projects <= 200_000 ? 25 : 50;
  return filters === 2 ? 80 : 250;
}

async function everyFilter(region: Region, reader: Reader, name: string): Promise<void> {
  const filters = await filtersOf(region, reader);
  const ask = await region.signIn(reader);
  const rows: string[][] = [];
  for (const names of combinations(Object.keys(filters))) {
    const query = new URLSearchParams({ period: '2026M10' });
    for (const filter of names) query.set(filter, filters[filter] ?? '');
    const once = () => ask(`/wall?${query}`);
    for (let i = 0; i < 3; i += 1) await once();
    const warm = await quantiles(WARM, once);
    const cold = await quantiles(COLD, once, () => write(region, landHooks, 1));
    const limit = limitOf(region.size.projects, names.length);
    rows.push([String(names.length), names.join(' + ') || 'none', ...warm, ...cold, String(limit)]);
  }
  console.log(`\nwall, ${name}, ms`);
  console.log(table(['filters', 'which', 'warm p50', 'p95', 'cold p50', 'p95', 'limit'], rows));
}

/** The values with the most projects that the reader sees: what is slowest to add up. */
async function filtersOf(region: Region, reader: Reader): Promise<Record<string, string>> {
  const all = reader === 'shiban';
  const within = all
    ? sql``
    : sql`AND territory_id IN (SELECT id FROM app.territory WHERE parent_id = ${region.district})`;
  const largest = async (column: string) => {
    const { rows } = await sql<{ value: string }>`SELECT ${sql.ref(column)}::text AS value FROM app.wall_project
      WHERE ${sql.ref(column)} IS NOT NULL ${within} GROUP BY 1 ORDER BY count(*) DESC LIMIT 1`.execute(region.owner);
    return rows[0]?.value ?? '';
  };
  return {
    territory: all ? String(region.district) : await largest('territory_id'),
    park: await largest('park_id'),
    chain: await largest('chain_id'),
    projectKind: await largest('project_kind'),
    unit: await largest('unit_id'),
  };
}

/** Saves this month's report of some projects by hand, in one batch. */
async function write({ db, everyone }: Region, hooks: readonly LandHook[], projects: number): Promise<void> {
  turn += 1;
  await withScope(db, everyone, async (trx) => {
    const { rows } = await sql<{ id: string; version: number; territory_id: number }>`
      SELECT id, version, territory_id FROM app.project ORDER BY id OFFSET ${(turn * 37) % 20_000} LIMIT ${projects}`.execute(
      trx,
    );
    const [first, ...rest] = rows.map((row) => ({
      kind: 'project' as const,
      id: row.id,
      version: row.version,
      territoryId: row.territory_id,
      changes: { 'ytdDoneAmt@2026M10': 1_000_000 + turn, 'monthDoneAmt@2026M10': turn },
      by: everyone.user,
      title: 'bench',
    }));
    if (!first) throw new Error('there are no projects');
    await saveRecords(trx, systemClock, hooks, [first, ...rest]);
  });
}

/** Every project was reported twenty days ago; the wall of thirty days ago takes all of that back. */
async function asKnownBefore(region: Region): Promise<void> {
  const query = new URLSearchParams({ period: '2026M10', knownAt: new Date(Date.now() - 30 * DAY).toISOString() });
  const rows: string[][] = [];
  for (const [reader, name] of READERS) {
    const ask = await region.signIn(reader);
    const { territory = '' } = await filtersOf(region, reader);
    // A write in between, so that no answer is the one kept from before.
    const known = (extra: string) =>
      quantiles(
        5,
        () => ask(`/wall?${query}${extra}`),
        () => write(region, landHooks, 1),
      );
    rows.push([name, ...(await known(''))], [`${name}, one area`, ...(await known(`&territory=${territory}`))]);
  }
  console.log('\nwall as known 30 days ago, every project reported since, ms (limit 3000 at 200,000)');
  console.log(table(['reader', 'p50', 'worst'], rows));
}

async function costOfSums(region: Region): Promise<void> {
  const without = landHooks.filter((hook) => hook !== lightsAndWallHook);
  const rows: string[][] = [];
  for (const [label, hooks] of [
    ['sums switched off', without],
    ['sums kept', landHooks],
  ] as const) {
    const one = await quantiles(40, () => write(region, hooks, 1));
    const many = await quantiles(5, () => write(region, hooks, 1000));
    rows.push([label, ...one, ...many]);
  }
  console.log('\na write, ms');
  console.log(table(['', 'one project p50', 'p95', '1000 projects p50', 'worst'], rows));
}
