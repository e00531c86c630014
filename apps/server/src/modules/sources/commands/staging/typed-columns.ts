import { type ExtensionCell, extensionReader, type Grid } from '@guatu/sheets';
import { EXT_PREFIX, type FieldValue, type ReadTrx, typedExtensions } from '../../../../platform/ledger/index.ts';
import type { CellProblem } from '../../domain/cell-problem.ts';
import { severityOf } from './import-problems.ts';
import type { AsOf } from './keyed-values.ts';
import type { ReadTable } from './read-table.ts';

type Typing = Pick<Awaited<ReturnType<typeof typedExtensions>>[number], 'type' | 'unit'>;

/** What an office's own columns hold, by kind and header path. Columns kept as text are not in it. */
export type OfficeTypings = ReadonlyMap<string, Typing>;

/** Readers of the typed columns of a table by letter. */
export type TypedReaders = ReadonlyMap<string, (row: number) => ExtensionCell | null>;

const typingKey = (kind: string, path: string) => `${kind}\n${path}`;

export async function officeTypings(trx: ReadTrx, office: number): Promise<OfficeTypings> {
  const typed = (await typedExtensions(trx)).filter((row) => row.territory_id === office && row.type !== 'text');
  return new Map(typed.map((row) => [typingKey(row.entity_kind, row.header_path), row]));
}

export function typedReaders(
  table: ReadTable,
  grid: Grid | undefined,
  typings: OfficeTypings,
  asOf: AsOf | null,
): TypedReaders {
  const readers = new Map<string, (row: number) => ExtensionCell | null>();
  if (typings.size === 0 || grid === undefined) return readers;
  const rows = table.records.map(({ row }) => row);
  for (const { letter, column, field, path, unit: said } of table.columns) {
    const typing = field === null ? typings.get(typingKey(table.kind, path.join('/'))) : undefined;
    if (!typing) continue;
    const { type, unit } = typing;
    readers.set(letter, extensionReader(grid, { column, type, unit, said, year: asOf?.year ?? null }, rows));
  }
  return readers;
}

/**
 * What a row says in the office's own columns: typed where a type was given, else the text. A cell that cannot be read as
 * the type brings no value; it is listed with what stands in it.
 */
export function extensionValues(
  row: number,
  extras: Readonly<Record<string, string>>,
  paths: ReadonlyMap<string, string>,
  typed: TypedReaders,
): { readonly values: Readonly<Record<string, FieldValue>>; readonly problems: readonly CellProblem[] } {
  const values: Record<string, FieldValue> = {};
  const problems: CellProblem[] = [];
  for (const [letter, text] of Object.entries(extras)) {
    const path = paths.get(letter);
    if (path === undefined || text === '') continue;
    const key = EXT_PREFIX + path;
    const reader = typed.get(letter);
    const cell = reader?.(row);
    if (reader === undefined) values[key] = text;
    else if (cell) {
      if (cell.value !== null) values[key] = cell.value;
      if (cell.problem !== null) problems.push(extensionProblem(cell, cell.problem, key));
    }
  }
  return { values, problems };
}

/** A cell of a typed column that is not of the type, or that is doubtful. */
export function extensionProblem({ cell, text }: ExtensionCell, code: string, key: string): CellProblem {
  return { cell, code, message: text, severity: severityOf(code, 'warn'), key, handled: false };
}
