import { existsSync, readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { extractText, toContract } from '@guatu/extract';
import { readReport } from '../platform/report-text/index.ts';
import type { CliCommand } from './command.ts';
import { cliWords } from './messages.ts';

/** Reads a report into facts and project mentions. Touches no database. */
export const extractCommand: CliCommand = {
  name: 'extract',
  usage: 'extract FILE [--json]',
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
    const extraction = extractText((await readReport(readFileSync(path))).text);
    const id = basename(path, extname(path));
    if (args.includes('--json')) io.out(`${JSON.stringify({ docs: [toContract(id, extraction)] })}\n`);
    else io.out(cliWords.extracted(basename(path), extraction));
    return 0;
  },
};
