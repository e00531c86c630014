import type { EvaluationStatus } from '@guatu/contract';
import { isoDay } from '@guatu/kernel';
import { describe, expect, it } from 'vitest';
import { actsOf } from './brief.ts';
import { dayOfPeriod, endsBy, kindOfPeriod, ledgerCodes, yearsBefore } from './period.ts';
import { enteredChanges, mayDoAt, RUN_ACTS, type RunAct, type RunRecord } from './run.ts';

const STATUSES: readonly EvaluationStatus[] = ['DRAFT', 'NOTICE', 'PUBLISHED', 'WITHDRAWN'];

const record = (status: EvaluationStatus, over: Partial<RunRecord> = {}): RunRecord => ({
  ...{ id: 'r', version: 1, territoryId: 601, title: '评价', schemeId: 's', period: '2025', office: 600, status },
  ...{ ruleHash: 'h', latest: 1, units: 3, by: 'maker', on: isoDay('2026-03-02'), workedBy: ['maker'] },
  ...{ noticeFrom: isoDay('2026-03-09'), noticeUntil: isoDay('2026-03-13'), publishedOn: null, publishedBy: null },
  ...{ entered: [], entrants: [], ...over },
});

describe('每个动作在每种状态下', () => {
  const ALLOWED: Readonly<Record<RunAct, readonly boolean[]>> = {
    enter: [true, false, false, false],
    compute: [true, true, false, false],
    openNotice: [true, false, false, false],
    publish: [true, true, false, false],
    withdraw: [true, true, true, false],
    object: [false, true, false, false],
  };
  const cases = Object.entries(ALLOWED).flatMap(([act, row]) =>
    STATUSES.map((status, at) => ({ act: act as RunAct, status, allowed: row[at] })),
  );
  it.each(cases)('$act 在 $status：$allowed', ({ act, status, allowed }) => {
    expect(mayDoAt(act, status)).toBe(allowed);
    expect(Object.keys(RUN_ACTS).sort()).toEqual(Object.keys(ALLOWED).sort());
  });
});

describe('谁现在能办什么', () => {
  const everything = { can: () => true, mayObject: true };
  const after = { noticeDays: 5, open: 0, today: isoDay('2026-03-14') };

  it('算过的人不能公示、公布；别人在公示期满、异议了结以后才能公布', () => {
    const noticed = record('NOTICE');
    expect(actsOf(noticed, after, { userId: 'maker', ...everything }).publish).toBe(false);
    expect(actsOf(noticed, after, { userId: 'other', ...everything }).publish).toBe(true);
    expect(actsOf(noticed, { ...after, open: 1 }, { userId: 'other', ...everything }).publish).toBe(false);
    const lastDay = { ...after, today: isoDay('2026-03-13') };
    expect(actsOf(noticed, lastDay, { userId: 'other', ...everything })).toMatchObject({
      publish: false,
      object: true,
    });
    expect(actsOf(noticed, after, { userId: 'other', ...everything }).object).toBe(false);
  });

  it('不设公示期的方案直接公布；设了的，草稿不能公布', () => {
    const draft = record('DRAFT', { noticeFrom: null, noticeUntil: null });
    const other = { userId: 'other', ...everything };
    expect(actsOf(draft, { ...after, noticeDays: null }, other)).toMatchObject({ publish: true, openNotice: false });
    expect(actsOf(draft, after, other)).toMatchObject({ publish: false, openNotice: true });
  });

  it('没有权限的人什么都办不了', () => {
    const none = { userId: 'other', can: () => false, mayObject: false };
    for (const status of STATUSES) {
      expect(Object.values(actsOf(record(status), after, none)).some(Boolean)).toBe(false);
    }
  });
});

describe('填报的数', () => {
  it('同一对象同一列只有一条，后填的盖先填的；新的接着编号', () => {
    const note = { note: '来函', by: 'maker', on: '2026-03-02' };
    const first = enteredChanges(record('DRAFT'), [{ unit: 'a', column: '排放', value: 3 }], note);
    expect(first).toMatchObject({ 'enteredUnit@1': 'a', 'enteredNumber@1': 3, 'enteredText@1': null });
    const held = record('DRAFT', {
      entered: [{ code: '1', unit: 'a', column: '排放', value: 3, note: '', by: '', on: '', from: null }],
    });
    const figures = [
      { unit: 'a', column: '排放', value: 4 },
      {
        unit: 'b',
        column: '宗地',
        value: 'P1',
        from: { source: 's', file: '表.xlsx', sheet: '填报', sheetNo: 1, cell: 'B2' },
      },
    ];
    expect(enteredChanges(held, figures, note)).toMatchObject({
      ...{ 'enteredNumber@1': 4, 'enteredCell@1': null, 'enteredText@2': 'P1', 'enteredCell@2': 'B2' },
    });
  });
});

describe('期间', () => {
  it.each([
    ['2025', 'YEAR', ['2025Y', '2025M01-12', '2025']],
    ['2025H1', 'HALF', ['2025H1', '2025M01-06']],
    ['2025H2', 'HALF', ['2025H2']],
    ['2025Q1', 'QUARTER', ['2025Q1', '2025M01-03']],
    ['2025M10', 'MONTH', ['2025M10']],
  ] as const)('%s：台账里可能的写法，先认准的', (text, kind, codes) => {
    expect(kindOfPeriod(text)).toBe(kind);
    expect(ledgerCodes(text)).toEqual(codes);
  });

  it('没有过完的期间按今天，往前几年只改年', () => {
    expect(dayOfPeriod('2026', isoDay('2026-03-02'))).toBe('2026-03-02');
    expect(dayOfPeriod('2025Q1', isoDay('2026-03-02'))).toBe('2025-03-31');
    expect(yearsBefore('2025Q3', 2)).toBe('2023Q3');
    expect(kindOfPeriod(null)).toBe('NONE');
  });

  it('上半年的评价用得上一季度和上年的结果，用不上全年和下半年的', () => {
    const usable = ['2025', '2026Q1', '2026H1', '2026M06', null, '2026M07', '2026H2', '2026'];
    expect(usable.filter((period) => endsBy(period, '2026H1'))).toEqual(['2025', '2026Q1', '2026H1', '2026M06', null]);
    expect(endsBy('2026', null)).toBe(true);
  });
});
