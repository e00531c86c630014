import { ContentBudget } from '../budget.ts';
import { GridBuilder, type SheetRead } from '../grid-builder.ts';
import type { WorkbookLimits } from '../limits.ts';
import { TextPool } from '../text-pool.ts';
import { type Delimiter, parseDelimited } from './parse.ts';

/** Tried in this order: a table of one may hold the others in its words. */
const DELIMITERS: readonly Delimiter[] = [',', '\t', ';'];
/** Rows looked at to judge whether text is a table. */
const SAMPLE_ROWS = 50;
/** Excel's own hint in the first line of a CSV file; not part of the table. */
const SEPARATOR_LINE = /^sep=([,;\t])\r?\n/i;

export interface CsvText {
  readonly text: string;
  readonly delimiter: Delimiter;
}

/** Finds out whether text is a table of values separated by commas, tabs or semicolons. */
export function recogniseCsv(text: string): CsvText | null {
  const hint = SEPARATOR_LINE.exec(text);
  if (hint !== null) return { text: text.slice(hint[0].length), delimiter: hint[1] as Delimiter };
  const delimiter = DELIMITERS.find((candidate) => isTable(parseDelimited(text, candidate, SAMPLE_ROWS)));
  return delimiter === undefined ? null : { text, delimiter };
}

/** Table-like: most rows that hold anything have the same number of fields, and more than one. */
function isTable(rows: readonly string[][]): boolean {
  const widths = new Map<number, number>();
  let filled = 0;
  for (const row of rows) {
    if (row.every((field) => field.trim() === '')) continue;
    filled++;
    widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
  }
  let [width, count] = [1, 0];
  for (const entry of widths) if (entry[1] > count) [width, count] = entry;
  return width > 1 && count * 2 > filled && (count > 1 || filled === 1);
}

/** All values stay text: a CSV file has no number formats, and long codes would lose digits as numbers. */
export function readCsv({ text, delimiter }: CsvText, name: string, limits: WorkbookLimits): SheetRead {
  const budget = new ContentBudget(limits);
  const pool = new TextPool(budget);
  const builder = new GridBuilder({ name, visibility: 'visible', date1904: false }, budget);
  parseDelimited(text, delimiter).forEach((fields, index) => {
    builder.startRow(index + 1, false);
    fields.forEach((field, column) => {
      if (field !== '') builder.set(column + 1, pool.take(field.replaceAll('\r\n', '\n')), 0);
    });
  });
  return { grid: builder.finish(), uncalculated: 0 };
}
