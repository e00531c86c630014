/**
 * From a file to a committed ledger: N projects × 30 columns, read, understood, compared, reviewed by rule and entered,
 * with the wall's rollups, on a real database with fsync on. Peak memory is that of this process.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { landHooks } from '../apps/server/src/hooks.ts';
import { confirmReviewed, importWorkbook, settleSafely } from '../apps/server/src/modules/sources/index.ts';
import { loadReferenceData } from '../apps/server/src/platform/catalog/index.ts';
import { newId, systemClock } from '../apps/server/src/platform/clock/index.ts';
import { createDatabase, migrate, type Scope, withScope } from '../apps/server/src/platform/db/index.ts';
import { openEmbedded } from '../apps/server/src/platform/embedded-db/index.ts';
import { writeWorkbook } from '../apps/server/src/platform/excel/index.ts';
import type { Tables } from '../apps/server/src/platform/ledger/index.ts';
import { syntheticLedger } from '../demo/src/index.ts';

const projects = Number(process.argv[2] ?? 100_000);
const folder = mkdtempSync(join(tmpdir(), 'guatu-bench-import-'));
const embedded = await openEmbedded({ dataFolder: folder });
try {
  await migrate({ owner: embedded.targets.owner });
  const owner = createDatabase<Tables>({ target: embedded.targets.owner, runAs: 'guatu_owner', wholeTree: true });
  await loadReferenceData(owner);
  await owner.destroy();
  await measure();
} finally {
  await embedded.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function measure(): Promise<void> {
  const db = createDatabase<Tables>({ target: embedded.targets.app });
  const user = newId();
  const scope: Scope = { user, all: true, territories: [], duties: [], subjects: [] };
  let bytes: Uint8Array | null = writeWorkbook(
    syntheticLedger({ projects, months: 1, seed: 1, leaves: [601, 701, 301, 201] }),
  );
  const size = bytes.length;
  const started = performance.now();
  const cpu = process.cpuUsage();
  const marks: [string, number][] = [];
  const mark = (step: string) => {
    if (marks.at(-1)?.[0] !== step) marks.push([step, performance.now() - started]);
  };
  const staged = await withScope(db, scope, (trx) =>
    importWorkbook(
      trx,
      systemClock,
      {
        bytes: bytes ?? new Uint8Array(),
        fileName: '合成台账.xlsx',
        fileHash: 'f'.repeat(64),
        labels: [],
        by: user,
        officeLeaf: 10,
        allowed: null,
      },
      mark,
    ),
  );
  bytes = null;
  if (staged.status === 'rejected') throw new Error(staged.reason.message);
  mark('confirming');
  const { batchId } = staged.staged;
  const counts = await withScope(db, scope, async (trx) => {
    const { version } = await settleSafely(trx, batchId, 1);
    return (await confirmReviewed(trx, systemClock, landHooks, { batchId, version, by: user })).counts;
  });
  mark('done');
  const used = process.cpuUsage(cpu);
  const rows = marks.map(([step, at], i) => ({ step, seconds: (((marks[i + 1]?.[1] ?? at) - at) / 1000).toFixed(2) }));
  console.table(rows.slice(0, -1));
  console.table([
    {
      projects,
      'file MB': (size / 1e6).toFixed(1),
      entered: counts.new ?? 0,
      'wall s': ((marks.at(-1)?.[1] ?? 0) / 1000).toFixed(1),
      'CPU s': ((used.user + used.system) / 1e6).toFixed(1),
      'peak RSS MB': (process.resourceUsage().maxRSS / 1024).toFixed(0),
    },
  ]);
  await db.destroy();
}
