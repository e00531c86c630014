import type { LedgerRecord, Problem } from '@guatu/sheets';
import {
  type EntityDef,
  type EntityKind,
  entityDef,
  isEntityKind,
  type Values,
} from '../../../../platform/ledger/index.ts';
import type { CellProblem } from '../../domain/cell-problem.ts';
import { rowOfCell } from '../../domain/cell-row.ts';
import { importWords } from '../../messages.ts';
import { severityOf } from './import-problems.ts';
import { type AsOf, fieldKeys, keyedRecord } from './keyed-values.ts';
import type { ReadTable } from './read-table.ts';
import { rowsOfRecords } from './record-shelf.ts';
import { reportFigures } from './report-figures.ts';
import { extensionValues, type TypedReaders } from './typed-columns.ts';

/** A row of a source as it would enter the ledger, before it is compared with what is there. */
export interface IncomingRow {
  readonly kind: EntityKind;
  readonly row: number;
  readonly values: Values;
  /** What follows from the values without the source saying it; gives way to whatever the ledger holds. */
  readonly follows?: Values;
  readonly cells: Readonly<Record<string, string>>;
  readonly problems: readonly CellProblem[];
}

/** What one table of a workbook brings, row by row. */
export function* incomingRows(
  table: ReadTable,
  asOf: AsOf | null,
  typed: TypedReaders = new Map(),
): Generator<IncomingRow> {
  const problems = problemsByRow(table.problems);
  if (table.kind === 'progress') {
    yield* progressRows(table, asOf);
    return;
  }
  if (!isEntityKind(table.kind)) return;
  const def = entityDef(table.kind);
  const keys = fieldKeys(def, asOf);
  const paths = extensionPaths(table);
  for (const record of table.records) {
    const own = extensionValues(record.row, record.extras, paths, typed);
    yield ledgerRow(def, record, keys, own, problems.get(record.row) ?? []);
  }
}

function* progressRows(table: ReadTable, asOf: AsOf | null): Generator<IncomingRow> {
  for (const record of table.records) {
    for (const { values, cell } of reportFigures(record.fields, asOf, table.title)) {
      yield { kind: 'observation', row: record.row, values, cells: { value: cell }, problems: [] };
    }
  }
}

function ledgerRow(
  def: EntityDef,
  record: LedgerRecord,
  keys: ReadonlyMap<string, string | null>,
  own: ReturnType<typeof extensionValues>,
  problems: readonly Problem[],
): IncomingRow {
  const keyed = keyedRecord(keys, record);
  const values = Object.assign(keyed.values, own.values);
  const found = problems.map((problem): CellProblem => {
    const field = Object.keys(record.fields).find((id) => record.fields[id]?.cell === problem.cell);
    const named = field === undefined ? null : (keys.get(field) ?? null);
    const key = named !== null && named in keyed.values ? named : null;
    return { ...problem, key, severity: severityOf(problem.code, problem.severity), handled: false };
  });
  const undated = keyed.undated.map((id): CellProblem => {
    const label = def.fields.get(id)?.label ?? id;
    const cell = record.fields[id]?.cell ?? `A${record.row}`;
    const message = importWords.noPeriod(label);
    return { cell, code: 'no_period', message, severity: severityOf('no_period', 'warn'), key: null, handled: false };
  });
  return {
    kind: def.kind,
    row: record.row,
    values,
    cells: keyed.cells,
    problems: [...found, ...own.problems, ...undated],
  };
}

/** Header path of each column without a field, as the key its values are kept under. */
function extensionPaths(table: ReadTable): ReadonlyMap<string, string> {
  const paths = new Map<string, string>();
  for (const column of table.columns) {
    if (column.field === null && column.path.length > 0) paths.set(column.letter, column.path.join('/'));
  }
  return paths;
}

function problemsByRow(problems: readonly Problem[]): ReadonlyMap<number, readonly Problem[]> {
  const rows = new Map<number, Problem[]>();
  for (const problem of problems) {
    const row = rowOfCell(problem.cell);
    rows.set(row, [...(rows.get(row) ?? []), problem]);
  }
  return rows;
}

/** Problems that stand on no record of the table: totals, headers, notes. */
export function tableProblems(table: ReadTable): readonly CellProblem[] {
  const records = new Set(rowsOfRecords(table.records));
  const read = table.problems
    .filter((problem) => !records.has(rowOfCell(problem.cell)))
    .map((problem) => ({
      ...problem,
      key: null,
      severity: severityOf(problem.code, problem.severity),
      handled: false,
    }));
  return [...read, ...(table.notes ?? [])];
}
