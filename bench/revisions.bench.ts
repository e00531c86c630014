/*
 * What the ledger's memory costs: a workbook of N projects × 30 columns is imported whole, then with and without revisions
 * and hashes in the same run, each time into a database of its own with fsync on. The imports that are compared leave out
 * what other parts do when a batch lands, because the wall is made from the revisions; the share is of the whole import.
 */
import { sql } from 'kysely';
import { landHooks } from '../apps/server/src/hooks.ts';
import { importWorkbook } from '../apps/server/src/modules/sources/commands/import-workbook.ts';
import { newId, systemClock } from '../apps/server/src/platform/clock/index.ts';
import { createDatabase, withScope } from '../apps/server/src/platform/db/index.ts';
import type { EmbeddedTargets } from '../apps/server/src/platform/embedded-db/index.ts';
import { writeWorkbook } from '../apps/server/src/platform/excel/index.ts';
import { confirmBatch, type LandHook, type Recording, type Tables } from '../apps/server/src/platform/ledger/index.ts';
import { syntheticLedger } from '../demo/src/index.ts';
import { inFreshDatabase } from './fresh-database.ts';

const PROJECTS = Number(process.env.GUATU_BENCH_ROWS ?? 20_000);
const COLUMNS = 30;
const LEAF = 601;
/** Each way is measured so often, and the best time counts: whatever else the machine does only adds. */
const ROUNDS = 2;

interface Way {
  readonly hooks: readonly LandHook[];
  readonly recorded: boolean;
}
const WHOLE: Way = { hooks: landHooks, recorded: true };
const RECORDED: Way = { hooks: [], recorded: true };
const FORGOTTEN: Way = { hooks: [], recorded: false };

const NOTHING: Recording = { write: async () => undefined, hashes: async () => [] };
const NO_HASH = Buffer.alloc(0);

const bytes = writeWorkbook(syntheticLedger({ projects: PROJECTS, months: 1, seed: 1, leaves: [601, 701, 301, 201] }));
const whole = await best(WHOLE);
const recorded = await best(RECORDED);
const forgotten = await best(FORGOTTEN);
console.table([
  {
    projects: PROJECTS,
    'whole import s': (whole.milliseconds / 1000).toFixed(1),
    'landing only s': (recorded.milliseconds / 1000).toFixed(1),
    'without revisions and hashes s': (forgotten.milliseconds / 1000).toFixed(1),
    'share of the whole %': (((recorded.milliseconds - forgotten.milliseconds) / whole.milliseconds) * 100).toFixed(1),
    'bytes a cell': (recorded.revisionBytes / PROJECTS / COLUMNS).toFixed(1),
  },
]);

interface Measured {
  readonly milliseconds: number;
  readonly revisionBytes: number;
}

async function best(way: Way): Promise<Measured> {
  const runs: Measured[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    runs.push(await inFreshDatabase('revisions', (targets) => measured(way, targets)));
  }
  return runs.reduce((least, run) => (run.milliseconds < least.milliseconds ? run : least));
}

async function measured(way: Way, { app, owner }: EmbeddedTargets): Promise<Measured> {
  const db = createDatabase<Tables>({ target: app });
  const milliseconds = await imported(db, way);
  await db.destroy();
  const whole = createDatabase<Tables>({ target: owner, runAs: 'guatu_owner', wholeTree: true });
  const { rows } = await sql<{ bytes: number }>`
    SELECT pg_total_relation_size('app.revision') AS bytes`.execute(whole);
  await whole.destroy();
  return { milliseconds, revisionBytes: rows[0]?.bytes ?? 0 };
}

/** Reads, compares and enters the workbook in one way; answers how long that took. */
async function imported(db: ReturnType<typeof createDatabase<Tables>>, { hooks, recorded }: Way): Promise<number> {
  const by = newId();
  const scope = { user: by, all: true, territories: [], duties: [], subjects: [] };
  const file = { bytes, fileName: '合成台账.xlsx', fileHash: '', labels: [], by, officeLeaf: LEAF, allowed: null };
  const input = recorded ? file : { ...file, hash: () => NO_HASH };
  const started = performance.now();
  const outcome = await withScope(db, scope, (trx) => importWorkbook(trx, systemClock, input));
  if (outcome.status !== 'staged') throw new Error(outcome.reason.message);
  const { batchId } = outcome.staged;
  await withScope(db, scope, (trx) =>
    confirmBatch(trx, systemClock, hooks, { batchId, version: 1, by }, recorded ? undefined : NOTHING),
  );
  return performance.now() - started;
}
