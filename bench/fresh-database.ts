import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadReferenceData } from '../apps/server/src/platform/catalog/index.ts';
import { createDatabase, migrate } from '../apps/server/src/platform/db/index.ts';
import { type EmbeddedTargets, openEmbedded } from '../apps/server/src/platform/embedded-db/index.ts';
import { type Tables, usePersonalKey } from '../apps/server/src/platform/ledger/index.ts';

/** Gives an embedded database with schema and reference data, in a temporary folder of its own that goes away with it. */
export async function inFreshDatabase<T>(
  name: string,
  act: (targets: EmbeddedTargets, folder: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), `guatu-bench-${name}-`));
  const embedded = await openEmbedded({ dataFolder: join(folder, 'data') });
  try {
    usePersonalKey(join(folder, 'personal.key'));
    await migrate({ owner: embedded.targets.owner });
    const owner = createDatabase<Tables>({ target: embedded.targets.owner, runAs: 'guatu_owner', wholeTree: true });
    await loadReferenceData(owner);
    await owner.destroy();
    return await act(embedded.targets, folder);
  } finally {
    await embedded.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
