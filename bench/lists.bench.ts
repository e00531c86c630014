/*
 * A ledger of 200,000 projects as people page through it, over HTTP and signed in: filters, sorts, search, the list and
 * one record as known a month ago, the place of a figure in its workbook; and what row-level security adds to the same list.
 *
 *   npm run bench -- lists
 *   LISTS_BENCH=200000x24x13 npm run bench -- lists     projects × months × cities
 *   GUATU_BENCH_FOLDER=…                                keeps the filled ledger there for the next time
 */
import { cpus, loadavg } from 'node:os';
import { sql } from 'kysely';
import { type Scope, withReadScope } from '../apps/server/src/platform/db/index.ts';
import { entityDef } from '../apps/server/src/platform/ledger/index.ts';
import { listRecords } from '../apps/server/src/platform/records/index.ts';
import { costOfProcess, quantiles, table } from './measure.ts';
import { DAY, openRegion, type Region } from './region.ts';

const RUNS = Number(process.env.BENCH_RUNS ?? 20);

const region = await openRegion(process.env.LISTS_BENCH ?? '200000x24');
try {
  const { projects, months, cities } = region.size;
  console.log(
    `\n${projects} projects × ${months} months, ${cities} cities; ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}`,
  );
  const words = await wordsByFrequency(region);
  await pages('shenhe', 'district', 25, words);
  await pages('shiban', 'whole tree', 100, words);
  await scopedAgainstUnscoped(region);
  console.log(costOfProcess());
} finally {
  await region.close();
}

interface Words {
  readonly rare: string;
  readonly frequent: string;
  readonly everywhere: string;
  readonly three: string;
}

/** Words of two characters that a few, many and most names have in them. */
async function wordsByFrequency({ owner }: Region): Promise<Words> {
  const { rows } = await sql<{ word: string; n: number }>`
    SELECT word, count(*) AS n FROM (SELECT bigrams FROM app.project LIMIT 20000) p CROSS JOIN unnest(bigrams) AS word
    WHERE word !~ '[0-9a-z()（）]' GROUP BY 1 ORDER BY n DESC, word`.execute(owner);
  const nearest = (n: number) => rows.reduce((best, row) => (Math.abs(row.n - n) < Math.abs(best.n - n) ? row : best));
  const { rows: names } = await sql<{ name: string }>`SELECT project_name AS name FROM app.project LIMIT 1`.execute(
    owner,
  );
  return {
    rare: nearest(40).word,
    frequent: nearest(1500).word,
    everywhere: rows[0]?.word ?? '',
    three: names[0]?.name.slice(0, 3) ?? '',
  };
}

async function pages(reader: 'shiban' | 'shenhe', name: string, limit: number, words: Words): Promise<void> {
  const ask = await region.signIn(reader);
  const area = await largestArea(reader === 'shiban' ? null : region.district);
  const knownAt = new Date(Date.now() - 30 * DAY).toISOString();
  const worst = { sort: 'worst' };
  const cases: readonly [string, Record<string, string>, number][] = [
    ['as it opens, worst first', worst, limit],
    ['latest changes first', {}, limit],
    ['by amount', { sort: '-totalInvestment' }, limit],
    ['by name', { sort: 'projectName' }, limit],
    ['by completion of the month', { sort: 'completionRate' }, limit],
    ['by completion, best first', { sort: '-completionRate' }, limit],
    ['by amount of the year', { sort: '-ytdDoneAmt' }, limit],
    ['by owner, which has no index', { sort: 'owner' }, limit],
    ['one area', { ...worst, territory: String(area) }, limit],
    ['one kind', { ...worst, where: 'projectKind:INDUSTRY' }, limit],
    ['one state', { ...worst, where: 'projectStatus:SUSPENDED' }, limit],
    ['one judged light', { ...worst, judged: 'RED' }, limit],
    ['judged yellow or none', { ...worst, judged: 'YELLOW,NONE' }, limit],
    ['one chain', { ...worst, chain: '1' }, limit],
    ['one unit', { ...worst, unit: await largestUnit() }, limit],
    [
      'area, kind and state',
      { ...worst, territory: String(area), where: 'projectKind:INDUSTRY;projectStatus:BUILDING' },
      limit,
    ],
    ['district by district', { ...worst, group: 'territory' }, limit],
    ['100 rows from the 5000th', { ...worst, limit: '100', offset: '5000' }, limit],
    [`two characters, ${words.rare}`, { ...worst, q: words.rare }, 50],
    [`two characters, ${words.frequent}`, { ...worst, q: words.frequent }, 50],
    [`two characters, ${words.everywhere}`, { ...worst, q: words.everywhere }, 50],
    [
      `two characters and one kind, ${words.everywhere}`,
      { ...worst, q: words.everywhere, where: 'projectKind:INFRA' },
      50,
    ],
    [`three characters, ${words.three}`, { ...worst, q: words.three }, 50],
    ['pinyin initials, hsg', { ...worst, q: 'hsg' }, 50],
    ['a project code', { ...worst, q: '-000123' }, 50],
    ['as known 30 days ago', { knownAt }, 300],
    ['as known, by amount', { knownAt, sort: '-totalInvestment' }, 300],
    ['as known, one state', { knownAt, where: 'projectStatus:BUILDING' }, 300],
    ['as known, two characters', { knownAt, q: words.frequent }, 300],
  ];
  console.log(`\nlists, ${name}, a page of 100 with its count, ms`);
  line(['what', 'rows', 'p50', 'p95', 'limit']);
  for (const [title, query, most] of cases) {
    const path = `/records/project?${new URLSearchParams({ limit: '100', offset: '0', ...query })}`;
    const { total } = JSON.parse(await ask(path)) as { total: number };
    await ask(path);
    line([title, String(total), ...(await quantiles(most === 300 ? RUNS / 2 : RUNS, () => ask(path))), String(most)]);
  }
  const { rows: ids } = await sql<{ id: string }>`
    SELECT id FROM app.project WHERE territory_id = ${area} OR territory_id IN (SELECT id FROM app.territory
      WHERE parent_id = ${area}) ORDER BY hashtext(id::text) LIMIT ${RUNS}`.execute(region.owner);
  let nth = 0;
  const item = () => ask(`/records/project/${ids[nth++ % ids.length]?.id}?${new URLSearchParams({ knownAt })}`);
  line(['one project as known 30 days ago', '1', ...(await quantiles(RUNS, item)), '50']);
  await placesOfFigures(ask, area);
}

