import { endMonthOf, type Period, parsePeriod, printPeriod } from '@guatu/kernel';

/**
 * What a figure covers within a year: everything `TO` a month (a cumulation, a half or whole year, a state at its end), one
 * month by itself `IN`, or something else that is compared with nothing but itself.
 */
export interface Span {
  readonly form: 'TO' | 'IN' | 'OTHER';
  readonly year: number;
  readonly month: number;
}

/** Halves, quarters and years that begin in January are the cumulation to their last month. */
export function spanOf(period: Period): Span {
  const { year, month } = endMonthOf(period);
  switch (period.kind) {
    case 'yearToDate':
    case 'year':
    case 'asOf':
      return { form: 'TO', year, month };
    case 'half':
      return { form: period.half === 1 ? 'TO' : 'OTHER', year, month };
    case 'quarter':
      return { form: period.quarter === 1 ? 'TO' : 'OTHER', year, month };
    case 'month':
      return { form: 'IN', year, month };
    case 'plan':
      return { form: 'OTHER', year, month };
  }
}

export const spanKey = ({ form, year, month }: Span): string => `${form}${year}-${String(month).padStart(2, '0')}`;

/** The same span a year earlier. */
export const yearBefore = (span: Span): Span => ({ ...span, year: span.year - 1 });

/** The span before: of the month before in the same year; from January it is that of last December. */
export function spanBefore({ form, year, month }: Span): Span {
  return month === 1 ? { form, year: year - 1, month: 12 } : { form, year, month: month - 1 };
}

/** The period that somebody asks a board for; null for one that no board shows. */
export function boardPeriod(text: string): Period | null {
  const read = parsePeriod(text);
  return read.ok && spanOf(read.value).form !== 'OTHER' && read.value.kind !== 'asOf' ? read.value : null;
}

/** The code of a span that a board is asked with. */
export function codeOfSpan({ form, year, month }: Span): string {
  if (form === 'IN') return printPeriod({ kind: 'month', year, month });
  return printPeriod(month === 12 ? { kind: 'year', year } : { kind: 'yearToDate', year, month });
}
