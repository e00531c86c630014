import {
  addDecimals,
  addMonths,
  compareDecimals,
  type Decimal,
  decimal,
  type IsoDay,
  subtractDecimals,
} from '@guatu/kernel';

/** What a facility gives from a month on, and what of it is taken. Amounts of a line are all in the factor's unit. */
export interface Supply {
  readonly from: string;
  readonly amount: Decimal;
  readonly used: Decimal;
  readonly additions: readonly { readonly month: string; readonly amount: Decimal }[];
}

/** What some projects need from a month on; it stays needed. */
export interface Need {
  readonly month: string | null;
  readonly confirmed: boolean;
  readonly amount: Decimal;
}

export interface MonthStanding {
  readonly month: string;
  /** Null: nothing is entered that holds in this month. */
  readonly capacity: Decimal | null;
  readonly used: Decimal | null;
  readonly confirmed: Decimal;
  readonly reserve: Decimal;
  readonly short: Decimal | null;
  readonly shortWithReserve: Decimal | null;
}

const ZERO = decimal('0');

const sum = (amounts: readonly Decimal[]): Decimal => amounts.reduce(addDecimals, ZERO);

/** Supply and demand of one line for each of the months (`2027-03`). Demand without a month is in none of them. */
export function monthStandings(
  supplies: readonly Supply[],
  needs: readonly Need[],
  months: readonly string[],
): readonly MonthStanding[] {
  return months.map((month) => {
    const there = supplies.filter(({ from }) => from <= month);
    const by = needs.filter((need) => need.month !== null && need.month <= month);
    const confirmed = sum(by.filter((need) => need.confirmed).map(({ amount }) => amount));
    const reserve = sum(by.filter((need) => !need.confirmed).map(({ amount }) => amount));
    if (there.length === 0) {
      return { month, capacity: null, used: null, confirmed, reserve, short: null, shortWithReserve: null };
    }
    const capacity = sum(there.map((supply) => capacityIn(supply, month)));
    const used = sum(there.map((supply) => supply.used));
    const taken = addDecimals(used, confirmed);
    return {
      ...{ month, capacity, used, confirmed, reserve },
      short: missing(capacity, taken),
      shortWithReserve: missing(capacity, addDecimals(taken, reserve)),
    };
  });
}

function capacityIn({ amount, additions }: Supply, month: string): Decimal {
  const added = additions.filter((addition) => addition.month <= month);
  return sum([amount, ...added.map((addition) => addition.amount)]);
}

function missing(capacity: Decimal, taken: Decimal): Decimal {
  return compareDecimals(taken, capacity) > 0 ? subtractDecimals(taken, capacity) : ZERO;
}

/** The months from that of a day on: `2026-11`, `2026-12`, `2027-01`… */
export function monthsFrom(day: IsoDay, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => addMonths(day, index).slice(0, 7));
}
