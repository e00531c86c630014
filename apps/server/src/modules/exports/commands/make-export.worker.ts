import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { CodedFailure } from '@guatu/kernel';
import { createDatabase, withReadScope } from '../../../platform/db/index.ts';
import type { Tables } from '../../../platform/ledger/index.ts';
import { installedSigner } from '../../../platform/signing/index.ts';
import { makeExport } from './make-export.ts';
import type { ExportAnswer, ExportStart } from './order.ts';

/** Makes one workbook in a thread of its own, on a connection of its own, so that pages go on being served. */
async function answer({ order, target }: ExportStart): Promise<ExportAnswer> {
  const signer = installedSigner();
  if (signer === null) throw new Error('no signing key was named');
  const db = createDatabase<Tables>({ target, maxConnections: 1, applicationName: 'guatu export' });
  try {
    const made = await withReadScope(db, order.scope, (trx) => makeExport(trx, signer, order), { snapshot: true });
    return { kind: 'made', made };
  } catch (error) {
    if (!(error instanceof CodedFailure)) throw error;
    return { kind: 'refused', code: error.code, message: error.message, details: error.details };
  } finally {
    await db.destroy();
  }
}

function portToProduct(): MessagePort {
  if (parentPort === null) throw new Error('this file is run as a worker thread only');
  return parentPort;
}

// Given by run-export.ts, which starts this file and nothing else.
const start: ExportStart = workerData;
const port = portToProduct();
const message = await answer(start);
port.postMessage(message, message.kind === 'made' ? [message.made.bytes.buffer as ArrayBuffer] : []);
