import { createReadStream, existsSync } from 'node:fs';
import { backedUpFolders } from '../main/data-folders.ts';
import { restoreDatabase } from '../platform/db/backup/index.ts';
import { defaultDataFolder, openEmbedded } from '../platform/embedded-db/index.ts';
import type { CliCommand } from './command.ts';
import { cliWords } from './messages.ts';

export const restoreCommand: CliCommand = {
  name: 'restore',
  usage: 'restore FILE [--json]',
  summary: cliWords.restoreSummary,
  async run(args, io) {
    const file = args.find((arg) => !arg.startsWith('--'));
    if (file === undefined || !existsSync(file)) {
      io.err(file === undefined ? cliWords.restoreUsage : cliWords.fileMissing(file));
      return 2;
    }
    const dataFolder = defaultDataFolder();
    const folders = backedUpFolders(dataFolder);
    const server = process.env.DATABASE_OWNER_URL;
    const embedded = server ? null : await openEmbedded({ dataFolder });
    try {
      const owner = server ?? embedded?.targets.owner;
      if (owner === undefined) throw new Error('no database to fill');
      const report = await restoreDatabase({ open: () => createReadStream(file), owner, folders });
      io.out(args.includes('--json') ? `${JSON.stringify(report)}\n` : cliWords.restoreDone(report));
      return 0;
    } finally {
      await embedded?.stop();
    }
  },
};
