import type { Result } from './errors.ts';
import { type Period, parsePeriod, printPeriod } from './period.ts';

/**
 * Periods as reports and old ledgers write them, beside the ledger's own codes: a bare year (`2024`), an ISO month
 * (`2024-08`), a cumulation as an interval of months from January (`2024-01/2024-08`), a day that a state is told for. What
 * has no code of its own (`2024/2026`, a month span that does not begin in January) is refused, never bent into one.
 */
export function periodOfReport(text: string): Result<Period> {
  const written = text.trim();
  for (const [form, code] of FORMS) {
    const found = form.exec(written);
    if (found) return parsePeriod(code(found[1] ?? '', found[2] ?? ''));
  }
  return parsePeriod(written);
}

const FORMS: readonly (readonly [RegExp, (first: string, second: string) => string])[] = [
  [/^(\d{4})$/, (year) => `${year}Y`],
  [/^(\d{4})-(\d{2})$/, (year, month) => `${year}M${month}`],
  // The same year on both sides; December closes the year but stays a cumulation, as the ledger keeps it.
  [/^(\d{4})-01\/\1-(\d{2})$/, (year, month) => `${year}M01-${month}`],
  [/^(\d{4}-\d{2}-\d{2})$/, (day) => `ASOF:${day}`],
];

/** The ledger's code of a period that a report writes, or null for what has none. */
export function periodCodeOf(text: string | null): string | null {
  const read = text === null ? null : periodOfReport(text);
  return read?.ok ? printPeriod(read.value) : null;
}

/** A period in the interval notation of reports: `2024`, `2024-08`, `2024-01/2024-08`; other kinds keep their code. */
export function reportPeriod(period: Period): string {
  const two = (value: number) => String(value).padStart(2, '0');
  switch (period.kind) {
    case 'year':
      return String(period.year);
    case 'month':
      return `${period.year}-${two(period.month)}`;
    case 'yearToDate':
      return `${period.year}-01/${period.year}-${two(period.month)}`;
    case 'asOf':
      return period.day;
    default:
      return printPeriod(period);
  }
}

/** Whether two spellings mean one period; spellings that cannot be read are one only when they are the same text. */
export function isSamePeriod(left: string, right: string): boolean {
  const [one, other] = [periodOfReport(left), periodOfReport(right)];
  return one.ok && other.ok ? printPeriod(one.value) === printPeriod(other.value) : left === right;
}
