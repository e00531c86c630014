import { amountInBase, decimalOfNumber, printDecimal, printPeriod } from '@guatu/kernel';
import type { Figure, PlaceParts } from './contradictions/index.ts';
import type { Places } from './places.ts';
import type { Reading } from './reading.ts';

const KINDS: readonly string[] = [
  'ACTUAL',
  'EXPECTED',
  'TARGET',
  'PLAN',
  'CAPACITY',
] satisfies readonly Figure['kind'][];
const COMPARATORS: readonly string[] = ['EQ', 'GE', 'GT', 'LE', 'LT'] satisfies readonly Figure['comparator'][];
const BASES: readonly string[] = ['YOY_NOMINAL', 'YOY_REAL', 'QOQ', 'AVERAGE'] satisfies readonly NonNullable<
  Figure['growthBasis']
>[];

/** A reading as the search for contradictions takes it. */
export function asFigure({ row, place, indicator, period, kind, vintage, value }: Reading): Figure {
  return {
    ...{ id: row.id, place: String(place), indicator: indicator.id, period: printPeriod(period), vintage, value },
    kind: KINDS.includes(kind) ? (kind as Figure['kind']) : 'ACTUAL',
    growthBasis:
      row.growthBasis !== null && BASES.includes(row.growthBasis) ? (row.growthBasis as Figure['growthBasis']) : null,
    comparator: COMPARATORS.includes(row.comparator ?? '') ? (row.comparator as Figure['comparator']) : 'EQ',
    step: stepOf(row.value, row.unit, indicator.unit),
    // What somebody published names its paper or its author.
    from: row.title === null && row.publisher === null ? 'LEDGER' : 'REPORT',
    date: row.reportDate,
  };
}

/** One in the last digit that is written, in the base unit: 12.3亿元 is exact to 10,000,000 yuan. */
function stepOf(written: number, unit: string | null, base: Reading['indicator']['unit']): number {
  const exact = decimalOfNumber(written);
  const digits = exact.ok ? (printDecimal(exact.value).split('.')[1]?.length ?? 0) : 0;
  const step = amountInBase(10 ** -digits, unit, base);
  return step.ok ? step.value : 0;
}

/** Which places make up which: every dispatch unit below another. */
export function placeParts(places: Places): PlaceParts {
  const units = places.nodes.filter(({ kind }) => kind !== 'OWN');
  return new Map(
    units.flatMap(({ id }) => {
      const parts = places.below(id).map((part) => String(part.id));
      return parts.length === 0 ? [] : [[String(id), parts] as const];
    }),
  );
}
