import { addDays, daysBetween, type IsoDay, isoDay, makeWorkCalendar, valueOrThrow, weekdayOf } from '@guatu/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeWorkdayLine } from '../workday-line.ts';
import { type ClockEvent, type ClockFile, type ClockRules, type Holder, readClock, type Term } from './index.ts';

const RULES: ClockRules = { yellowFromPercent: 20, extensionAtMost: 10, correctionWithin: 5 };
const FIRST = isoDay('2026-01-01');
const LAST = isoDay('2027-12-31');

/** Two years with random days off and random worked weekends; the second may not be published. */
const calendars = fc.record({
  off: fc.uniqueArray(fc.integer({ min: 0, max: 729 }), { maxLength: 60 }),
  publishSecond: fc.boolean(),
});

/** A life of a file: any acts that can follow each other, any days apart. */
const files = fc
  .record({
    start: fc.integer({ min: 0, max: 400 }),
    wait: fc.option(fc.integer({ min: 0, max: 20 }), { nil: null }),
    steps: fc.array(fc.record({ after: fc.integer({ min: 0, max: 9 }), choice: fc.nat() }), { maxLength: 8 }),
    days: fc.integer({ min: 0, max: 20 }),
    byLaw: fc.option(fc.integer({ min: 0, max: 30 }), { nil: null }),
    unit: fc.constantFrom<Term['unit']>('WORKDAY', 'DAY'),
    look: fc.integer({ min: 0, max: 40 }),
  })
  .map(({ start, wait, steps, days, byLaw, unit, look }) => {
    let on = addDays(FIRST, start);
    const events: ClockEvent[] = [{ kind: 'accepted', on }];
    let standing: 'EXAMINED' | 'ASIDE' | 'DECIDED' = 'EXAMINED';
    for (const { after, choice } of steps) {
      if (standing === 'DECIDED') break;
      on = addDays(on, after);
      if (standing === 'ASIDE') {
        events.push({ kind: 'resumed', on });
        standing = 'EXAMINED';
        continue;
      }
      const next: ClockEvent[] = [
        { kind: 'paused', on, reason: 'CORRECTION' },
        { kind: 'paused', on, reason: 'SPECIAL', procedure: 'HEARING' },
        { kind: 'stopped', on },
        { kind: 'decided', on },
      ];
      const event = next[choice % next.length];
      if (!event) break;
      events.push(event);
      standing = event.kind === 'decided' ? 'DECIDED' : 'ASIDE';
    }
    const file: ClockFile = {
      openSince: wait === null ? null : addDays(addDays(FIRST, start), -wait),
      events,
      promised: { days, unit: 'WORKDAY' },
      statutory: byLaw === null ? null : { days: byLaw, unit },
    };
    return { file, today: addDays(on, look) };
  });

interface Counted {
  readonly days: Record<Holder, number>;
  readonly dueOf: (term: Term) => { readonly due: IsoDay; readonly late: boolean; readonly used: number };
}

/** The same by walking the days one by one, asking of each whose it is and whether it counts. */
function walk({ openSince, events }: ClockFile, today: IsoDay, isWork: (day: IsoDay) => boolean): Counted {
  const holderBefore = (day: IsoDay): Holder => {
    const last = events.filter(({ on }) => on < day).at(-1);
    if (!last) return 'APPLICANT';
    if (last.kind === 'paused') return last.reason === 'CORRECTION' ? 'APPLICANT' : 'EXCLUDED';
    return last.kind === 'stopped' ? 'STOPPED' : 'AGENCY';
  };
  const accepted = events[0]?.on ?? today;
  const decided = events.find(({ kind }) => kind === 'decided')?.on;
  const end = decided ?? today;
  const running = ['accepted', 'resumed', 'decided'].includes(events.at(-1)?.kind ?? '');
  const days: Record<Holder, number> = { AGENCY: 0, APPLICANT: 0, EXCLUDED: 0, STOPPED: 0 };
  for (let day = addDays(openSince ?? accepted, 1); day <= end; day = addDays(day, 1)) {
    if (isWork(day)) days[holderBefore(day)] += 1;
  }
  const dueOf = ({ days: most, unit }: Term) => {
    const counts = (day: IsoDay) => unit === 'DAY' || isWork(day);
    let used = 0;
    for (let day = addDays(accepted, 1); day <= end; day = addDays(day, 1)) {
      if (counts(day) && holderBefore(day) === 'AGENCY') used += 1;
    }
    /** The day that uses up what was left after one day of the agency's own, were it to keep the file. */
    const usedUpFrom = (from: IsoDay, left: number) => {
      let day = from;
      for (let rest = left; rest > 0; ) {
        day = addDays(day, 1);
        if (counts(day)) rest -= 1;
      }
      while (left > 0 && !isWork(day)) day = addDays(day, 1);
      return day;
    };
    let taken = 0;
    let due: IsoDay | null = null;
    const starts = events.filter(({ kind }) => kind === 'accepted' || kind === 'resumed').map(({ on }) => on);
    for (const [i, from] of starts.entries()) {
      const putAside = events.filter(({ kind }) => kind === 'paused' || kind === 'stopped')[i]?.on;
      const until = putAside ?? end;
      const day = usedUpFrom(from, Math.max(0, most - taken));
      if (day < until) return { due: day, late: true, used };
      if (putAside === undefined) due = day;
      for (let each = addDays(from, 1); each <= until; each = addDays(each, 1)) if (counts(each)) taken += 1;
    }
    return {
      due: due ?? usedUpFrom(today, Math.max(0, most - taken)),
      late: running && due !== null && due < end,
      used,
    };
  };
  return { days, dueOf };
}

