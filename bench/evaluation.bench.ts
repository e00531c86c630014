/*
 * Evaluation as the product runs it: thousands of companies in the ledger, shipped schemes of 21 and 13 columns with 2,000 draws
 * for the intervals, frozen with the source of each cell; then what people open: the ranking, one company, the ways up, replay.
 *
 *   npm run bench -- evaluation
 *   EVALUATION_BENCH=5000 npm run bench -- evaluation     companies
 */
import { execFileSync } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import { landHooks } from '../apps/server/src/hooks.ts';
import { createRun } from '../apps/server/src/modules/evaluation/commands/create.ts';
import { createEngine } from '../apps/server/src/modules/evaluation/commands/engine.ts';
import type { EvaluationDeps } from '../apps/server/src/modules/evaluation/queries/parts.ts';
import { rankingAnswer } from '../apps/server/src/modules/evaluation/queries/ranking-answer.ts';
import type { Reader } from '../apps/server/src/modules/evaluation/queries/reader.ts';
import { replayAnswer } from '../apps/server/src/modules/evaluation/queries/replay-answer.ts';
import { unitAnswer } from '../apps/server/src/modules/evaluation/queries/unit-answer.ts';
import { viewOf } from '../apps/server/src/modules/evaluation/queries/view.ts';
import { waysAnswer } from '../apps/server/src/modules/evaluation/queries/ways-answer.ts';
import { newId, systemClock } from '../apps/server/src/platform/clock/index.ts';
import { createDatabase, withScope } from '../apps/server/src/platform/db/index.ts';
import type { EmbeddedTargets } from '../apps/server/src/platform/embedded-db/index.ts';
import { type RecordEdit, saveRecords, type Tables } from '../apps/server/src/platform/ledger/index.ts';
import { systemActor } from '../apps/server/src/platform/people/system-actor.ts';
import { inFreshDatabase } from './fresh-database.ts';
import { costOfProcess, milliseconds, quantiles, table } from './measure.ts';

const COMPANIES = Number(process.env.EVALUATION_BENCH ?? 5000);
const RUNS = Number(process.env.BENCH_RUNS ?? 20);
const SCHEMES = ['scheme-per-mu-above', 'scheme-per-mu-jiangsu'];
const DRAWS = [1000, 2000];
const OFFICE = { unit: 600, leaf: 601 };
const reader: Reader = {
  ...{ userId: systemActor.userId, scope: systemActor.scope, tax: true },
  ...{ can: () => true, speaksFor: () => true },
};

/** A fixed sequence, so that every run measures the same companies. */
let seed = 42;
function random(): number {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return seed / 2_147_483_648;
}

/** Set in a process of its own that opens one run as the product does after a start. */
const FIRST = process.env.EVALUATION_BENCH_FIRST;

if (FIRST === undefined) await inFreshDatabase('evaluation', measure);
else await openFirst(JSON.parse(FIRST));

interface First {
  readonly app: EmbeddedTargets['app'];
  readonly id: string;
}

/** Opens the ranking of a run in a process that has opened nothing yet, and prints how long that took. */
async function openFirst({ app, id }: First): Promise<void> {
  const db = createDatabase<Tables>({ target: app, maxConnections: 4 });
  const deps = { db, clock: systemClock, hooks: landHooks, engine: createEngine() };
  console.log(await milliseconds(() => rankingAnswer(deps, reader, { id })));
  process.exit(0);
}

/** The same in a new process. */
function afterStart(first: First): number {
  const env = { ...process.env, EVALUATION_BENCH_FIRST: JSON.stringify(first) };
  return Number(execFileSync(process.execPath, process.argv.slice(1, 2), { env, encoding: 'utf8' }));
}

