import { createDatabase, withReadScope } from '../../../platform/db/index.ts';
import type { Tables } from '../../../platform/ledger/index.ts';
import { installedSigner } from '../../../platform/signing/index.ts';
import { answerThread } from '../../../platform/threads/answer-thread.ts';
import { makeExport } from './make-export.ts';
import type { ExportStart, MadeExport } from './order.ts';

/** Makes workbooks in a thread of its own, each on a connection of its own, so that pages go on being served. */
answerThread<ExportStart, MadeExport>(
  async ({ order, target }) => {
    const signer = installedSigner();
    if (signer === null) throw new Error('no signing key was named');
    const db = createDatabase<Tables>({ target, maxConnections: 1, applicationName: 'guatu export' });
    try {
      return await withReadScope(db, order.scope, (trx) => makeExport(trx, signer, order), { snapshot: true });
    } finally {
      await db.destroy();
    }
  },
  // The writer makes one array of the whole workbook, which belongs to nobody else.
  ({ bytes }) => [bytes.buffer as ArrayBuffer],
);
