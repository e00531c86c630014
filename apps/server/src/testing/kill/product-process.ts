/*
 * A product reduced to its database and its imports, run as a process of its own so that it can be killed. It reads one
 * ledger after the other, enters each and saves a form in between; whatever has been committed it notes in the journal,
 * which is what the office was told. Arguments: `Settings` in JSON.
 */
import { createHash } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { landHooks } from '../../hooks.ts';
import { confirmReviewed, importWorkbook, settleSafely } from '../../modules/sources/index.ts';
import { newId, systemClock } from '../../platform/clock/index.ts';
import { createDatabase, type Scope, withScope } from '../../platform/db/index.ts';
import { openEmbedded } from '../../platform/embedded-db/index.ts';
import { type Db, saveRecord, type Tables } from '../../platform/ledger/index.ts';
import { ledgerOf, PROJECTS_A_LEDGER } from './ledgers.ts';

/** What the process is started with. */
export interface Settings {
  readonly dataFolder: string;
  readonly journal: string;
  /** Number of the first ledger; each start goes on with other ledgers. */
  readonly from: number;
}

/** What was acknowledged, one line of JSON each. */
export type Acknowledged =
  | { readonly kind: 'staged'; readonly batchId: string }
  | { readonly kind: 'confirmed'; readonly batchId: string; readonly nr: number; readonly seq: number };

const LEAF = 601;
const everyone: Scope = { user: newId(), all: true, territories: [], duties: [], subjects: [] };
const settings: Settings = JSON.parse(process.argv[2] ?? '');

function acknowledge(line: Acknowledged): void {
  appendFileSync(settings.journal, `${JSON.stringify(line)}\n`);
}

async function enterLedger(db: Db, n: number): Promise<void> {
  const bytes = ledgerOf(n);
  const fileHash = createHash('sha256').update(bytes).digest('hex');
  const file = { bytes, fileName: `${n}.xlsx`, fileHash, labels: [] };
  const outcome = await withScope(db, everyone, (trx) =>
    importWorkbook(trx, systemClock, { ...file, by: everyone.user, officeLeaf: LEAF, allowed: null }),
  );
  if (outcome.status === 'rejected') throw new Error(outcome.reason.message);
  const { batchId } = outcome.staged;
  acknowledge({ kind: 'staged', batchId });
  const { nr, seq } = await withScope(db, everyone, async (trx) => {
    const { version } = await settleSafely(trx, batchId, 1);
    return confirmReviewed(trx, systemClock, landHooks, { batchId, version, by: everyone.user });
  });
  acknowledge({ kind: 'confirmed', batchId, nr, seq });
}

async function saveForm(db: Db, n: number): Promise<void> {
  const edit = { kind: 'lead', id: null, version: 0, territoryId: LEAF, by: everyone.user, title: '登记' } as const;
  const { batchId, nr, seq } = await withScope(db, everyone, (trx) =>
    saveRecord(trx, systemClock, landHooks, { ...edit, changes: { projectName: `第${n}条线索` } }),
  );
  acknowledge({ kind: 'confirmed', batchId, nr, seq });
}

/** Whether the database went away under a statement. Nobody was told that the statement was done, so it may be left. */
function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return (
    /^(57P0[123]|08\d\d\d|E(CONN|NOENT|PIPE)\w*)$/.test(code) ||
    /^(?:Connection terminated|Client has encountered a connection error)/.test(error.message)
  );
}

const embedded = await openEmbedded({ dataFolder: settings.dataFolder });
const db = createDatabase<Tables>({ target: embedded.targets.app, onConnectionLost: () => undefined });
for (let n = settings.from; n < settings.from + PROJECTS_A_LEDGER * 1000; n++) {
  try {
    await enterLedger(db, n);
    await saveForm(db, n);
  } catch (error) {
    if (!isDatabaseAway(error)) throw error;
    await sleep(50);
  }
}
