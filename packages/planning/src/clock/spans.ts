import { type IsoDay, ok, type Result, refuse } from '@guatu/kernel';
import { isOnLine, type WorkdayLine, workdaysAfter } from '../workday-line.ts';
import { clockErrors } from './errors.ts';
import { type Standing, standingAfter } from './transitions.ts';
import type { ClockEvent, ClockFile, Span } from './types.ts';

/** What the acts made of a file by a day. */
export interface History {
  readonly standing: Standing;
  readonly acceptedOn: IsoDay | null;
  readonly decidedOn: IsoDay | null;
  /** Also those that ended on the day on which they began: a term may run out in them. */
  readonly spans: readonly Span[];
}

type Held = Pick<Span, 'holder' | 'why' | 'procedure'>;

const PREPARING: Held = { holder: 'APPLICANT', why: 'PREPARING' };
const EXAMINING: Held = { holder: 'AGENCY', why: 'EXAMINING' };

/** Follows the acts in their order; refuses the first that cannot have happened so. */
export function followEvents({ openSince, events }: ClockFile, today: IsoDay, line: WorkdayLine): Result<History> {
  const spans: Span[] = [];
  let standing: Standing = 'NEW';
  let held: Held = PREPARING;
  let since = openSince;
  let before: IsoDay | null = null;
  let acceptedOn: IsoDay | null = null;
  let decidedOn: IsoDay | null = null;
  const close = (to: IsoDay) => {
    if (since !== null && since <= to) spans.push({ from: since, to, ...held, days: workdaysAfter(line, since, to) });
  };
  for (const event of events) {
    const bad = checkDay(event, before, today);
    if (!bad.ok) return bad;
    const next = standingAfter(standing, event);
    if (!next.ok) return next;
    standing = next.value;
    before = event.on;
    if (event.kind === 'extended') continue;
    close(event.on);
    if (event.kind === 'accepted') acceptedOn = event.on;
    if (event.kind === 'decided') decidedOn = event.on;
    held = heldAfter(event);
    since = event.on;
  }
  if (standing !== 'DECIDED') close(today);
  return ok({ standing, acceptedOn, decidedOn, spans });
}

function checkDay({ kind: act, on }: ClockEvent, before: IsoDay | null, today: IsoDay): Result<null> {
  if (!isOnLine(on)) return refuse(clockErrors.clock_day_implausible({ act, on }));
  if (before !== null && on < before) return refuse(clockErrors.clock_day_backwards({ act, on, before }));
  if (on > today) return refuse(clockErrors.clock_day_future({ act, on, today }));
  return ok(null);
}

function heldAfter(event: Exclude<ClockEvent, { kind: 'extended' }>): Held {
  switch (event.kind) {
    case 'paused':
      return event.reason === 'CORRECTION'
        ? { holder: 'APPLICANT', why: 'CORRECTION' }
        : { holder: 'EXCLUDED', why: 'SPECIAL', ...(event.procedure && { procedure: event.procedure }) };
    case 'stopped':
      return { holder: 'STOPPED', why: 'STOPPED' };
    default:
      return EXAMINING;
  }
}
