import type { CellInput } from '../write/model.ts';

/** What to put where in an office's own form. */
export interface TemplateFill {
  /** Name of the sheet that holds the form. */
  readonly sheet: string;
  /** The first sample row: each record's row is made in its image. 1-based. */
  readonly firstRow: number;
  /** Sample rows in the form, all of which give way to the records; 1 when absent. */
  readonly sampleRows?: number;
  /** Which value goes into which column: column letters → name of the value. */
  readonly columns: Readonly<Record<string, string>>;
  /** One entry a row: values by name. A name that is missing leaves the cell empty. */
  readonly rows: readonly Readonly<Record<string, CellInput>>[];
  /** Single cells outside the rows, such as the date line: reference → value. The cell keeps its style. */
  readonly cells?: Readonly<Record<string, CellInput>>;
}
