import { scoringErrors } from '../errors.ts';
import type { Split } from '../recipe/types.ts';
import { refuseWith } from '../refusal.ts';
import { type DataTable, isMissing, type NumberColumn } from './table.ts';

/**
 * Shares out a column among units on the same parcel, in proportion to another column (floor area, output). Every row states
 * the whole of its parcel; rows without a parcel keep what they have. Refuses rows of one parcel that disagree, and parcels
 * with nothing to share out by, because any other answer would move land from one enterprise to another by guessing.
 */
export function splitTable(table: DataTable, splits: readonly Split[]): DataTable {
  let numbers = table.numbers;
  for (const split of splits) {
    const column = numbers.get(split.column);
    const by = numbers.get(split.by);
    const parcels = table.texts.get(split.parcel);
    if (column && by && parcels) numbers = new Map(numbers).set(split.column, splitColumn(split, column, by, parcels));
  }
  return { ...table, numbers };
}

function splitColumn(
  { column: name }: Split,
  column: NumberColumn,
  by: NumberColumn,
  parcels: readonly (string | null)[],
): NumberColumn {
  const shares = new Map<string, { whole: number; by: number; rows: number }>();
  const disagree = (parcel: string): never =>
    refuseWith(scoringErrors.scoring_split_disagrees({ column: name, parcel }));
  parcels.forEach((parcel, unit) => {
    if (parcel === null) return;
    const whole = column.values[unit] ?? 0;
    const known = shares.get(parcel) ?? { whole, by: 0, rows: 0 };
    if (known.whole !== whole || isMissing(column, unit) || isMissing(by, unit)) disagree(parcel);
    shares.set(parcel, { whole, by: known.by + (by.values[unit] ?? 0), rows: known.rows + 1 });
  });
  const values = column.values.map((value, unit) => {
    const parcel = parcels[unit] ?? null;
    const share = parcel === null ? undefined : shares.get(parcel);
    if (parcel === null || !share || share.rows === 1) return value;
    return share.by > 0 ? (value * (by.values[unit] ?? 0)) / share.by : disagree(parcel);
  });
  return { values, missing: column.missing };
}
