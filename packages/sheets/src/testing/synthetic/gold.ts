/** Gold in the form the scorer reads. */
export interface GoldCell {
  readonly cell: string;
  readonly value: unknown;
  readonly raw: unknown;
}

export interface GoldTable {
  readonly sheet: string;
  readonly table?: number;
  readonly kind: string;
  readonly headerRows: number[];
  readonly dataRows: number[];
  readonly skipRows: { row: number; why: string }[];
  readonly columns: Record<string, string>;
  readonly unmappedColumns: Record<string, string>;
  readonly records: { row: number; fields: Record<string, GoldCell> }[];
}

export interface GoldProblem {
  readonly sheet: string;
  readonly cell: string;
  readonly kind: string;
}
