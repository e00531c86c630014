import type { FieldValue, Values } from '@guatu/contract';

/** What a form asks to be changed: every key whose value differs, null for one that was emptied. */
export function changesOf({ values, base }: { readonly values: Values; readonly base: Values }): Values {
  const keys = [...new Set([...Object.keys(base), ...Object.keys(values)])].sort();
  return Object.fromEntries(
    keys.flatMap((key) => {
      const [now, before] = [values[key] ?? null, base[key] ?? null];
      return JSON.stringify(now) === JSON.stringify(before) ? [] : [[key, now]];
    }),
  );
}

export function isDirty(visit: { readonly values: Values; readonly base: Values }): boolean {
  return Object.keys(changesOf(visit)).length > 0;
}

/** The values with one set, or taken out where it is empty. */
export function withValue(values: Values, key: string, value: FieldValue): Values {
  const { [key]: _, ...rest } = values;
  const isEmpty =
    value === null ||
    (typeof value === 'string' && value.trim() === '') ||
    (Array.isArray(value) && value.length === 0);
  return isEmpty ? rest : { ...rest, [key]: value };
}

/** Codes of the parts that have a value of the field, in the order in which they were added. */
export function codesOf(values: Values, field: string): readonly string[] {
  return Object.keys(values)
    .filter((key) => key.startsWith(`${field}@`))
    .map((key) => key.slice(field.length + 1));
}

/** The values without a part. */
export function withoutPart(values: Values, code: string): Values {
  return Object.fromEntries(Object.entries(values).filter(([key]) => !key.endsWith(`@${code}`)));
}

export const textOf = (value: FieldValue | undefined): string => (typeof value === 'string' ? value : '');
export const numberOf = (value: FieldValue | undefined): number | null => (typeof value === 'number' ? value : null);
export const listOf = (value: FieldValue | undefined): readonly string[] =>
  value !== null && typeof value === 'object' ? value : [];

/** Both sides of a conflict in one value, where the kind of value allows it; null where only one can hold. */
export function bothOf(key: string, sides: readonly FieldValue[]): FieldValue {
  const [field = ''] = key.split('@');
  if (field === 'visitVisitors') return [...new Set(sides.flatMap((side) => listOf(side)))];
  if (!JOINED.includes(field) || sides.some((side) => typeof side !== 'string')) return null;
  return sides.join('\n');
}

const JOINED: readonly string[] = ['visitFound', 'visitPlace', 'problemText', 'promiseText'];
