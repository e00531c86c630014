/** A remark on one cell. Several on one cell become one comment, in the order given. */
export interface CellComment {
  /** Name of the sheet as the workbook has it; a CSV file has only one, whatever it is called. */
  readonly sheet: string;
  /** `C7` */
  readonly cell: string;
  readonly text: string;
  readonly author: string;
}

/** The remarks on one cell. */
export interface CellNotes {
  readonly row: number;
  readonly column: number;
  readonly notes: readonly CellComment[];
}
