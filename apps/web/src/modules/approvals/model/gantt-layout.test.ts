import type { ProjectApprovalItem, ProjectApprovals } from '@guatu/contract';
import { describe, expect, it } from 'vitest';
import { ganttLayout } from './gantt-layout.ts';

const forecast = { start: '2026-11-20', finish: '2026-11-27', actual: false, totalFloat: 0, provisional: false };
const clock = {
  state: 'RUNNING' as const,
  light: 'GREEN' as const,
  acceptedOn: '2026-11-10',
  decidedOn: null,
  promised: null,
  statutory: null,
  days: { agency: 8, applicant: 0, excluded: 0, stopped: 0 },
  spans: [
    { from: '2026-11-02', to: '2026-11-10', holder: 'APPLICANT' as const, why: 'PREPARING', days: 6 },
    { from: '2026-11-10', to: '2026-11-20', holder: 'AGENCY' as const, why: 'EXAMINING', days: 8 },
  ],
  assumedYears: [],
  remarks: [],
};
const item = (code: string, over: Partial<ProjectApprovalItem> = {}): ProjectApprovalItem => ({
  code,
  title: code,
  kind: 'ITEM',
  stage: null,
  body: '',
  note: null,
  after: [],
  applies: { outcome: 'yes', byOffice: false, reasons: [], missing: [] },
  termTitle: null,
  termOpen: [],
  prepare: 0,
  promisedDays: 5,
  reachedOn: null,
  openSince: null,
  clock: null,
  refusal: null,
  result: null,
  docNo: null,
  forecast,
  critical: false,
  ready: false,
  acts: [],
  ...over,
});
const approvals = (items: readonly ProjectApprovalItem[]): ProjectApprovals => ({
  today: '2026-11-20',
  version: 1,
  rule: { title: '', version: 1, hash: '' },
  graph: null,
  missing: [],
  mode: null,
  modeRemark: null,
  start: { ...forecast, start: '2026-12-04', finish: '2026-12-04' },
  elapsed: { since: '2026-10-20', days: 23, by: clock.days },
  items,
  needless: [],
  critical: [],
  ready: [],
  whatIfs: [],
  conditions: [],
  chosenGraph: null,
  graphs: [],
  maySettle: false,
});

describe('关键路径图', () => {
  it('各段首尾相接,推算接在今天之后,今日线和最早开工线在同一把尺上', () => {
    const layout = ganttLayout(approvals([item('C01', { clock, critical: true })]));
    const bars = layout.rows[0]?.bars ?? [];
    expect(bars.map(({ kind }) => kind)).toEqual(['APPLICANT', 'AGENCY', 'FORECAST']);
    for (const [i, bar] of bars.entries()) {
      const next = bars[i + 1];
      if (next) expect(bar.left + bar.width).toBeCloseTo(next.left);
    }
    expect(bars[2]?.left).toBeCloseTo(layout.today);
    expect(layout.start).toBeGreaterThan(layout.today);
    expect(layout.months.map(({ month }) => month)).toEqual([11, 12]);
  });

  it('起算日之前办完的、里程碑、不挡开工又没报的不画', () => {
    const over = { ...clock, state: 'DONE' as const, decidedOn: '2026-09-30' };
    const idle = { ...forecast, totalFloat: null };
    const shown = ganttLayout(
      approvals([
        item('A01', { clock: over }),
        item('M70', { kind: 'MILESTONE' }),
        item('C05', { forecast: idle }),
        item('C04'),
      ]),
    );
    expect(shown.rows.map((row) => row.item.code)).toEqual(['C04']);
  });

  it('起算日之前开始的从边上画起,不出界', () => {
    const early = {
      ...clock,
      spans: [{ ...clock.spans[1], from: '2026-01-05', to: '2026-11-20' }] as typeof clock.spans,
    };
    const [bar] = ganttLayout(approvals([item('C01', { clock: early })])).rows[0]?.bars ?? [];
    expect(bar?.left).toBe(0);
    expect((bar?.left ?? 0) + (bar?.width ?? 0)).toBeLessThanOrEqual(100);
  });
});
