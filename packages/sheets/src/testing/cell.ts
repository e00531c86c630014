import { parseUnit } from '../columns/units.ts';
import type { CellValue } from '../grid.ts';
import { cellReader } from '../values/cell-reader.ts';
import { GENERAL, parseNumberFormat } from '../values/number-format.ts';
import { dictionary } from './ledger-dictionary.ts';

/** What a field makes of a cell; with the problem beside it where there is one. */
export function read(
  kind: string,
  id: string,
  value: CellValue,
  options: { unit?: string; format?: string; fractions?: boolean; year?: number | null; date1904?: boolean } = {},
) {
  const field = dictionary.kinds.find((entry) => entry.kind === kind)?.fields.find((entry) => entry.id === id);
  if (!field) throw new RangeError(`${kind}.${id}`);
  const reader = cellReader(field, {
    unit: options.unit === undefined ? null : parseUnit(options.unit),
    fractions: options.fractions ?? false,
    date1904: options.date1904 ?? false,
    year: options.year === undefined ? 2024 : options.year,
  });
  const { value: read, problem } = reader(
    value,
    options.format === undefined ? GENERAL : parseNumberFormat(options.format),
  );
  return problem === null ? read : [read, problem];
}

/** What an amount in yuan makes of a cell. */
export const money = (value: CellValue, unit = '万元', format?: string) =>
  read('project', 'totalInvestment', value, { unit, ...(format === undefined ? {} : { format }) });

/** What a date makes of a cell. */
export const date = (value: CellValue, format?: string, year: number | null = 2024) =>
  read('project', 'planStart', value, { year, ...(format === undefined ? {} : { format }) });

/** A cell that nothing could be made of. */
export const UNPARSED = [null, 'unparsed'];
