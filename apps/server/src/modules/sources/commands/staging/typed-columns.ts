import type { ExtensionType } from '@guatu/contract';
import { type ExtensionCell, extensionReader, type Grid } from '@guatu/sheets';
import { EXT_PREFIX, type FieldValue, type ReadTrx, typedExtensions } from '../../../../platform/ledger/index.ts';
import type { CellProblem } from '../../domain/cell-problem.ts';
import { importWords, typeWords } from '../../messages.ts';
import { severityOf } from './import-problems.ts';
import type { AsOf } from './keyed-values.ts';
import type { ReadTable } from './read-table.ts';
import { rowsOfRecords } from './record-shelf.ts';

type Typing = Pick<Awaited<ReturnType<typeof typedExtensions>>[number], 'type' | 'unit'>;

/** What an office's own columns hold, by kind and header path. Columns kept as text are not in it. */
export type OfficeTypings = ReadonlyMap<string, Typing>;

/** Typed columns of a table by letter, ready to be read. */
export type TypedReaders = ReadonlyMap<string, TypedColumn>;

interface TypedColumn {
  readonly type: ExtensionType;
  readonly cell: (row: number) => ExtensionCell | null;
}

const typingKey = (kind: string, path: string) => `${kind}\n${path}`;

/** Typings of one office; null for every office, since an export of this installation prints the columns of all of them. */
export async function officeTypings(trx: ReadTrx, office: number | null): Promise<OfficeTypings> {
  const typed = (await typedExtensions(trx)).filter(
    (row) => (office === null || row.territory_id === office) && row.type !== 'text',
  );
  return new Map(typed.map((row) => [typingKey(row.entity_kind, row.header_path), row]));
}

export function typedReaders(
  table: ReadTable,
  grid: Grid | undefined,
  typings: OfficeTypings,
  asOf: AsOf | null,
): TypedReaders {
  const readers = new Map<string, TypedColumn>();
  if (typings.size === 0 || grid === undefined) return readers;
  const rows = rowsOfRecords(table.records);
  for (const { letter, column, field, path, unit: said } of table.columns) {
    const typing = field === null ? typings.get(typingKey(table.kind, path.join('/'))) : undefined;
    if (!typing) continue;
    const { type, unit } = typing;
    const cell = extensionReader(grid, { column, type, unit, said, year: asOf?.year ?? null }, rows);
    readers.set(letter, { type, cell });
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
    const column = typed.get(letter);
    const cell = column?.cell(row);
    if (column === undefined) values[key] = text;
    else if (cell) {
      if (cell.value !== null) values[key] = cell.value;
      if (cell.problem !== null) problems.push(extensionProblem(cell, cell.problem, key, column.type));
    }
  }
  return { values, problems };
}

const LONGEST_QUOTE = 40;

/** A cell of a typed column that is not of the type, or that is doubtful. */
export function extensionProblem(
  { cell, text, value }: ExtensionCell,
  code: string,
  key: string,
  type: ExtensionType,
): CellProblem {
  const quoted = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
  const message = value === null ? importWords.unreadable(quoted, typeWords[type]) : importWords.doubtful(quoted);
  return { cell, code, message, severity: severityOf(code, 'warn'), key, handled: false };
}
