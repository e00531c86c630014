import type { WallNumbers } from '../domain/numbers.ts';

/**
 * The one row of numbers that a query gave as JSON. JSON has no whole numbers of its own: one beyond 2^53 would have been
 * rounded, and a rounded sum is no sum.
 */
export function exactNumbers(rows: readonly WallNumbers[]): WallNumbers {
  const [numbers] = rows;
  if (!numbers) throw new Error('adding up gave no row');
  for (const part of [numbers.flow, numbers.trend, numbers.stock, numbers.stageLights]) {
    for (const value of part.flatMap((row) => Object.values(row))) {
      if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new RangeError(`no exact sum: ${value}`);
    }
  }
  return numbers;
}
