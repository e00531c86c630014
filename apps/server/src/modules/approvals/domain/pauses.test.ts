import { isoDay, makeWorkCalendar, valueOrThrow } from '@guatu/kernel';
import { makeWorkdayLine, readClock } from '@guatu/planning';
import { expect, it } from 'vitest';
import { pauseEvents } from './pauses.ts';

const stretch = (kind: string, from: string, to: string | null) => ({
  kind,
  from: isoDay(from),
  to: to === null ? null : isoDay(to),
});
const life = { from: isoDay('2026-09-18'), to: null };
const said = (pauses: ReturnType<typeof stretch>[], stays: ReturnType<typeof stretch>[], to: string | null = null) =>
  pauseEvents(pauses, stays, { ...life, to: to === null ? null : isoDay(to) }).map(({ kind, on }) => `${kind} ${on}`);

it('项目停项压在补正上:补正只算停项前后的日子', () => {
  const pause = stretch('CORRECTION', '2026-09-21', '2026-10-30');
  expect(said([pause], [stretch('', '2026-09-25', '2026-10-12')])).toEqual([
    'paused 2026-09-21',
    'resumed 2026-09-25',
    'stopped 2026-09-25',
    'resumed 2026-10-12',
    'paused 2026-10-12',
    'resumed 2026-10-30',
  ]);
  expect(said([pause], [stretch('', '2026-09-25', null)])).toEqual([
    'paused 2026-09-21',
    'resumed 2026-09-25',
    'stopped 2026-09-25',
  ]);
});

it('受理前就停了的从受理日起停;办结后的停项、受理前就恢复了的停项与这个件无关', () => {
  expect(said([], [stretch('', '2026-09-01', '2026-09-22')])).toEqual(['stopped 2026-09-18', 'resumed 2026-09-22']);
  expect(said([], [stretch('', '2026-09-01', '2026-09-18')])).toEqual([]);
  expect(said([], [stretch('', '2026-10-20', null)], '2026-10-15')).toEqual([]);
});

it('停项跨过国庆和新年,复项后接着数剩下的工作日,停的日子不算任何人的', () => {
  const holidays = ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07', '2027-01-01'].map((date) => ({
    date: isoDay(date),
    kind: 'HOLIDAY' as const,
  }));
  const line = makeWorkdayLine(valueOrThrow(makeWorkCalendar([2026, 2027], holidays)));
  const rules = { yellowFromPercent: 20, extensionAtMost: 10, correctionWithin: 5 };
  const clockOf = (stays: ReturnType<typeof stretch>[]) =>
    valueOrThrow(
      readClock(
        {
          openSince: null,
          events: [{ kind: 'accepted', on: life.from }, ...pauseEvents([], stays, life)],
          promised: { days: 20, unit: 'WORKDAY' },
          statutory: null,
        },
        rules,
        isoDay('2027-01-11'),
        line,
      ),
    );
  const clock = clockOf([stretch('', '2026-09-25', '2026-10-12'), stretch('', '2026-10-16', '2027-01-05')]);
  expect(clock.days).toEqual({ AGENCY: 13, APPLICANT: 0, EXCLUDED: 0, STOPPED: 62 });
  expect(clock.promised).toMatchObject({ used: 13, remaining: 7, due: { day: '2027-01-20' } });
});
