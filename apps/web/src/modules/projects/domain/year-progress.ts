import type { Values } from '@guatu/contract';

/** How far one year's money has got, month by month, as the ledger reports it. */
export interface YearProgress {
  readonly year: string;
  /** Latest month with a figure, 1 to 12. */
  readonly month: number;
  readonly period: string;
  readonly plan: number | null;
  /** Twelve; null where nothing was reported. */
  readonly done: readonly (number | null)[];
  readonly ytd: readonly (number | null)[];
  /** Per cent of the plan, from full values; null without a plan or a report. */
  readonly rates: readonly (number | null)[];
  readonly rate: number | null;
  /** Percentage points ahead of or behind the pace at the latest month. */
  readonly gap: number | null;
}

const MONTHS = 12;

/** The figures of the latest year that has a report; null when no month was ever reported. */
export function yearProgress(values: Values, pace: readonly number[]): YearProgress | null {
  const periods = Object.keys(values).flatMap(
    (key) => /^(?:monthDoneAmt|ytdDoneAmt)@(\d{4}M\d{2})$/.exec(key)?.[1] ?? [],
  );
  const period = [...periods].sort().at(-1);
  if (period === undefined) return null;
  const year = period.slice(0, 4);
  const month = Number(period.slice(5));
  const of = (field: string) =>
    Array.from({ length: MONTHS }, (_, i) => numberAt(values, `${field}@${year}M${String(i + 1).padStart(2, '0')}`));
  const plan = numberAt(values, `annualPlanAmt@${year}Y`);
  const ytd = of('ytdDoneAmt');
  const rates = ytd.map((amount) => (amount === null || plan === null || plan === 0 ? null : (amount / plan) * 100));
  const rate = rates[month - 1] ?? null;
  const due = pace[month - 1];
  return {
    year,
    month,
    period,
    plan,
    done: of('monthDoneAmt'),
    ytd,
    rates,
    rate,
    gap: rate === null || due === undefined ? null : rate - due,
  };
}

function numberAt(values: Values, key: string): number | null {
  const value = values[key];
  return typeof value === 'number' ? value : null;
}

/** The latest month in which a field of the months was reported, with its value. */
export function latestMonthly(values: Values, field: string): { readonly key: string; readonly period: string } | null {
  const prefix = `${field}@`;
  const key = Object.keys(values)
    .filter((each) => each.startsWith(prefix))
    .sort()
    .at(-1);
  return key === undefined ? null : { key, period: key.slice(prefix.length) };
}
