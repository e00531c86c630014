import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { readLedger, rejectedContract, toContract } from '@guatu/sheets';
import { landHooks } from '../hooks.ts';
import { exportKeyFile, makeDataFolders, personalKeyFile } from '../main/data-folders.ts';
import { confirmReviewed, importWorkbook, type LeftOut, settleSafely } from '../modules/sources/index.ts';
import { readCatalog } from '../platform/catalog/index.ts';
import { systemClock } from '../platform/clock/index.ts';
import { withScope } from '../platform/db/index.ts';
import { defaultDataFolder } from '../platform/embedded-db/index.ts';
import { readWorkbook } from '../platform/excel/index.ts';
import { createFileStore } from '../platform/files/index.ts';
import { findBatch, usePersonalKey } from '../platform/ledger/index.ts';
import { SYSTEM_USER } from '../platform/people/system-user.ts';
import { batchNo } from '../platform/records/index.ts';
import { useSigningKey } from '../platform/signing/index.ts';
import type { CliCommand, CliIo } from './command.ts';
import { cliScope, withDatabase } from './database.ts';
import { cliWords } from './messages.ts';

/** The city's own leaf, for files whose title names no office. */
const CITY_LEAF = 10;

export const importCommand: CliCommand = {
  name: 'import',
  usage: 'import FILE --dry-run|--commit [--json]',
  summary: cliWords.importSummary,
  async run(args, io) {
    const path = args.find((arg) => !arg.startsWith('--'));
    const commit = args.includes('--commit');
    if (path === undefined || commit === args.includes('--dry-run')) {
      io.err(cliWords.importUsage);
      return 2;
    }
    if (!existsSync(path)) {
      io.err(cliWords.fileMissing(path));
      return 1;
    }
    const bytes = readFileSync(path);
    return commit ? commitFile(bytes, basename(path), args, io) : dryRun(bytes, basename(path), args, io);
  },
};

/** Prints what would be understood. Touches no database. */
function dryRun(bytes: Uint8Array, name: string, args: readonly string[], io: CliIo): number {
  const workbook = readWorkbook(bytes, name);
  if (workbook.status === 'rejected') {
    io.out(args.includes('--json') ? `${JSON.stringify(rejectedContract(name, workbook.reason))}\n` : '');
    io.err(`${workbook.reason.message}\n`);
    return 1;
  }
  const reading = readLedger(workbook.sheets, readCatalog('ledger-fields.json'));
  if (args.includes('--json')) {
    io.out(`${JSON.stringify(toContract(reading, name))}\n`);
    return 0;
  }
  const records = reading.tables.reduce((sum, table) => sum + table.records.length, 0);
  const problems = reading.tables.reduce((sum, table) => sum + table.problems.length, 0);
  io.out(cliWords.importRead(reading.tables.length, records, problems));
  return 0;
}

async function commitFile(bytes: Uint8Array, name: string, args: readonly string[], io: CliIo): Promise<number> {
  const folders = makeDataFolders(defaultDataFolder());
  // With the key, an export of this installation is known when it comes back.
  useSigningKey(exportKeyFile(folders));
  usePersonalKey(personalKeyFile(folders));
  const files = await createFileStore(folders.files);
  const outcome = await withDatabase((db) =>
    withScope(db, cliScope, async (trx) => {
      const read = await importWorkbook(trx, systemClock, {
        bytes,
        fileName: name,
        fileHash: createHash('sha256').update(bytes).digest('hex'),
        labels: [],
        by: SYSTEM_USER,
        officeLeaf: CITY_LEAF,
        allowed: null,
      });
      if (read.status === 'rejected') return { rejected: read.reason };
      await files.put(Readable.from([bytes]), bytes.length);
      const { batchId } = read.staged;
      const { version, leftOut } = await settleSafely(trx, batchId, 1);
      const confirmed = await confirmReviewed(trx, systemClock, landHooks, { batchId, version, by: SYSTEM_USER });
      const batch = await findBatch(trx, batchId);
      return { confirmed, leftOut, no: batchNo(confirmed.nr, batch?.created_at ?? confirmed.at) };
    }),
  );
  if (outcome.rejected !== undefined) {
    if (args.includes('--json')) io.out(`${JSON.stringify(rejectedContract(name, outcome.rejected))}\n`);
    io.err(`${outcome.rejected.message}\n`);
    return 1;
  }
  report(outcome, args, io);
  return 0;
}

function report(
  {
    confirmed,
    leftOut,
    no,
  }: { confirmed: { counts: Readonly<Record<string, number>> }; leftOut: readonly LeftOut[]; no: string },
  args: readonly string[],
  io: CliIo,
): void {
  const { counts } = confirmed;
  if (args.includes('--json')) io.out(`${JSON.stringify({ batch: no, counts, leftOut })}\n`);
  else io.out(cliWords.importDone(no, counts.new ?? 0, counts.changed ?? 0, counts.same ?? 0, leftOut.length));
}
