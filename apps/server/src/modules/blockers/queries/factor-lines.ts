import type { FactorLine } from '@guatu/contract';
import { convertUnit, type Decimal, decimal, decimalToNumber, formatNumber, parseUnit } from '@guatu/kernel';
import { monthStandings, type Need, type Supply } from '../domain/factors/line.ts';
import type { FactorRule, FactorRules } from '../domain/factors/rules.ts';
import type { CapacityRow, DemandSumRow } from '../tables.ts';

/** An amount in the factor's unit; null where its unit is none of the kernel's or of another dimension. */
export function amountIn({ unit }: FactorRule, amount: string, written: string | null): Decimal | null {
  const read = parseUnit(written ?? '');
  if (!read.ok) return null;
  const converted = convertUnit(decimal(amount), read.value, unit);
  return converted.ok ? converted.value : null;
}

/** One line a facility, or one a place where the factor is supplied to the whole of it. */
export function linesOf(
  factor: FactorRule,
  capacities: readonly CapacityRow[],
  sums: readonly DemandSumRow[],
  rules: FactorRules,
  months: readonly string[],
): FactorLine[] {
  const known = new Set(capacities.map(({ id }) => id));
  const named = (sum: DemandSumRow) => sum.supply !== null && known.has(sum.supply);
  const whole = factor.supply === 'AREA';
  const facilities = whole
    ? []
    : capacities.map((each) =>
        lineOf(
          factor,
          { capacity: each, leaf: each.territory_id },
          [each],
          sums.filter(({ supply }) => supply === each.id),
          rules,
          months,
        ),
      );
  const open = whole ? sums : sums.filter((sum) => !named(sum));
  const places = new Set([...open, ...(whole ? capacities : [])].map(({ territory_id: leaf }) => leaf));
  const areas = [...places].map((leaf) =>
    lineOf(
      factor,
      { capacity: null, leaf },
      whole ? capacities.filter((each) => each.territory_id === leaf) : [],
      open.filter((each) => each.territory_id === leaf),
      rules,
      months,
    ),
  );
  return [...facilities, ...areas];
}

interface Place {
  readonly capacity: CapacityRow | null;
  readonly leaf: number;
}

function lineOf(
  factor: FactorRule,
  { capacity, leaf }: Place,
  capacities: readonly CapacityRow[],
  sums: readonly DemandSumRow[],
  rules: FactorRules,
  months: readonly string[],
): FactorLine {
  const supplies = capacities.flatMap((each) => supplyOf(factor, each) ?? []);
  const read = sums.map((sum) => ({ sum, amount: amountIn(factor, sum.amount, sum.unit) }));
  const needs = read.flatMap(({ sum: { month, committed, paper }, amount }): Need[] =>
    amount === null ? [] : [{ month, confirmed: isConfirmed(committed, paper, rules), amount }],
  );
  const count = (of: readonly { readonly sum: DemandSumRow }[]) => of.reduce((n, { sum }) => n + sum.projects, 0);
  return {
    factor: factor.id,
    capacityId: capacity?.id ?? null,
    capacityVersion: capacity?.version ?? null,
    territoryId: leaf,
    title: capacity?.title ?? null,
    supplier: capacity?.supplier ?? null,
    months: monthStandings(supplies, needs, months).map(({ month, ...amounts }) => ({
      month,
      capacity: plain(amounts.capacity),
      used: plain(amounts.used),
      confirmed: decimalToNumber(amounts.confirmed),
      reserve: decimalToNumber(amounts.reserve),
      short: plain(amounts.short),
      shortWithReserve: plain(amounts.shortWithReserve),
    })),
    projects: count(read),
    undated: count(read.filter(({ sum: { month } }) => month === null)),
    unreadable: count(read.filter(({ amount }) => amount === null)),
  };
}

export const isConfirmed = (committed: boolean, paper: boolean, { paperConfirms }: FactorRules): boolean =>
  committed || (paper && paperConfirms);

export const plain = (value: Decimal | null): number | null => (value === null ? null : decimalToNumber(value));

/** A facility in the factor's unit; nothing where the rule has turned to a unit that its figures cannot be read in. */
function supplyOf(factor: FactorRule, { unit, amount, used, from, additions }: CapacityRow): Supply | null {
  const [whole, taken] = [amountIn(factor, amount, unit), amountIn(factor, used, unit)];
  if (whole === null || taken === null) return null;
  return {
    ...{ from, amount: whole, used: taken },
    additions: additions.flatMap(({ month, amount: added }) => {
      const more = amountIn(factor, added, unit);
      return more === null ? [] : [{ month, amount: more }];
    }),
  };
}

/** By the month in which it runs short, then with the reserve, then without a capacity; names do not matter. */
export function worstFirst(a: FactorLine, b: FactorLine): number {
  const begins = (line: FactorLine, key: 'short' | 'shortWithReserve') => {
    const at = line.months.findIndex((each) => (each[key] ?? 0) > 0);
    return at < 0 ? line.months.length : at;
  };
  const known = ({ months }: FactorLine) => (months.some(({ capacity }) => capacity !== null) ? 1 : 0);
  return (
    begins(a, 'short') - begins(b, 'short') ||
    begins(a, 'shortWithReserve') - begins(b, 'shortWithReserve') ||
    known(a) - known(b) ||
    b.projects - a.projects
  );
}

/** How much a line is short of in a month, with the reserve where confirmed demand is met; null when it is enough. */
export function shortIn(line: FactorLine, factor: FactorRule, month: string): string | null {
  const standing = line.months.find((each) => each.month === month);
  const short = standing?.short || standing?.shortWithReserve;
  return short ? amountText(short, factor) : null;
}

/** `5,000 千伏安`; two digits behind the point where it is no whole number. */
export function amountText(amount: number, { unit }: FactorRule): string {
  return `${formatNumber(amount, { decimals: Number.isInteger(amount) ? 0 : 2 })} ${unit.label}`;
}
