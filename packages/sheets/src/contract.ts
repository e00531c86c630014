import type { LedgerReading, TableReading } from './reading.ts';

/** What `guatu import --dry-run --json` prints. */
export interface ImportContract {
  readonly file: string;
  readonly status: 'ok' | 'rejected';
  readonly reason?: { readonly code: string; readonly message: string };
  readonly sheets: readonly ContractTable[];
}

export interface ContractTable {
  readonly sheet: string;
  readonly table: number;
  readonly kind: string;
  readonly headerRows: readonly number[];
  readonly columns: Readonly<Record<string, string | null>>;
  readonly records: readonly {
    readonly row: number;
    readonly fields: Readonly<Record<string, unknown>>;
    readonly extras?: Readonly<Record<string, string>>;
  }[];
  readonly skipped: readonly { readonly row: number; readonly reason: string }[];
  readonly problems: readonly unknown[];
  readonly asOf: unknown;
  readonly office: string | null;
}

/** The reading in the form of the import contract. */
export function toContract(reading: LedgerReading, file: string): ImportContract {
  return { file, status: 'ok', sheets: reading.tables.map(contractTable) };
}

/** The answer for a file that is no workbook, broken or too large. */
export function rejectedContract(
  file: string,
  reason: { readonly code: string; readonly message: string },
): ImportContract {
  return { file, status: 'rejected', reason, sheets: [] };
}

function contractTable(table: TableReading): ContractTable {
  const captioned = table.columns.filter((column) => column.path.length > 0);
  return {
    sheet: table.sheet,
    table: table.table,
    kind: table.kind,
    headerRows: table.headerRows,
    columns: Object.fromEntries(captioned.map((column) => [column.letter, column.field])),
    records: table.records.map(({ row, fields, extras }) =>
      Object.keys(extras).length === 0 ? { row, fields } : { row, fields, extras },
    ),
    skipped: table.rows
      .filter(({ label }) => label !== 'record' && label !== 'header')
      .map(({ row, label }) => ({ row, reason: label })),
    problems: table.problems,
    asOf: table.asOf,
    office: table.office,
  };
}
