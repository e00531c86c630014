import { parseUnit } from '@guatu/kernel';
import { BASE_UNIT_WORDS, PER_MU } from './vocabulary.ts';

/** How many of a field's base unit one of the printed unit is; null when the unit measures something else. */
export function unitFactor(baseUnit: string | null, printed: string): number | null {
  const base = baseUnit === null ? undefined : BASE_UNIT_WORDS[baseUnit];
  if (base === undefined) return null;
  const [from, to] = [base, printed].map((word) => parseUnit(word.replace(PER_MU, '')));
  if (!from?.ok || !to?.ok || base.endsWith(PER_MU) !== printed.endsWith(PER_MU)) return null;
  if (from.value.dimension !== to.value.dimension) return null;
  return Number(to.value.numerator * from.value.denominator) / Number(to.value.denominator * from.value.numerator);
}
