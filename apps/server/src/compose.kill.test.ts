import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadReferenceData } from './platform/catalog/index.ts';
import { createDatabase, migrate } from './platform/db/index.ts';
import { type EmbeddedTargets, openEmbedded } from './platform/embedded-db/index.ts';
import type { Tables } from './platform/ledger/index.ts';
import { inspect } from './testing/kill/inspect.ts';
import { bundleProduct, readJournal, Victim } from './testing/kill/victim.ts';

const ROUNDS = Number(process.env.GUATU_KILL_ROUNDS ?? 6);
/** Another number gives other moments; the number of a failed run gives the same ones again. */
const SEED = Number(process.env.GUATU_KILL_SEED ?? 20261121);
const TARGETS = ['product', 'database', 'both'] as const;
/** Longer than one ledger takes, so that every moment of reading, entering and saving has its chance. */
const LONGEST_WAIT = 1500;

let scratch: string;
let dataFolder: string;
let program: string;

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'guatu-kill-'));
  dataFolder = join(scratch, 'data');
  program = await bundleProduct(scratch);
  await whileOpen(async ({ owner }) => {
    await migrate({ owner });
    const db = createDatabase<Tables>({ target: owner, runAs: 'guatu_owner', wholeTree: true, maxConnections: 1 });
    await loadReferenceData(db);
    await db.destroy();
  });
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Opens the data folder as the product does, for the time of `act`. */
async function whileOpen<T>(act: (targets: EmbeddedTargets) => Promise<T>): Promise<T> {
  const embedded = await openEmbedded({ dataFolder });
  try {
    return await act(embedded.targets);
  } finally {
    await embedded.stop();
  }
}

/** Numbers between 0 and 1 that are the same for the same seed (mulberry32). */
function* moments(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    yield ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
}

describe('导入途中突然断电', () => {
  it(
    `程序、数据库或两者在 ${ROUNDS} 个时刻被强行结束:再打开时整批在或整批不在,答复过的一件不少,校验通过`,
    async () => {
      const moment = moments(SEED);
      const journal = join(scratch, 'journal.jsonl');
      let looked = 0;
      for (let round = 0; round < ROUNDS; round++) {
        // The index is within the three by the remainder.
        const what = TARGETS[round % TARGETS.length] ?? 'both';
        const victim = new Victim(program, { dataFolder, journal, from: round * 1000 });
        await victim.works();
        await sleep(moment.next().value * LONGEST_WAIT);
        await victim.kill(what);
        if (what === 'database') {
          // The product starts its database again and goes on, or ends and is started again; either way nothing is lost.
          await victim.worksOrEnds();
          await sleep(moment.next().value * LONGEST_WAIT);
          await victim.kill('product');
        }
        const found = await whileOpen(({ app }) => inspect(app, readJournal(journal)));
        const { confirmed, revisions, ...wrong } = found;
        expect(wrong, `seed ${SEED}, round ${round}: ${what}`).toEqual({
          lost: [],
          halves: [],
          torn: [],
          chain: [],
          wall: [],
          lights: [],
        });
        looked = Math.min(confirmed, revisions);
      }
      // Kills that all came before anything was entered would prove nothing.
      expect(looked).toBeGreaterThan(ROUNDS);
    },
    ROUNDS * 30_000,
  );
});
