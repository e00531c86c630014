import { plainText } from '../text/cell-text.ts';
import type { ColumnClaim } from './claims.ts';
import type { SourceColumn } from './source-columns.ts';

/**
 * 累计完成投资 alone may count from January or from the start of construction. The figures of the same rows can tell:
 * with a completion rate beside it, the rate is the year's figure over the year's plan.
 */
export function cumulativeClaim(
  columns: readonly SourceColumn[],
  columnOf: (field: string) => SourceColumn | undefined,
): ColumnClaim | null {
  const bare = columns.filter((column) => {
    const leaf = column.path.at(-1);
    const above = column.path.slice(0, -1);
    if (
      above.some((caption) =>
        caption.variants.some(
          (tokens) =>
            tokens.has('THIS_YEAR') || tokens.has('YTD') || tokens.has('SINCE_START') || tokens.has('LAST_YEAR'),
        ),
      )
    )
      return false;
    return (
      leaf?.variants.some(
        (tokens) =>
          tokens.has('CUM') &&
          [...tokens].every((token) => token === 'CUM' || token === 'DONE' || token === 'INVEST' || token === 'ACTUAL'),
      ) ?? false
    );
  });
  const column = bare[0];
  if (bare.length !== 1 || !column || columnOf('cumDoneAmt')) return null;
  const year = columnOf('ytdDoneAmt');
  if (year) return holdsMore(column, year) ? { field: 'cumDoneAmt', score: 0.7, needsProof: false, column } : null;
  const plan = columnOf('annualPlanAmt');
  const rate = columnOf('completionRate');
  if (!plan || !rate) return null;
  return agrees(column, plan, rate) ? { field: 'ytdDoneAmt', score: 0.7, needsProof: false, column } : null;
}

/** 完成投资 alone, in a ledger titled 1-6月, is what was done from January to June. */
export function titledYearToDate(
  columns: readonly SourceColumn[],
  columnOf: (field: string) => SourceColumn | undefined,
): ColumnClaim | null {
  if (columnOf('ytdDoneAmt') || columnOf('monthDoneAmt')) return null;
  const bare = columns.filter((column) => {
    const leaf = column.path.at(-1);
    return (
      column.path.length === 1 &&
      (leaf?.variants.every((tokens) => tokens.size === 2 && tokens.has('DONE') && tokens.has('INVEST')) ?? false)
    );
  });
  const [column] = bare;
  return bare.length === 1 && column ? { field: 'ytdDoneAmt', score: 0.7, needsProof: false, column } : null;
}

const LEAST_ROWS = 3;

function agrees(done: SourceColumn, plan: SourceColumn, rate: SourceColumn): boolean {
  const plans = numbersByRow(plan);
  const rates = numbersByRow(rate);
  let checked = 0;
  let agreed = 0;
  for (const [row, amount] of numbersByRow(done)) {
    const planned = plans.get(row);
    const given = rates.get(row);
    if (!planned || given === undefined || given === 0 || amount === 0) continue;
    checked++;
    const computed = amount / planned;
    if (Math.abs(computed - given) < 0.011 || Math.abs(computed * 100 - given) < 0.6) agreed++;
  }
  return checked >= LEAST_ROWS && agreed >= checked * 0.8;
}

function numbersByRow(column: SourceColumn): Map<number, number> {
  const numbers = new Map<number, number>();
  for (const sample of column.samples) {
    const number = Number(plainText(sample.value).replace(/[,%]/g, ''));
    if (Number.isFinite(number)) numbers.set(sample.row, number);
  }
  return numbers;
}

/** What was done since the start is never less than this year's part, and more in some row. */
function holdsMore(cumulative: SourceColumn, year: SourceColumn): boolean {
  const parts = numbersByRow(year);
  const pairs = [...numbersByRow(cumulative)].flatMap(([row, whole]) => {
    const part = parts.get(row);
    return part === undefined ? [] : [{ whole, part }];
  });
  return pairs.every(({ whole, part }) => whole >= part) && pairs.some(({ whole, part }) => whole > part);
}
