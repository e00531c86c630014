/*
 * Small commits: eight people save forms of different projects as fast as the product lets them, each save a batch of its own
 * with revision, rollups and a link of the chain, on a real database with fsync on. What one fsync costs on this disk is
 * printed beside it, because every commit waits for one.
 */
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { landHooks } from '../apps/server/src/hooks.ts';
import { newId, systemClock } from '../apps/server/src/platform/clock/index.ts';
import { createDatabase, type Scope, withScope } from '../apps/server/src/platform/db/index.ts';
import type { EmbeddedTargets } from '../apps/server/src/platform/embedded-db/index.ts';
import { saveRecord, type Tables } from '../apps/server/src/platform/ledger/index.ts';
import { inFreshDatabase } from './fresh-database.ts';

const WRITERS = 8;
const SECONDS = 10;
const LEAVES = [601, 701, 301, 201];

await inFreshDatabase('commits', measure);

async function measure({ app }: EmbeddedTargets, folder: string): Promise<void> {
  const fsyncMs = medianFsync(join(folder, 'fsync'));
  const db = createDatabase<Tables>({ target: app, maxConnections: WRITERS });
  const user = newId();
  const scope: Scope = { user, all: true, territories: [], duties: [], subjects: [] };
  const save = (id: string | null, version: number, territoryId: number, changes: Record<string, string | number>) =>
    withScope(db, scope, (trx) =>
      saveRecord(trx, systemClock, landHooks, {
        kind: 'project',
        id,
        version,
        territoryId,
        changes,
        by: user,
        title: '登记',
      }),
    );
  const writers = await Promise.all(
    Array.from({ length: WRITERS }, async (_, w) => {
      const leaf = LEAVES[w % LEAVES.length] ?? 601;
      const { recordId } = await save(null, 0, leaf, { projectName: `第${w}号项目`, totalInvestment: 100_000_000 });
      return { recordId, leaf };
    }),
  );
  const took: number[] = [];
  const started = performance.now();
  const cpu = process.cpuUsage();
  await Promise.all(
    writers.map(async ({ recordId, leaf }) => {
      for (let version = 1; performance.now() - started < SECONDS * 1000; version++) {
        const at = performance.now();
        await save(recordId, version, leaf, { 'ytdDoneAmt@2026M10': version * 10_000 });
        took.push(performance.now() - at);
      }
    }),
  );
  const seconds = (performance.now() - started) / 1000;
  const used = process.cpuUsage(cpu);
  took.sort((a, b) => a - b);
  console.table([
    {
      writers: WRITERS,
      'commits a second': Math.round(took.length / seconds),
      'median ms': took[Math.floor(took.length / 2)]?.toFixed(1),
      'p95 ms': took[Math.floor(took.length * 0.95)]?.toFixed(1),
      'Node CPU s a second': ((used.user + used.system) / 1e6 / seconds).toFixed(2),
      'fsync ms': fsyncMs.toFixed(2),
    },
  ]);
  await db.destroy();
}

/** The median of a hundred writes of one page that wait for the disk. */
function medianFsync(file: string): number {
  const page = Buffer.alloc(8192, 1);
  const handle = openSync(file, 'w');
  const took = Array.from({ length: 100 }, () => {
    const at = performance.now();
    writeSync(handle, page);
    fsyncSync(handle);
    return performance.now() - at;
  }).sort((a, b) => a - b);
  closeSync(handle);
  return took[50] ?? 0;
}
