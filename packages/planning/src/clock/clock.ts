import { type IsoDay, ok, type Result, refuse } from '@guatu/kernel';
import { assumedYearsBetween, type WorkdayLine, workdaysAfter } from '../workday-line.ts';
import { clockErrors } from './errors.ts';
import { followEvents, type History } from './spans.ts';
import { standAgainst } from './terms.ts';
import type {
  Clock,
  ClockEvent,
  ClockFile,
  ClockRemark,
  ClockRules,
  ClockState,
  Holder,
  Term,
  TermStanding,
} from './types.ts';

/**
 * The clock of a file as it stands on a day: state, light, whose days they were, and when its terms are used up. Worked out
 * from the acts alone, so the same acts and calendar give the same clock, and a calendar that arrives later mends it.
 * Refuses acts in an order in which they cannot have happened, days of the future, and extensions beyond their limit.
 */
export function readClock(file: ClockFile, rules: ClockRules, today: IsoDay, line: WorkdayLine): Result<Clock> {
  const followed = followEvents(file, today, line);
  if (!followed.ok) return followed;
  const extended = checkExtensions(file, rules, line);
  if (!extended.ok) return extended;
  const history = followed.value;
  const { acceptedOn, decidedOn } = history;
  const standing = (term: Term | null) => term && standAgainst(longer(term, extended.value), history, today, line);
  const promised = standing(file.promised);
  const statutory = standing(file.statutory);
  const leading = promised ?? statutory;
  const state = stateOf(history, leading);
  const spans = history.spans.filter(({ from, to }) => from < to);
  const days: Record<Holder, number> = { AGENCY: 0, APPLICANT: 0, EXCLUDED: 0, STOPPED: 0 };
  for (const span of spans) days[span.holder] += span.days;
  return ok({
    state,
    light: lightOf(state, leading, rules),
    acceptedOn,
    decidedOn,
    promised,
    statutory,
    days,
    spans,
    assumedYears: assumedYearsOf(history, line),
    remarks: remarksOf(file.events, acceptedOn, rules, line),
  });
}

function stateOf({ standing }: History, leading: TermStanding | null): ClockState {
  switch (standing) {
    case 'NEW':
      return 'WAITING';
    case 'EXAMINED':
      return leading?.late ? 'OVERDUE' : 'RUNNING';
    case 'DECIDED':
      return 'DONE';
    default:
      return standing;
  }
}

function lightOf(state: ClockState, leading: TermStanding | null, { yellowFromPercent }: ClockRules): Clock['light'] {
  if (leading === null || state === 'DONE' || state === 'STOPPED') return null;
  if (leading.late) return 'RED';
  return leading.remaining * 100 <= leading.term.days * yellowFromPercent ? 'YELLOW' : 'GREEN';
}

/** All extensions together; each has to be granted while the term that it extends still runs. */
function checkExtensions(file: ClockFile, { extensionAtMost }: ClockRules, line: WorkdayLine): Result<number> {
  const term = file.statutory ?? file.promised;
  let total = 0;
  for (const [i, event] of file.events.entries()) {
    if (event.kind !== 'extended') continue;
    const { days, on } = event;
    if (!Number.isInteger(days) || days <= 0 || total + days > extensionAtMost) {
      return refuse(clockErrors.clock_extension_bad({ days, most: extensionAtMost }));
    }
    const before = followEvents({ ...file, events: file.events.slice(0, i) }, on, line);
    if (!before.ok) return before;
    const stood = term && standAgainst(longer(term, total), before.value, on, line);
    if (stood?.late) return refuse(clockErrors.clock_extension_late({ on, due: stood.due.day }));
    total += days;
  }
  return ok(total);
}

function longer(term: Term, days: number): Term {
  return days === 0 ? term : { ...term, days: term.days + days };
}

function assumedYearsOf({ spans }: History, line: WorkdayLine): readonly number[] {
  const [first] = spans;
  const last = spans.at(-1);
  return first && last ? assumedYearsBetween(line, first.from, last.to) : [];
}

/** What is still due to be mended is asked for at once, and within the days for it (行政许可法32条). */
function remarksOf(
  events: readonly ClockEvent[],
  acceptedOn: IsoDay | null,
  { correctionWithin }: ClockRules,
  line: WorkdayLine,
): readonly ClockRemark[] {
  const asked = events.filter((event) => event.kind === 'paused' && event.reason === 'CORRECTION');
  const [first] = asked;
  if (!first || acceptedOn === null) return [];
  const late = workdaysAfter(line, acceptedOn, first.on) > correctionWithin;
  return [...(late ? ['CORRECTION_LATE' as const] : []), ...(asked.length > 1 ? ['CORRECTION_REPEATED' as const] : [])];
}
