import { amountInBase, baseUnitWord, isBaseUnitCode, ok } from '@guatu/kernel';
import { HEDGES, MULTIPLIED, MULTIPLIERS, OFFICE_UNITS, SEPARATORS, WRITTEN_FIGURE } from './vocabulary.ts';

export interface Written {
  readonly value: number;
  readonly unit: string | null;
}

/**
 * Number and unit as they stand in the text (202.95 and 亿元), when they come to the value that was read; else the value in
 * its base unit, because a unit that was misread would be off by a factor of ten thousand.
 */
export function asWritten(text: string, value: number, unit: string): Written {
  const base = isBaseUnitCode(unit) ? unit : 'other';
  const plain = { value, unit: baseUnitWord(base) || null };
  const [, digits, rest] = WRITTEN_FIGURE.exec(text.normalize('NFKC')) ?? [];
  if (digits === undefined || rest === undefined) return plain;
  const number = Number(digits.replaceAll(SEPARATORS, '').replace('−', '-'));
  const word = rest.replaceAll(HEDGES, '').trim();
  const [multiplier = ''] = MULTIPLIERS.exec(word) ?? [];
  // What no base unit is kept for (倍, 千瓦时) stays in its own words.
  const kept = base === 'other' ? multiplied(number, multiplier) : amountInBase(Math.abs(number), word, base);
  if (!kept.ok || Math.abs(kept.value - Math.abs(value)) > Math.abs(value) * 1e-9) return plain;
  return { value: value < 0 ? -Math.abs(number) : number, unit: word === '' ? plain.unit : word };
}

/** Yuan in the unit that a report would write them in, where that takes no rounding. */
export function inOfficeUnit(yuan: number): Written {
  for (const [unit, size] of OFFICE_UNITS) {
    const value = Number((yuan / size).toFixed(4));
    if (Math.abs(value) >= 1 && inBase(value, unit, 'CNY') === yuan) return { value, unit };
  }
  return { value: yuan, unit: baseUnitWord('CNY') };
}

function multiplied(number: number, multiplier: string) {
  const factor = [...multiplier].reduce((product, sign) => product * (MULTIPLIED[sign] ?? 1), 1);
  return ok(Math.abs(number) * factor);
}

/** Half of the last printed digit in base units: what two roundings of one number may differ by. */
export function roundingOf(value: number, unit: string | null, base: string): number {
  if (!isBaseUnitCode(base)) return 0;
  const places = /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
  const step = amountInBase(1, unit, base);
  return step.ok ? (step.value * 0.5) / 10 ** places : 0;
}

/** The value in its base unit; null where the unit does not allow it. */
export function inBase(value: number | null, unit: string | null, base: string): number | null {
  if (value === null || !isBaseUnitCode(base)) return null;
  const amount = amountInBase(value, unit, base);
  return amount.ok ? amount.value : null;
}