describe('时钟的规律', () => {
  it('与逐日点数一致:各方天数、剩余、应办结日、是否超期', () => {
    fc.assert(
      fc.property(calendars, files, ({ off, publishSecond }, { file, today }) => {
        const published = publishSecond ? [2026, 2027] : [2026];
        const departing = new Map(
          off
            .map((n) => addDays(FIRST, n))
            .filter((day) => publishSecond || day < '2027')
            .map((day) => {
              // A weekday off, or a weekend worked.
              return [day, weekdayOf(day) > 5 ? ('WORK' as const) : ('HOLIDAY' as const)];
            }),
        );
        const days = [...departing].map(([date, kind]) => ({ date, kind }));
        const line = makeWorkdayLine(valueOrThrow(makeWorkCalendar(published, days)));
        const isWork = (day: IsoDay) => departing.get(day) === 'WORK' || (weekdayOf(day) < 6 && !departing.has(day));
        fc.pre(today <= LAST);
        const clock = valueOrThrow(readClock(file, RULES, today, line));
        const counted = walk(file, today, isWork);
        expect(clock.days).toEqual(counted.days);
        for (const which of ['promised', 'statutory'] as const) {
          const term = file[which];
          const standing = clock[which];
          if (!term || !standing) continue;
          const { due, late, used } = counted.dueOf(term);
          expect([which, standing.due.day, standing.late, standing.used]).toEqual([which, due, late, used]);
          expect(standing.remaining).toBe(term.days - used);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('每段首尾相接,从能申请(或受理)起到今天(或办结)止,一天不缺', () => {
    const line = makeWorkdayLine(valueOrThrow(makeWorkCalendar([2026], [])));
    fc.assert(
      fc.property(files, ({ file, today }) => {
        const clock = valueOrThrow(readClock(file, RULES, today, line));
        const accepted = file.events[0]?.on ?? today;
        let at = file.openSince ?? accepted;
        for (const { from, to } of clock.spans) {
          expect(from).toBe(at);
          at = to;
        }
        expect(at).toBe(clock.decidedOn ?? today);
        expect(daysBetween(accepted, at)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('多停一天,机关的天数不会多', () => {
    const line = makeWorkdayLine(valueOrThrow(makeWorkCalendar([2026], [])));
    fc.assert(
      fc.property(files, ({ file, today }) => {
        const before = valueOrThrow(readClock(file, RULES, today, line));
        const last = file.events.at(-1);
        fc.pre(last?.kind === 'accepted' || last?.kind === 'resumed');
        const paused: ClockEvent = { kind: 'paused', on: last?.on ?? today, reason: 'CORRECTION' };
        const after = valueOrThrow(readClock({ ...file, events: [...file.events, paused] }, RULES, today, line));
        expect(after.days.AGENCY).toBeLessThanOrEqual(before.days.AGENCY);
        expect(after.days.AGENCY + after.days.APPLICANT).toBe(before.days.AGENCY + before.days.APPLICANT);
      }),
    );
  });
});
