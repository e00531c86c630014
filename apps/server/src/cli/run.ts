import { CodedFailure } from '@guatu/kernel';
import { auditCommand } from './audit.ts';
import { backupCommand } from './backup.ts';
import type { CliCommand, CliIo } from './command.ts';
import { doctorCommand } from './doctor.ts';
import { eraseCommand } from './erase.ts';
import { evaluateCommand } from './evaluate.ts';
import { extractCommand } from './extract.ts';
import { generateCommand } from './generate.ts';
import { importCommand } from './import.ts';
import { cliWords } from './messages.ts';
import { restoreCommand } from './restore.ts';
import { scoreCommand } from './score.ts';
import { serveCommand } from './serve.ts';

const COMMANDS: readonly CliCommand[] = [
  serveCommand,
  importCommand,
  auditCommand,
  eraseCommand,
  backupCommand,
  restoreCommand,
  doctorCommand,
  generateCommand,
  scoreCommand,
  evaluateCommand,
  extractCommand,
];

/** Runs one `guatu` command. Coded refusals are printed as sentences; anything unexpected is thrown. */
export async function runCli(args: readonly string[], io: CliIo): Promise<number> {
  const [name, ...rest] = args;
  const command = COMMANDS.find((c) => c.name === name);
  if (!command) {
    io.err(cliWords.usage(COMMANDS));
    return name === undefined || name === 'help' || name === '--help' ? 0 : 2;
  }
  try {
    return await command.run(rest, io);
  } catch (error) {
    if (!(error instanceof CodedFailure)) throw error;
    io.err(`${error.message}\n`);
    if (rest.includes('--json')) io.out(`${JSON.stringify({ code: error.code, message: error.message })}\n`);
    return 1;
  }
}
