import { type IsoDay, lastDayOf, type Period, periodLabel, period as periodOf, printPeriod } from '@guatu/kernel';
import type { SchemePeriod } from '@guatu/scoring';

/** Kinds of period by the letter of their code; a year has none. */
const KINDS: Readonly<Record<string, SchemePeriod>> = { H: 'HALF', Q: 'QUARTER', M: 'MONTH' };

/** The kind of a run's period, `2025`, `2025H1`, `2025Q3` or `2025M10`. */
export function kindOfPeriod(text: string | null): SchemePeriod {
  if (text === null) return 'NONE';
  return KINDS[text.charAt(4)] ?? 'YEAR';
}

/** The kernel's period of a run's. */
export function readPeriod(text: string): Period {
  return periodOf(text.length === 4 ? `${text}Y` : text);
}

export function periodWords(text: string | null): string {
  return text === null ? '' : periodLabel(readPeriod(text));
}

/** The day by which a run goes: the last of its period; today where there is none, or where the period is not over. */
export function dayOfPeriod(text: string | null, today: IsoDay): IsoDay {
  if (text === null) return today;
  const last = lastDayOf(readPeriod(text));
  return last < today ? last : today;
}

/** Whether what was judged over one period was over when another one ended; without periods nothing is too late. */
export function endsBy(text: string | null, other: string | null): boolean {
  return text === null || other === null || lastDayOf(readPeriod(text)) <= lastDayOf(readPeriod(other));
}

/** The same period some years earlier. */
export function yearsBefore(text: string, years: number): string {
  return `${Number(text.slice(0, 4)) - years}${text.slice(4)}`;
}

/**
 * Codes under which ledgers keep a figure of a period, the best first: the first half is also what was added up from January
 * to June.
 */
export function ledgerCodes(text: string): readonly string[] {
  const own = readPeriod(text);
  const last = lastDayOf(own);
  const fromJanuary =
    own.kind === 'year' ||
    (own.kind === 'half' && own.half === 1) ||
    (own.kind === 'quarter' && own.quarter === 1) ||
    (own.kind === 'month' && own.month === 1);
  const sum = `${last.slice(0, 4)}M01-${last.slice(5, 7)}`;
  // Observations write a year as a bare number.
  return [printPeriod(own), ...(fromJanuary ? [sum] : []), ...(own.kind === 'year' ? [text] : [])];
}

/** The month in which a period ends, as the wall asks for it. */
export function endMonth(text: string): string {
  const last = lastDayOf(readPeriod(text));
  return `${last.slice(0, 4)}M${last.slice(5, 7)}`;
}
