import { backedUpFolders } from '../main/data-folders.ts';
import { exportToFile } from '../platform/db/backup/index.ts';
import { borrowEmbedded, defaultDataFolder } from '../platform/embedded-db/index.ts';
import type { CliCommand } from './command.ts';
import { cliWords } from './messages.ts';

export const backupCommand: CliCommand = {
  name: 'backup',
  usage: 'backup FILE [--json]',
  summary: cliWords.backupSummary,
  async run(args, io) {
    const file = args.find((arg) => !arg.startsWith('--'));
    if (file === undefined) {
      io.err(cliWords.backupUsage);
      return 2;
    }
    const folders = backedUpFolders(defaultDataFolder());
    const server = process.env.DATABASE_OWNER_URL;
    const borrowed = server ? null : await borrowEmbedded();
    try {
      const owner = server ?? borrowed?.targets.owner;
      if (owner === undefined) throw new Error('no database to back up');
      const manifest = await exportToFile({ owner, folders, now: new Date() }, file);
      const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
      const answer = { file, tables: manifest.tables.length, rows, files: manifest.files.length };
      io.out(args.includes('--json') ? `${JSON.stringify(answer)}\n` : cliWords.backupDone(answer));
      return 0;
    } finally {
      await borrowed?.release();
    }
  },
};
