import type { EntityDef, FieldDef } from './dictionary.ts';

/** A value as the ledger keeps it: base units, canonical dates, enum ids. A range of dates is `from/to`. */
export type FieldValue = string | number | boolean | readonly string[] | null;

/**
 * Values by key. A key is a field id; `field@key` for a value of a sub-table (`ytdDoneAmt@2026M10`, `msActual@M70`);
 * `ext:header path` for a column that no field was found for; or one of the row marks below.
 */
export type Values = Readonly<Record<string, FieldValue>>;

/** Marks of the row itself, written through the same batches as its fields so that they can be undone and replayed. */
export const ROW_MARKS = {
  void: '$void',
  survivor: '$survivor',
  territory: '$territory',
} as const;

export const EXT_PREFIX = 'ext:';

export interface ParsedKey {
  readonly field: FieldDef;
  /** Key of the sub-table row, null for a field of the entity's own row. */
  readonly subKey: string | null;
}

/** Splits a key into its field and sub-key; null for extension fields, row marks and fields that do not exist. */
export function parseKey(def: EntityDef, key: string): ParsedKey | null {
  const at = key.indexOf('@');
  const field = def.fields.get(at < 0 ? key : key.slice(0, at));
  if (!field) return null;
  const subKey = at < 0 ? null : key.slice(at + 1);
  return (field.sub === null) === (subKey === null) ? { field, subKey } : null;
}

export function makeKey(fieldId: string, subKey: string | null): string {
  return subKey === null ? fieldId : `${fieldId}@${subKey}`;
}

/** Equal as the ledger compares: numbers within rounding of their print, lists in order, text to the letter. */
export function sameValue(a: FieldValue | undefined, b: FieldValue | undefined): boolean {
  const left = a ?? null;
  const right = b ?? null;
  if (typeof left === 'number' && typeof right === 'number') {
    return Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(left), Math.abs(right));
  }
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((item, i) => item === right[i]);
  }
  return left === right;
}
