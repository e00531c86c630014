import { serve } from '../main/serve.ts';
import type { CliCommand } from './command.ts';
import { cliWords } from './messages.ts';

export const serveCommand: CliCommand = {
  name: 'serve',
  usage: 'serve [--port N] [--host ADDRESS] [--no-demo] [--no-export]',
  summary: cliWords.serveSummary,
  async run(args) {
    await serve(args);
    // Listening goes on until a signal ends the process.
    return new Promise<number>(() => undefined);
  },
};
