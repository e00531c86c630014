import type { ColumnReading, TableReading } from '@guatu/sheets';
import type { CellProblem } from '../../domain/cell-problem.ts';
import type { ExportedTable } from './exported-table.ts';
import type { Records } from './record-shelf.ts';

/** As much of a table's reading as staging needs; observation sheets are read by the product itself. */
export interface ReadTable
  extends Pick<TableReading, 'sheet' | 'table' | 'title' | 'office' | 'asOf' | 'headerRows' | 'rows' | 'problems'> {
  readonly kind: string;
  readonly records: Records;
  readonly columns: readonly Omit<ColumnReading, 'valueType'>[];
  /** The columns as they read without any memory, when there was one. */
  readonly plain?: readonly Omit<ColumnReading, 'valueType'>[];
  /** What the product knows about a table that it exported itself. */
  readonly exported?: ExportedTable;
  /** Remarks of the product on the table as a whole. */
  readonly notes?: readonly CellProblem[];
}
