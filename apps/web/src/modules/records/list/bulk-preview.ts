import type { FieldValue, RecordRow } from '@guatu/contract';

export interface BulkPreview {
  /** Rows that will be written. */
  readonly changed: number;
  /** Rows that have the value already and are left alone. */
  readonly same: number;
  /** Of the changed rows, those that lose a value they have. */
  readonly overwritten: number;
}

/** What setting one field of some rows would do. */
export function bulkPreview(rows: readonly RecordRow[], field: string, value: FieldValue): BulkPreview {
  const changed = rows.filter((row) => !same(row.values[field] ?? null, value));
  return {
    changed: changed.length,
    same: rows.length - changed.length,
    overwritten: changed.filter((row) => row.values[field] !== undefined).length,
  };
}

function same(a: FieldValue, b: FieldValue): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