async function measure({ app }: EmbeddedTargets): Promise<void> {
  const db = createDatabase<Tables>({ target: app, maxConnections: 4 });
  const deps: EvaluationDeps = { db, clock: systemClock, hooks: landHooks, engine: createEngine() };
  console.log(`\n${COMPANIES} companies; ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}`);
  await enterCompanies(deps);
  const rows: string[][] = [];
  for (const scheme of SCHEMES) rows.push(...(await measureScheme(deps, app, scheme)));
  console.log(table(['scheme', 'columns', 'what', 'p50 ms', 'p95 ms'], rows));
  console.log(costOfProcess());
  await db.destroy();
}

async function measureScheme(deps: EvaluationDeps, app: First['app'], scheme: string): Promise<string[][]> {
  const asked = { scheme, period: '2025', territoryId: OFFICE.unit, title: scheme, entrants: [] };
  let id = '';
  const created = await milliseconds(async () => {
    id = await withScope(deps.db, systemActor.scope, (trx) => createRun(trx, deps, systemActor, asked));
  });
  const first = afterStart({ app, id });
  const { frozen, scheme: rule } = await viewOf(deps, reader, { id });
  const { recipe, doubt } = rule.body;
  const once = (what: string, ms: number) => [scheme, String(recipe.columns.length), what, ms.toFixed(0), ''];
  const rows = [
    once('taken from the ledger, scored, frozen', created),
    once('ranking, first asked after a start', first),
  ];
  if (doubt === null) throw new Error('the scheme asks for no intervals');
  const input = { recipe: recipe.source, columns: frozen.data };
  for (const draws of DRAWS) {
    const ms = await milliseconds(() => deps.engine.compute(input, { ...doubt, draws }));
    rows.push(once(`scored with ${draws} draws`, ms));
  }
  const middle = frozen.units[Math.floor(frozen.units.length / 2)]?.key ?? '';
  const pages: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['ranking', () => rankingAnswer(deps, reader, { id })],
    ['ranking, written as JSON', async () => JSON.stringify(await rankingAnswer(deps, reader, { id }))],
    ['one company', () => unitAnswer(deps, reader, { id, unit: middle })],
    ['replay, bit by bit', () => replayAnswer(deps, reader, { id })],
  ];
  for (const [what, act] of pages)
    rows.push([scheme, String(recipe.columns.length), what, ...(await quantiles(RUNS, act))]);
  const ways = await milliseconds(() => waysAnswer(deps, reader, { id, unit: middle, rank: 100 }));
  rows.push(once('ways of one company to rank 100', ways));
  return rows;
}

async function enterCompanies({ db, clock, hooks }: EvaluationDeps): Promise<void> {
  const CHUNK = 500;
  for (let from = 0; from < COMPANIES; from += CHUNK) {
    const edits = Array.from({ length: Math.min(CHUNK, COMPANIES - from) }, (_, at) => companyOf(from + at));
    const [head, ...rest] = edits;
    if (head) await withScope(db, systemActor.scope, (trx) => saveRecords(trx, clock, hooks, [head, ...rest]));
  }
}

function companyOf(at: number): RecordEdit {
  const size = 1 + random() * 20;
  const about = (yuan: number) => Math.round(yuan * size * (0.5 + random()));
  const year = (period: string) => ({
    [`taxPaid@${period}`]: about(1_000_000),
    [`valueAdded@${period}`]: about(5_000_000),
    [`revenue@${period}`]: about(20_000_000),
    [`rdExpense@${period}`]: about(600_000),
    [`profit@${period}`]: about(900_000),
    [`energyTce@${period}`]: Math.round(500 + random() * 3000),
    [`employees@${period}`]: Math.round(20 + random() * 300),
  });
  return {
    ...{ kind: 'enterprise', id: null, named: newId(), version: 0, territoryId: OFFICE.leaf, title: '企业台账' },
    by: systemActor.userId,
    changes: {
      ...{ enterpriseName: `样例企业${at + 1}`, isAboveScale: true, landMu: 5 + Math.round(random() * 100) },
      ...{ buildingArea: 3000 + Math.round(random() * 20_000), industryCode: random() < 0.5 ? 'C3130' : 'C3670' },
      ...{ isHnte: random() < 0.2, ...year('2024Y'), ...year('2025Y') },
    },
  };
}
