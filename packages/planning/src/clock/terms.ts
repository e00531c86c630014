import { daysBetween, type IsoDay } from '@guatu/kernel';
import { addCalendarDays, addWorkdays, isAssumed, isWorkday, type WorkdayLine } from '../workday-line.ts';
import type { History } from './spans.ts';
import type { Span, Term, TermStanding } from './types.ts';

/** How a file stands against a term on a day; null before acceptance. */
export function standAgainst(term: Term, history: History, today: IsoDay, line: WorkdayLine): TermStanding | null {
  const { acceptedOn, decidedOn, standing } = history;
  if (acceptedOn === null) return null;
  const examined = history.spans.filter(({ holder }) => holder === 'AGENCY');
  const used = examined.reduce((sum, span) => sum + daysOf(span, term), 0);
  const running = standing === 'EXAMINED' || standing === 'DECIDED';
  const usedUp = dayUsedUp(term, examined, running, line);
  const day = usedUp ?? add(term, today, Math.max(0, term.days - used), line);
  return {
    term,
    used,
    remaining: term.days - used,
    due: {
      day,
      provisional: isAssumed(line, acceptedOn, day),
      ifResumedToday: usedUp === null,
    },
    late: usedUp !== null && usedUp < lastExamined(examined, decidedOn ?? today, running),
  };
}

/**
 * The day on which the agency has used up the term: within a stretch of its own that is over, or in the one that runs. Null
 * when the file stands with days left.
 */
function dayUsedUp(term: Term, examined: readonly Span[], running: boolean, line: WorkdayLine): IsoDay | null {
  let left = term.days;
  for (const [i, span] of examined.entries()) {
    const day = add(term, span.from, left, line);
    if (day < span.to || (running && i === examined.length - 1)) return day;
    left = Math.max(0, left - daysOf(span, term));
  }
  return null;
}

/** A file that stands was last late, or not, when it was put aside. */
function lastExamined(examined: readonly Span[], end: IsoDay, running: boolean): IsoDay {
  return running ? end : (examined.at(-1)?.to ?? end);
}

function daysOf({ from, to, days }: Span, { unit }: Term): number {
  return unit === 'WORKDAY' ? days : daysBetween(from, to);
}

function add({ unit }: Term, from: IsoDay, days: number, line: WorkdayLine): IsoDay {
  if (unit === 'WORKDAY') return addWorkdays(line, from, days);
  // A term in calendar days that would end on a day off ends on the next working day (民法典203条).
  const day = addCalendarDays(from, days);
  return days === 0 || isWorkday(line, day) ? day : addWorkdays(line, day, 1);
}
