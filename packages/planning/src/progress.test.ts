import { isoDay, makeWorkCalendar, valueOrThrow } from '@guatu/kernel';
import { describe, expect, it } from 'vitest';
import { forecastNetwork, makeWorkdayLine, type Progress, readyActivities } from './index.ts';
import { INDUSTRIAL } from './testing/approvals.ts';

/** May 2026 as published: five days off, one Saturday worked. */
const calendar = valueOrThrow(
  makeWorkCalendar(
    [2026],
    [
      ...['2026-05-01', '2026-05-04', '2026-05-05'].map((day) => ({ date: isoDay(day), kind: 'HOLIDAY' as const })),
      { date: isoDay('2026-05-09'), kind: 'WORK' as const },
    ],
  ),
);
const line = makeWorkdayLine(calendar);

const done = (finished: string): Progress => ({ started: isoDay(finished), finished: isoDay(finished) });
const running = (started: string): Progress => ({ started: isoDay(started), finished: null });
const progress = (entries: Readonly<Record<string, Progress>>) => new Map(Object.entries(entries));

describe('按进展推算', () => {
  it('今天能同时开办的,是没开始、前置都办完的', () => {
    expect(readyActivities(INDUSTRIAL, progress({}))).toEqual(['A01']);
    const after = progress({ A01: done('2026-04-27'), A07: running('2026-04-28') });
    expect(readyActivities(INDUSTRIAL, after)).toEqual(['A02', 'A08', 'A09']);
  });

  it('办完的照实;在办的按受理日算期限,过了期就算到今天;没办的接着前置往后排,节假日不算、调休上班算', () => {
    const known = progress({ A01: done('2026-04-27'), A02: running('2026-04-28'), A09: running('2026-04-20') });
    const { forecasts } = forecastNetwork(INDUSTRIAL, known, isoDay('2026-04-29'), line);
    expect(forecasts.get('A01')).toMatchObject({ start: '2026-04-27', finish: '2026-04-27', actual: true });
    // Accepted on 28 April: 29, 30 April, 6, 7, 8 May.
    expect(forecasts.get('A02')).toMatchObject({ start: '2026-04-28', finish: '2026-05-08', actual: false });
    expect(forecasts.get('A09')?.finish).toBe('2026-04-29');
    // The make-up Saturday 9 May is the first day of the 30.
    expect(forecasts.get('A03')).toMatchObject({ start: '2026-05-08', finish: '2026-06-18', provisional: false });
  });

  it('还剩几天另有所知的,按它推算;时差按眼下剩下的路算', () => {
    const known = progress({
      A01: done('2026-04-27'),
      A02: { started: isoDay('2026-04-28'), finished: null, remaining: 9 },
    });
    const { forecasts, critical } = forecastNetwork(INDUSTRIAL, known, isoDay('2026-04-29'), line);
    expect(forecasts.get('A02')?.finish).toBe('2026-05-14');
    expect(critical).toEqual(['A02', 'A03', 'A04', 'A05', 'B01', 'C01', 'C02', 'C04', 'M70']);
    expect(forecasts.get('A07')?.totalFloat).toBe(77 - 27);
    expect(forecasts.get('A01')?.totalFloat).toBeNull();
  });

  it('走进没有日历的年份,注明是暂按平常周推算的', () => {
    const { forecasts } = forecastNetwork(INDUSTRIAL, progress({}), isoDay('2026-12-30'), line);
    expect(forecasts.get('A01')).toMatchObject({ finish: '2026-12-31', provisional: false });
    expect(forecasts.get('A02')).toMatchObject({ finish: '2027-01-07', provisional: true });
  });
});
