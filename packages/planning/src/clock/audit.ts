import type { IsoDay } from '@guatu/kernel';
import { addCalendarDays, isWorkday, type WorkdayLine } from '../workday-line.ts';
import type { Clock, Span } from './types.ts';

/** One day of a file's life, as the audit lists it. */
export interface AuditDay extends Pick<Span, 'holder' | 'why' | 'procedure'> {
  readonly day: IsoDay;
  /** A day off counts to nobody. */
  readonly counted: boolean;
}

/** Day by day whose each was and why, for whoever doubts a count. */
export function auditDays({ spans }: Clock, line: WorkdayLine): readonly AuditDay[] {
  const days: AuditDay[] = [];
  for (const { from, to, holder, why, procedure } of spans) {
    for (let day = addCalendarDays(from, 1); day <= to; day = addCalendarDays(day, 1)) {
      days.push({ day, counted: isWorkday(line, day), holder, why, ...(procedure && { procedure }) });
    }
  }
  return days;
}