/** From a figure to the row of the workbook that it came from, as the panel beside it asks: one thing after the other. */
async function placesOfFigures(ask: (path: string) => Promise<string>, area: number): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    SELECT r.entity_id AS id FROM app.revision r WHERE r.source_id IS NOT NULL AND (r.territory_id = ${area}
      OR r.territory_id IN (SELECT id FROM app.territory WHERE parent_id = ${area})) ORDER BY hashtext(r.entity_id::text)
    LIMIT ${RUNS}`.execute(region.owner);
  let nth = 0;
  const open = async () => {
    const id = rows[nth++ % rows.length]?.id;
    const { origins } = JSON.parse(await ask(`/records/project/${id}/origins?key=totalInvestment`)) as {
      origins: { place: { sourceId: string; sheetNo: number; row: number } | null }[];
    };
    const place = origins[0]?.place;
    if (!place) throw new Error('the figure has no place');
    await ask(`/sources/${place.sourceId}`);
    await ask(
      `/sources/${place.sourceId}/sheets/${place.sheetNo}/rows?from=${Math.max(1, place.row - 4)}&to=${place.row + 4}`,
    );
  };
  line(['the place of a figure in a sheet of 100,000 rows', '9', ...(await quantiles(RUNS, open)), '300']);
}

/** A row of the table, printed as soon as it is measured. */
function line([title = '', ...figures]: readonly string[]): void {
  console.log([title.padEnd(48), ...figures.map((figure) => figure.padStart(8))].join(''));
}

async function largestArea(above: number | null): Promise<number> {
  if (above === null) return region.district;
  const { rows } = await sql<{ id: number }>`SELECT p.territory_id AS id FROM app.project p
    JOIN app.territory t ON t.id = p.territory_id WHERE t.parent_id = ${above} GROUP BY 1 ORDER BY count(*) DESC LIMIT 1`.execute(
    region.owner,
  );
  return rows[0]?.id ?? 0;
}

async function largestUnit(): Promise<string> {
  const { rows } = await sql<{ id: number }>`SELECT p.unit_id AS id FROM app.project p
    JOIN app.territory t ON t.id = p.territory_id WHERE t.parent_id = ${region.district} AND p.unit_id IS NOT NULL
    GROUP BY 1 ORDER BY count(*) DESC LIMIT 1`.execute(region.owner);
  return String(rows[0]?.id ?? 0);
}

/** The same rows through the policies, and by an owner whom no policy binds with the area as a filter. */
async function scopedAgainstUnscoped({ db, owner, everyone, district }: Region): Promise<void> {
  const { rows: leaves } = await sql<{ id: number }>`
    SELECT id FROM app.territory WHERE parent_id = ${district}`.execute(owner);
  const scope: Scope = { ...everyone, all: false, territories: leaves.map(({ id }) => id) };
  const def = entityDef('project');
  const sight = { personal: true, tax: true };
  const rows: string[][] = [];
  for (const [title, request] of [
    ['as it opens, worst first', { sort: 'worst' }],
    ['latest changes first', {}],
    ['by amount', { sort: '-totalInvestment' }],
    ['one kind', { sort: 'worst', where: 'projectKind:INDUSTRY' }],
  ] as const) {
    const page = { limit: 100, offset: 0, ...request };
    const scoped = () => withReadScope(db, scope, (trx) => listRecords(trx, def, page, sight));
    const unscoped = () =>
      withReadScope(owner, everyone, (trx) => listRecords(trx, def, { ...page, territory: district }, sight));
    await Promise.all([scoped(), unscoped()]);
    const [a, aMost] = await quantiles(RUNS, scoped);
    const [b, bMost] = await quantiles(RUNS, unscoped);
    rows.push([title, a, aMost, b, bMost, (Number(a) / Number(b)).toFixed(2)]);
  }
  console.log('\none district in SQL, ms (limit 1.2 times)');
  console.log(table(['what', 'scoped p50', 'p95', 'unscoped p50', 'p95', 'times'], rows));
}
