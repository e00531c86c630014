import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { Readable } from 'node:stream';
import { extractText, toContract } from '@guatu/extract';
import { makeDataFolders } from '../main/data-folders.ts';
import { landReport } from '../modules/reports/index.ts';
import { systemClock } from '../platform/clock/index.ts';
import { withScope } from '../platform/db/index.ts';
import { defaultDataFolder } from '../platform/embedded-db/index.ts';
import { createFileStore } from '../platform/files/index.ts';
import { SYSTEM_USER } from '../platform/people/system-user.ts';
import { readReport } from '../platform/report-text/index.ts';
import type { CliCommand, CliIo } from './command.ts';
import { cliScope, withDatabase } from './database.ts';
import { cliWords } from './messages.ts';

/** The city's own leaf: whoever sits at the machine brings reports for the city. */
const CITY_LEAF = 10;

/** Reads a report into facts and project mentions; with `--commit` they wait for review in the product. */
export const extractCommand: CliCommand = {
  name: 'extract',
  usage: 'extract FILE [--json|--commit]',
  summary: cliWords.extractSummary,
  async run(args, io) {
    const path = args.find((arg) => !arg.startsWith('--'));
    if (path === undefined) {
      io.err(cliWords.extractUsage);
      return 2;
    }
    if (!existsSync(path)) {
      io.err(cliWords.fileMissing(path));
      return 1;
    }
    if (args.includes('--commit')) return commit(path, io);
    const extraction = extractText((await readReport(readFileSync(path))).text);
    const id = basename(path, extname(path));
    if (args.includes('--json')) io.out(`${JSON.stringify({ docs: [toContract(id, extraction)] })}\n`);
    else io.out(cliWords.extracted(basename(path), extraction));
    return 0;
  },
};

async function commit(path: string, io: CliIo): Promise<number> {
  const bytes = readFileSync(path);
  const files = await createFileStore(makeDataFolders(defaultDataFolder()).files);
  const fileHash = createHash('sha256').update(bytes).digest('hex');
  const fileName = basename(path);
  const landed = await withDatabase((db) =>
    withScope(db, cliScope, (trx) =>
      landReport(trx, systemClock, {
        bytes,
        fileHash,
        fileName,
        title: null,
        by: SYSTEM_USER,
        officeLeaf: CITY_LEAF,
      }),
    ),
  );
  if (!landed.same) await files.put(Readable.from([bytes]), bytes.length);
  io.out(cliWords.reportLanded(fileName, landed));
  return 0;
}
