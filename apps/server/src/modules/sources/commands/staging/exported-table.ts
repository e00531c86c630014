import type { ExportManifest, ManifestRow, MergedCells, PrintedColumn } from '../../../exports/index.ts';
import type { AsOf } from './keyed-values.ts';

/** A table of a returned export: what it was, and where its parts stand now. */
export interface ExportedTable {
  readonly manifest: ExportManifest;
  readonly cells: MergedCells;
  readonly date1904: boolean;
  readonly columns: readonly ReturnedColumn[];
  /** Rows of the sheet that carry a key, in their order; several when a row was copied. */
  readonly rowsOfKey: ReadonlyMap<string, readonly number[]>;
  readonly entries: ReadonlyMap<string, ManifestRow>;
  /** What each keyed row of the sheet is, once the ledger was asked. */
  readonly identities?: ReadonlyMap<number, RowIdentity>;
}

export interface ReturnedColumn {
  readonly key: string;
  readonly letter: string;
  readonly column: number;
  readonly masked: boolean;
  readonly printed: PrintedColumn;
  /** Its captions are as they were. */
  readonly asExported: boolean;
}

/** A record at the version it was exported at; a copy of its row; or a row of another export. Other rows are new. */
export type RowIdentity =
  | { readonly is: 'record'; readonly id: string; readonly version: number }
  | { readonly is: 'copy' }
  | { readonly is: 'foreign' };

/** The period that an export shows, which its table keeps whatever its title says by now. */
export function periodOfExport({ manifest }: ExportedTable): AsOf | null {
  const [, year, month] = /^(\d{4})(?:M(?:01-)?(\d{2})|Y)$/.exec(manifest.period ?? '') ?? [];
  return year === undefined ? null : { year: Number(year), month: month === undefined ? null : Number(month) };
}
