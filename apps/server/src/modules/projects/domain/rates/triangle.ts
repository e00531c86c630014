export type Grain = 'month' | 'quarter' | 'year';

const MONTHS: Readonly<Record<Grain, number>> = { month: 1, quarter: 3, year: 12 };

/** How many came to the goal of those signed in one period, by how many periods later; from the database, in any order. */
export interface CohortCount {
  /** First month of the cohort, as 202610. */
  readonly cohort: number;
  /** Periods from signing to the goal; null for those that have not come to it. */
  readonly later: number | null;
  readonly projects: number;
  readonly amount: number;
}

export interface CohortRow {
  readonly cohort: string;
  /** First month, as 202610. */
  readonly from: number;
  readonly signed: number;
  readonly amount: number;
  /** Those that came to the goal by the end of each period since, the cohort's own first; as far as it is known by now. */
  readonly reached: readonly number[];
}

/**
 * The triangle of cohorts: a row for each period of signing, the oldest first, and in it how many had come to the goal after
 * so many periods. A row ends with the period that is over last, so that no cohort is judged by time it has not had.
 */
export function triangleOf(counts: readonly CohortCount[], grain: Grain, upTo: number): readonly CohortRow[] {
  const cohorts = new Map<number, CohortCount[]>();
  for (const count of counts) cohorts.set(count.cohort, [...(cohorts.get(count.cohort) ?? []), count]);
  return [...cohorts.entries()]
    .toSorted(([a], [b]) => a - b)
    .map(([from, own]) => {
      const periods = Math.floor((monthsSince(upTo) - monthsSince(from)) / MONTHS[grain]) + 1;
      const steps = Array.from({ length: Math.max(0, periods) }, (_, later) =>
        sum(own.filter((each) => each.later === later)),
      );
      let total = 0;
      const reached = steps.map((step) => {
        total += step;
        return total;
      });
      return { cohort: nameOf(from, grain), from, signed: sum(own), amount: sum(own, 'amount'), reached };
    });
}

/** The first month of the period in which a month lies, as 202610. */
export function cohortOf(month: number, grain: Grain): number {
  const year = Math.floor(month / 100);
  const size = MONTHS[grain];
  return year * 100 + Math.floor(((month % 100) - 1) / size) * size + 1;
}

function nameOf(from: number, grain: Grain): string {
  const [year, month] = [Math.floor(from / 100), from % 100];
  if (grain === 'year') return String(year);
  return grain === 'quarter' ? `${year}Q${(month - 1) / 3 + 1}` : `${year}-${String(month).padStart(2, '0')}`;
}

const monthsSince = (month: number): number => Math.floor(month / 100) * 12 + (month % 100);
const sum = (counts: readonly CohortCount[], what: 'projects' | 'amount' = 'projects'): number =>
  counts.reduce((total, each) => total + each[what], 0);
