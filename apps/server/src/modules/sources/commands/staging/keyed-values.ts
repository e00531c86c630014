import type { FieldReading, LedgerRecord } from '@guatu/sheets';
import type { EntityDef } from '../../../../platform/ledger/index.ts';
import { type FieldValue, makeKey } from '../../../../platform/ledger/index.ts';
import { standsInRow } from '../../domain/cell-row.ts';

/** What a table's title, date line or sheet name says it is about; month is null when only the year is known. */
export interface AsOf {
  readonly year: number;
  readonly month: number | null;
}

/** A value as the reader of sheets gives it. */
export type ReadValue =
  | string
  | number
  | boolean
  | readonly string[]
  | { readonly from: string; readonly to: string }
  | null;

export interface KeyedRecord {
  readonly values: Record<string, FieldValue>;
  /** Cell by key, where it stands in another row than the record. */
  readonly cells: Readonly<Record<string, string>>;
  /** Fields that belong to a period while the table names none; they do not land. */
  readonly undated: readonly string[];
}

/** Names the period of a sub-table for a table's as-of date; null when the date is not fine enough. */
export function subKeyFor(sub: string, asOf: AsOf | null): string | null {
  if (!asOf) return null;
  const month = asOf.month === null ? null : String(asOf.month).padStart(2, '0');
  switch (sub) {
    case 'year':
      return `${asOf.year}Y`;
    case 'month':
      return month === null ? null : `${asOf.year}M${month}`;
    case 'span':
      return month === null || month === '12' ? `${asOf.year}Y` : `${asOf.year}M01-${month}`;
    default:
      return null;
  }
}

/** The year of a stored period of a table; null when the table named none. */
export function yearOf(period: string | null): number | null {
  return period === null ? null : asOfPeriod(period).year;
}

/** `2026M10` and `2026Y` as what a table says it is about. */
export function asOfPeriod(period: string): AsOf {
  return { year: Number(period.slice(0, 4)), month: period[4] === 'M' ? Number(period.slice(5)) : null };
}

/** The key of each field of a kind for a table's as-of date; null for a field whose period the table does not tell. */
export function fieldKeys(def: EntityDef, asOf: AsOf | null): ReadonlyMap<string, string | null> {
  return new Map(
    [...def.fields.values()].map(({ id, sub }) => {
      const subKey = sub === null ? null : subKeyFor(sub, asOf);
      return [id, sub !== null && subKey === null ? null : makeKey(id, subKey)];
    }),
  );
}

/** Gives each value of a read record the key that it lands under. */
export function keyedRecord(
  keys: ReadonlyMap<string, string | null>,
  { row, fields }: Pick<LedgerRecord, 'row' | 'fields'>,
): KeyedRecord {
  const ownRow = String(row);
  const values: Record<string, FieldValue> = {};
  const cells: Record<string, string> = {};
  const undated: string[] = [];
  for (const id in fields) {
    const { cell, value } = fields[id] as FieldReading; // An own key, just listed.
    const key = keys.get(id);
    if (key === undefined || value === null) continue;
    if (key === null) {
      undated.push(id);
      continue;
    }
    values[key] = plain(value);
    if (!standsInRow(cell, ownRow)) cells[key] = cell;
  }
  return { values, cells, undated };
}

function plain(value: Exclude<ReadValue, null>): FieldValue {
  return typeof value === 'object' && 'from' in value ? `${value.from}/${value.to}` : value;
}
