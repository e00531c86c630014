import { addMonths, type Month, numberOf, yearOf } from './months.ts';

/** Printed in every name, so that nobody takes a generated row for a project. */
export const SYNTHETIC_LABEL = '合成数据';

export interface SyntheticOptions {
  readonly projects: number;
  /** Length of each month series. */
  readonly months: number;
  readonly seed: number;
  /** Ids of the dispatch leaves the projects are spread over. */
  readonly leaves: readonly number[];
  /** First month of the series; January 2025 when absent. */
  readonly firstMonth?: Month;
}

/** Dimensions as small integers, as rollups keep them. */
export interface SyntheticProject {
  readonly index: number;
  readonly leafId: number;
  /** 0 to 5: the project kinds of the dictionary in their order. */
  readonly kind: number;
  /** 0 provincial, 1 city, 2 district. */
  readonly level: number;
  /** 0 to 3: the four chains; -1 for none. */
  readonly chain: number;
  /** Whole yuan, in whole 万元. */
  readonly totalInvestment: number;
  /** Done before the first month. */
  readonly doneBefore: number;
  /** Position in the series of the month of start; `months` when not started yet, -1 when started before. */
  readonly startIndex: number;
  /** Position of the month of entering the statistics; `months` when not yet, -1 before. */
  readonly statisticsIndex: number;
  /** Position of the month of completion; `months` when not completed. */
  readonly completeIndex: number;
  /** Plan of each calendar year in the series, by position of the year. */
  readonly annualPlans: readonly number[];
  /** Done in each month, whole yuan; zero outside the building time. */
  readonly monthDone: Float64Array;
}

export const SYNTHETIC_FIRST_MONTH: Month = '2025M01';

const WAN = 10_000;

/**
 * Projects of a synthetic region, one by one: nothing is kept, so a million projects need no memory. The same options
 * give the same rows. Amounts agree: what is done never exceeds the planned total, and the months of a year add up to
 * 70 to 110 % of its plan.
 * @throws RangeError without a leaf or for a count below one
 */
export function* generateRegion(options: SyntheticOptions): Generator<SyntheticProject, void, undefined> {
  const { projects, months, leaves } = options;
  if (leaves.length === 0) throw new RangeError('a synthetic region needs at least one leaf');
  if (!(projects >= 1) || !(months >= 1)) throw new RangeError('projects and months must be at least 1');
  const years = yearPositions(options.firstMonth ?? SYNTHETIC_FIRST_MONTH, months);
  for (let index = 0; index < projects; index += 1) {
    yield project(index, options, years, streamOf(options.seed, index));
  }
}

/** For each month of the series the position of its year: 0 for the first twelve of a series that starts in January. */
function yearPositions(first: Month, months: number): number[] {
  return Array.from({ length: months }, (_, index) => yearOf(addMonths(first, index)) - yearOf(first));
}

/** Each project draws from its own stream: a region of half the size is the first half of the larger one. */
function streamOf(seed: number, index: number): () => number {
  let state = (Math.imul(index + 1, 0x9e3779b1) ^ seed) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function project(
  index: number,
  { months, leaves }: SyntheticOptions,
  years: readonly number[],
  next: () => number,
): SyntheticProject {
  const total = Math.round(1000 * Math.exp(next() * 5)) * WAN;
  const startIndex = next() < 0.35 ? -1 : Math.floor(next() * months * 1.25);
  const begin = Math.min(startIndex, months);
  const duration = 10 + Math.floor(next() * 26);
  const doneBefore = begin < 0 ? Math.floor((total * next() * 0.5) / WAN) * WAN : 0;
  const completeIndex = Math.min(begin + duration, months);
  const monthDone = spend(months, Math.max(begin, 0), completeIndex, (total - doneBefore) / duration, next);
  const annualPlans: number[] = [];
  for (let month = 0; month < months; month += 1) {
    const year = years[month] ?? 0;
    annualPlans[year] = (annualPlans[year] ?? 0) + (monthDone[month] ?? 0);
  }
  const rate = 0.7 + next() * 0.4;
  return {
    index,
    leafId: leaves[Math.floor(next() * leaves.length)] ?? 0,
    kind: Math.floor(next() * next() * 6),
    level: Math.floor(next() * 3),
    chain: next() < 0.5 ? Math.floor(next() * 4) : -1,
    totalInvestment: total,
    doneBefore,
    startIndex: begin,
    statisticsIndex: begin < 0 ? -1 : Math.min(begin + Math.floor(next() * 4), months),
    completeIndex,
    annualPlans: annualPlans.map((done) => Math.ceil(done / rate / (10 * WAN)) * 10 * WAN),
    monthDone,
  };
}

/** Between zero and the even share of each month, in whole 万元, so that the sum stays below the total. */
function spend(months: number, from: number, to: number, share: number, next: () => number): Float64Array {
  const series = new Float64Array(months);
  for (let month = from; month < Math.min(to, months); month += 1) {
    const factor = next();
    series[month] = factor < 0.06 ? 0 : Math.floor((share * factor) / WAN) * WAN;
  }
  return series;
}

/** `合成项目0000123（合成数据）` */
export function syntheticName(index: number): string {
  return `合成项目${String(index + 1).padStart(7, '0')}（${SYNTHETIC_LABEL}）`;
}

/** A well-formed project code that counts up; `regionCode` has six digits. */
export function syntheticCode(index: number, regionCode: string): string {
  const month = 1 + (Math.floor(index / 1_000_000) % 12);
  return `25${String(month).padStart(2, '0')}-${regionCode}-04-01-${String(index % 1_000_000).padStart(6, '0')}`;
}

/** The month at a position of the series; null before its begin or past its end. */
export function monthAt(options: SyntheticOptions, index: number): Month | null {
  if (index < 0 || index >= options.months) return null;
  return addMonths(options.firstMonth ?? SYNTHETIC_FIRST_MONTH, index);
}

/** Sum of the months of the last year in the series, up to its end: the year-to-date a ledger would print. */
export function yearToDate(options: SyntheticOptions, row: SyntheticProject): number {
  const last = addMonths(options.firstMonth ?? SYNTHETIC_FIRST_MONTH, options.months - 1);
  const from = Math.max(0, options.months - numberOf(last));
  return row.monthDone.subarray(from).reduce((sum, amount) => sum + amount, 0);
}
