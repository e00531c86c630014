import type { Cell } from '../data/rows.ts';
import type { SchemeInput } from './types.ts';

/** A value as it is kept where it comes from, in base units; null where it is not known. */
export type SourceValue = string | number | boolean | null;

/**
 * Makes of a source's value what stands in the column: multiplied into its unit, yes and no as 1 and 0, a choice as 1 or 0
 * where the scheme asks whether it is one of some. What is not known stays not known.
 */
export function figureOf(input: SchemeInput, value: SourceValue): Cell {
  if (value === null) return null;
  if ('is' in input && input.is !== null) return input.is.includes(String(value)) ? 1 : 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'string')
    return input.kind === 'FIELD' && input.first !== null ? value.slice(0, input.first) : value;
  if (!('times' in input)) return value;
  // 0.0001 has no exact binary form, and 3 × 0.0001 is not 0.0003: what divides is divided by.
  const divisor = 1 / input.times;
  return Number.isInteger(divisor) ? value / divisor : value * input.times;
}
