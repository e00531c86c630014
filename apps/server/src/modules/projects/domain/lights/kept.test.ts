import { isoDay, monthPeriod } from '@guatu/kernel';
import { describe, expect, it } from 'vitest';
import { calendarFrom } from './calendar.ts';
import { type Dossier, isKeptSame, judgeKept, sameMonths, turnsBetween } from './kept.ts';
import { ruleSet, subject } from './testing/subjects.ts';
import type { LightSubject } from './types.ts';

const RULE = { set: ruleSet('YC2025'), hash: 'h' };
const TODAY = isoDay('2026-11-21');
const JULY = monthPeriod(2026, 7);

function dossier(told: Parameters<typeof subject>[0], more: Partial<Dossier> = {}): Dossier {
  const project: LightSubject = subject(told);
  return { id: '甲', territoryId: 601, subjectAt: () => project, excuses: [], ruleAt: () => RULE, ...more };
}

describe('留存的灯', () => {
  it('首次判灯往回判到亮起的那个月末,不把旧红灯当新红灯', () => {
    const kept = judgeKept(dossier({ planStart: '2026-08-15' }), calendarFrom(JULY, TODAY), null);
    // Due in August: yellow in August and September, red from the third month on.
    expect(kept).toMatchObject({
      light: 'RED',
      since: '2026-10-31',
      axes: ['RED', 'UNKNOWN', 'UNKNOWN', 'NOT_APPLICABLE'],
    });
    expect(kept.years.get(2026)).toEqual([0, 0, 0, 0, 0, 0, 1, 2, 2, 3, 3, 0]);
    expect(turnsBetween(null, kept)).toEqual([
      { place: 'ALL', day: '2026-10-31', was: null, became: 'RED' },
      { place: 'START', day: '2026-10-31', was: null, became: 'RED' },
    ]);
  });

  it('没有变的灯保留原来的日子,变了的从今天算起', () => {
    const first = judgeKept(dossier({ planStart: '2026-08-15' }), calendarFrom(JULY, TODAY), null);
    const again = judgeKept(dossier({ planStart: '2026-08-15' }), calendarFrom(JULY, isoDay('2026-11-25')), first);
    expect(isKeptSame(first, again)).toBe(true);
    const started = dossier({ planStart: '2026-08-15', actualStart: '2026-11-10' });
    const turned = judgeKept(started, calendarFrom(JULY, isoDay('2026-11-25')), again);
    expect(turned).toMatchObject({ light: 'YELLOW', since: '2026-11-25' });
    expect(turnsBetween(again, turned).map(({ place, was, became }) => [place, was, became])).toEqual([
      ['ALL', 'RED', 'YELLOW'],
      ['START', 'RED', 'YELLOW'],
      ['STATISTICS', 'NOT_APPLICABLE', 'UNKNOWN'],
    ]);
  });

  it('只补判近月时,早先的月份照旧', () => {
    const full = judgeKept(dossier({ planStart: '2026-08-15' }), calendarFrom(JULY, TODAY), null);
    const december = judgeKept(
      dossier({ planStart: '2026-08-15' }),
      calendarFrom(monthPeriod(2026, 11), isoDay('2026-12-02')),
      full,
    );
    expect(december.years.get(2026)).toEqual([0, 0, 0, 0, 0, 0, 1, 2, 2, 3, 3, 3]);
    expect(sameMonths(full, december)).toBe(false);
  });

  it('批准的正当理由不算到总灯上,该维的灯仍在', () => {
    const reason = { axis: 'START' as const, from: isoDay('2026-10-01'), until: isoDay('2026-12-31'), reason: '汛期' };
    const kept = judgeKept(
      dossier({ planStart: '2026-08-15' }, { excuses: [reason] }),
      calendarFrom(JULY, TODAY),
      null,
    );
    expect(kept).toMatchObject({ light: null, axes: ['RED', 'UNKNOWN', 'UNKNOWN', 'NOT_APPLICABLE'] });
    expect(kept.years.get(2026)).toEqual([0, 0, 0, 0, 0, 0, 1, 2, 2, 0, 0, 0]);
  });

  it('没有规则的月份没有灯;一年里都没有灯的不占位置', () => {
    const ruleAt = (day: string) => (day < '2026-09-01' ? null : RULE);
    const kept = judgeKept(
      dossier({ planStart: '2025-08-15' }, { ruleAt }),
      calendarFrom(monthPeriod(2025, 1), TODAY),
      null,
    );
    expect([...kept.years.keys()]).toEqual([2026]);
    expect(kept.years.get(2026)?.slice(6, 11)).toEqual([0, 0, 3, 3, 3]);
  });

  it('规则没有的维与判不了的维不是一回事', () => {
    const rule = { set: ruleSet('WH'), hash: 'w' };
    const kept = judgeKept(dossier({}, { ruleAt: () => rule }), calendarFrom(JULY, TODAY), null);
    expect(kept.axes).toEqual([null, 'UNKNOWN', null, null]);
    expect(kept).toMatchObject({ ruleSet: 'WH', ruleHash: 'w' });
  });
});
