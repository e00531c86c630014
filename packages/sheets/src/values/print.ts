import type { FieldValue } from './outcome.ts';

/** The plain print of a value, for deciding whether the raw text says more and for comparing. */
export function printValue(value: FieldValue): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? '是' : '否';
  if ('from' in value) return `${value.from}—${value.to}`;
  return value.join('、');
}
