import { writeFileSync } from 'node:fs';
import { syntheticLedger } from '../../../../demo/src/index.ts';
import { readCatalog } from '../platform/catalog/index.ts';
import { writeWorkbook } from '../platform/excel/index.ts';
import type { CliCommand } from './command.ts';
import { cliWords } from './messages.ts';

const MOST = 1_000_000;

export const generateCommand: CliCommand = {
  name: 'generate',
  usage: 'generate FILE --projects N [--seed N]',
  summary: cliWords.generateSummary,
  async run(args, io) {
    const file = args.find((arg, i) => !arg.startsWith('--') && !args[i - 1]?.startsWith('--'));
    const numberAfter = (name: string, otherwise: number) => {
      const at = args.indexOf(name);
      return at < 0 ? otherwise : Number(args[at + 1]);
    };
    const projects = numberAfter('--projects', Number.NaN);
    const seed = numberAfter('--seed', 1);
    if (file === undefined || !(projects >= 1 && projects <= MOST) || !Number.isSafeInteger(seed)) {
      io.err(cliWords.generateUsage(MOST));
      return 2;
    }
    const units = readCatalog<{ items: readonly { id: number; parentId: number | null }[] }>(
      'dispatch-units.json',
    ).items;
    const leaves = units.map((unit) => unit.id).filter((id) => !units.some((unit) => unit.parentId === id));
    writeFileSync(file, writeWorkbook(syntheticLedger({ projects, months: 12, seed, leaves })));
    io.out(cliWords.generated(file, projects));
    return 0;
  },
};
