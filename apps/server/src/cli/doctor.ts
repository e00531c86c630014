import { existsSync } from 'node:fs';
import { assertServerUsable, createDatabase, readServerFacts } from '../platform/db/index.ts';
import { borrowEmbedded, defaultDataFolder, holderOf } from '../platform/embedded-db/index.ts';
import { productVersion } from '../platform/log/version.ts';
import type { CliCommand } from './command.ts';
import { cliWords } from './messages.ts';

export const doctorCommand: CliCommand = {
  name: 'doctor',
  usage: 'doctor [--json]',
  summary: cliWords.doctorSummary,
  async run(args, io) {
    const folder = defaultDataFolder();
    const server = process.env.DATABASE_URL;
    // Asked before the database is opened for this call.
    const running = server === undefined && holderOf(folder) !== null;
    const started = server !== undefined || existsSync(folder);
    const borrowed = server === undefined && started ? await borrowEmbedded() : null;
    const target = server ?? borrowed?.targets.app;
    const db = target === undefined ? null : createDatabase({ target, maxConnections: 1 });
    try {
      const database = db === null ? null : await readServerFacts(db);
      if (database !== null) assertServerUsable(database);
      const facts = { version: productVersion(), node: process.version, folder, running, database };
      io.out(args.includes('--json') ? `${JSON.stringify(facts)}\n` : cliWords.doctor(facts));
      return 0;
    } finally {
      await db?.destroy();
      await borrowed?.release();
    }
  },
};
