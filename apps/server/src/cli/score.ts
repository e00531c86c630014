import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { valueOrThrow } from '@guatu/kernel';
import {
  type Cell,
  type DataTable,
  explainUnit,
  type Recipe,
  readRecipe,
  reportRun,
  runRecipe,
  sealRun,
  tableOfRows,
} from '@guatu/scoring';
import type { Grid } from '@guatu/sheets';
import { readWorkbook } from '../platform/excel/index.ts';
import type { CliCommand, CliIo } from './command.ts';
import { cliWords } from './messages.ts';

/** Scores a table by a recipe. Touches no database: what is scored is what is in the two files. */
export const scoreCommand: CliCommand = {
  name: 'score',
  usage: 'score --recipe FILE --data FILE [--json] [--explain UNIT]',
  summary: cliWords.scoreSummary,
  async run(args, io) {
    const after = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
    const [recipePath, dataPath, explained] = [after('--recipe'), after('--data'), after('--explain')];
    if (recipePath === undefined || dataPath === undefined) {
      io.err(cliWords.scoreUsage);
      return 2;
    }
    const absent = [recipePath, dataPath].find((path) => !existsSync(path));
    if (absent !== undefined) {
      io.err(cliWords.fileMissing(absent));
      return 1;
    }
    const source = readJson(recipePath);
    if (source === undefined) {
      io.err(cliWords.notJson(recipePath));
      return 1;
    }
    const recipe = valueOrThrow(readRecipe(source));
    const data = readData(recipe, dataPath, io);
    return data === null ? 1 : score(recipe, data, explained, args.includes('--json'), io);
  },
};

function score(recipe: Recipe, data: DataTable, explained: string | undefined, json: boolean, io: CliIo): number {
  const run = valueOrThrow(runRecipe(recipe, data));
  const explanation = explained === undefined ? undefined : valueOrThrow(explainUnit(run, explained));
  const report = reportRun(run);
  if (json) {
    io.out(`${JSON.stringify({ ...report, seal: sealRun(run, data), ...(explanation && { explanation }) })}\n`);
    return 0;
  }
  io.out(cliWords.scored(report));
  if (explanation) io.out(cliWords.scoreExplained(explanation));
  return 0;
}

function readJson(path: string) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The first sheet; its first row names the columns, its first column the units. */
function readData(recipe: Recipe, path: string, io: CliIo): DataTable | null {
  const workbook = readWorkbook(readFileSync(path), basename(path));
  if (workbook.status === 'rejected') {
    io.err(`${workbook.reason.message}\n`);
    return null;
  }
  const [head, ...rows] = workbook.sheets[0]?.rows ?? [];
  const names = (head?.values ?? []).map((name) => String(name ?? '').trim());
  const repeated = names.find((name, at) => name !== '' && names.indexOf(name) !== at);
  if (repeated !== undefined) {
    io.err(cliWords.columnRepeated(repeated));
    return null;
  }
  const records = rows.map(({ values }) => Object.fromEntries(names.map((name, at) => [name, cellOf(values[at])])));
  return valueOrThrow(tableOfRows(recipe.columns, names[0] ?? '', records));
}

/** An error of the spreadsheet stays a word, so that it is refused as no number and not taken for nothing. */
function cellOf(value: Grid['rows'][number]['values'][number] | undefined): Cell {
  return typeof value === 'object' && value !== null ? value.error : value;
}
