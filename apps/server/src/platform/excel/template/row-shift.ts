import type { MergeRange } from '@guatu/sheets';

/**
 * How rows move when sample rows give way to records: what stands below moves down (or up), and what spans the sample
 * rows spans all records afterwards.
 */
export class RowShift {
  readonly first: number;
  readonly lastSample: number;
  /** The last row that holds a record. An empty list keeps one blank row, so that sums keep a range to add up. */
  readonly lastRecord: number;
  readonly delta: number;

  constructor(firstRow: number, sampleRows: number, records: number) {
    this.first = firstRow;
    this.lastSample = firstRow + sampleRows - 1;
    this.lastRecord = firstRow + Math.max(1, records) - 1;
    this.delta = this.lastRecord - this.lastSample;
  }

  /** True for the rows that are replaced. */
  isSample(row: number): boolean {
    return row >= this.first && row <= this.lastSample;
  }

  /** The new number of a row that is not replaced; sample rows map into the records. */
  row(row: number): number {
    if (row > this.lastSample) return row + this.delta;
    return Math.min(row, this.isSample(row) ? this.lastRecord : row);
  }

  /** The new last row of a range: one that ends on the last sample row ends on the last record. */
  end(row: number): number {
    return row >= this.lastSample ? row + this.delta : this.row(row);
  }

  range({ top, left, bottom, right }: MergeRange): MergeRange {
    return { top: this.row(top), left, bottom: this.end(bottom), right };
  }
}
