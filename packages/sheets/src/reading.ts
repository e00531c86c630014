import type { LedgerKind } from './dictionary.ts';
import type { FieldValue, ValueProblem } from './values/outcome.ts';

export type TableKind = LedgerKind | 'none';

/** What a row of a sheet is. `header` and `record` are content; the rest is skipped and listed with its reason. */
export type RowLabel =
  | 'title'
  | 'unit'
  | 'note'
  | 'blank'
  | 'group'
  | 'subtotal'
  | 'repeat_header'
  | 'continuation'
  | 'header'
  | 'record';

export type ProblemCode =
  | ValueProblem
  | 'date_before_start'
  | 'out_of_range'
  | 'unit_suspect'
  | 'total_mismatch'
  | 'merged_amount'
  | 'duplicate_row';

export interface Problem {
  readonly cell: string;
  readonly code: ProblemCode;
  readonly message: string;
  /** `info` is a remark: nothing is wrong, but a reviewer may want to know. */
  readonly severity: 'warn' | 'info';
}

export type UnitSource = 'cell' | 'caption' | 'unitRow' | 'group' | 'sheet' | 'default';

/** One column of a table, mapped or kept under its own caption. */
export interface ColumnReading {
  readonly letter: string;
  readonly column: number;
  /** Captions from the top of the header to the lowest, units and numbering left out; empty for an uncaptioned column. */
  readonly path: readonly string[];
  /** The unit that plain numbers of the column are in, and where it was said. */
  readonly unit: string | null;
  readonly unitSource: UnitSource | null;
  readonly field: string | null;
  /** 0 to 1; how plainly the path says the field. Null for unmapped columns. */
  readonly confidence: number | null;
  /** The mapping was decided by a person before and kept with the template. */
  readonly remembered: boolean;
  readonly hidden: boolean;
  /** What the cells seem to hold; the type of an unmapped column as an extension field. */
  readonly valueType: 'number' | 'date' | 'text';
}

export interface FieldReading {
  readonly cell: string;
  readonly value: FieldValue;
  /** The cell's text where the value does not print the same. */
  readonly raw?: string;
}

export interface LedgerRecord {
  readonly row: number;
  readonly hidden: boolean;
  readonly fields: Readonly<Record<string, FieldReading>>;
  /** Values of unmapped columns by column letter, as text. */
  readonly extras: Readonly<Record<string, string>>;
}

/** The period a table speaks for, at the precision it is given. */
export interface TableDate {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
  /** The words say a span from January (`1-8月`). */
  readonly yearToDate: boolean;
  readonly source: 'title' | 'dateLine' | 'sheetName' | 'header';
}

export interface RowReading {
  readonly row: number;
  readonly label: RowLabel;
}

export interface TableReading {
  readonly sheet: string;
  /** 1-based number of the table on its sheet. */
  readonly table: number;
  readonly kind: TableKind;
  readonly title: string | null;
  readonly office: string | null;
  /** Who filled the sheet in, from its signature line. */
  readonly filler: string | null;
  readonly asOf: TableDate | null;
  readonly headerRows: readonly number[];
  readonly columns: readonly ColumnReading[];
  readonly records: readonly LedgerRecord[];
  readonly rows: readonly RowReading[];
  readonly problems: readonly Problem[];
}

export interface LedgerReading {
  readonly tables: readonly TableReading[];
}
