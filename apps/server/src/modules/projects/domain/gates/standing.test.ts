import type { FieldValue } from '@guatu/contract';
import { isoDay, ledgerDate, makeWorkCalendar, valueOrThrow } from '@guatu/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCatalog } from '../../../../platform/catalog/index.ts';
import { gateRules, hardLimitRules, milestoneStages } from '../../rules.ts';
import { staysOf } from '../stays/stays.ts';
import { refuseRings } from './cycle.ts';
import { milestoneFacts } from './facts.ts';
import { limitsOf, readHardLimits } from './hard-limits.ts';
import { limitFacts } from './limit-facts.ts';
import { readGates } from './read-gates.ts';
import { furthestReached, standingOf } from './standing.ts';
import type { Origin } from './types.ts';

const stages = milestoneStages();
const codes = new Set(stages.map(({ code }) => code));
const calendar = valueOrThrow(makeWorkCalendar([2025, 2026, 2027, 2028], []));
const today = isoDay('2026-11-21');
const standing = (values: Readonly<Record<string, FieldValue>>, origin: Origin = 'ATTRACTED', countsFrom = 1) =>
  standingOf(
    { origin, milestones: milestoneFacts(stages, values, null), events: new Set(), stays: [] },
    { stages, today, calendar, countsFrom },
  );
const of = (values: Readonly<Record<string, FieldValue>>, code: string, countsFrom = 1) =>
  standing(values, 'ATTRACTED', countsFrom).find((each) => each.code === code);

describe('里程碑怎么算到了', () => {
  it('台账日期算到,办公室提高证据级别后只算核验过的', () => {
    const values = { actualStart: '2026-06', 'msActual@M60': '2026-05-20', 'msEvidence@M60': 3 };
    expect(of(values, 'M70')?.state).toBe('REACHED');
    expect(of(values, 'M70', 3)?.state).toBe('UNVERIFIED');
    expect(of(values, 'M60', 3)?.state).toBe('REACHED');
  });

  it('前置都到了的是下一个,没到的在后面;政府投资项目没有签约和准入', () => {
    expect(of({ 'msActual@M60': '2026-05-20' }, 'M70')?.state).toBe('NEXT');
    expect(of({}, 'M70')?.state).toBe('AHEAD');
    const government = standing({}, 'GOVERNMENT').map(({ code }) => code);
    expect(government).not.toContain('M30');
    expect(government).toContain('M70');
  });

  it('只到月的计划,月底过了才算逾期', () => {
    expect(of({ planStart: '2026-11' }, 'M70')).toMatchObject({ due: '2026-11-30', overdueDays: 0 });
    expect(of({ planStart: '2026-10' }, 'M70')).toMatchObject({ due: '2026-10-31', overdueDays: 21 });
  });

  it('没有计划的按默认时限:供地后 28 个工作日审批完成,许可后 3 个月开工,开工后 1 个月纳统', () => {
    const values = { 'msActual@M50': '2026-11-02' };
    expect(of(values, 'M60')).toMatchObject({ due: '2026-12-10', dueBy: 'limit', forecast: '2026-12-10' });
    expect(of(values, 'M70')?.forecast).toBe('2027-03-10');
    expect(of(values, 'M80')?.forecast).toBe('2027-04-10');
  });

  it('容缺逾期没补的,里程碑不再算数,补齐了又算', () => {
    const passed = {
      'msActual@M70': '2026-06-01',
      'msEvidence@M70': 3,
      'msLacking@M70': ['ORDER'],
      'msCureBy@M70': '2026-11-20',
    };
    expect(of(passed, 'M70')?.state).toBe('REOPENED');
    expect(of({ ...passed, 'msCureBy@M70': '2026-11-21' }, 'M70')?.state).toBe('REACHED');
    expect(of({ ...passed, 'msCuredOn@M70': '2026-11-25' }, 'M70')?.state).toBe('REACHED');
  });

  it('阶段是线上最远的已达成里程碑,多报一个节点不会让阶段倒退', () => {
    const order = new Map(stages.map(({ code, order: place }) => [code, place]));
    const place = (code: string | null) => (code === null ? -1 : (order.get(code) ?? -1));
    const some = fc.subarray([...codes]);
    fc.assert(
      fc.property(
        some,
        fc.constantFrom(...codes),
        fc.constantFrom<Origin>('ATTRACTED', 'GOVERNMENT'),
        (reached, more, origin) => {
          const dates = (list: readonly string[]) =>
            Object.fromEntries(list.map((code) => [`msActual@${code}`, '2026-01-05']));
          const before = standing(dates(reached), origin);
          const after = standing(dates([...reached, more]), origin);
          for (const line of ['BUILD', 'BENEFIT'] as const) {
            expect(place(furthestReached(after, stages, line))).toBeGreaterThanOrEqual(
              place(furthestReached(before, stages, line)),
            );
          }
          for (const each of after) expect(each.forecast === null || each.forecast >= today).toBe(true);
        },
      ),
    );
  });
});

describe('硬时限', () => {
  const limits = hardLimitRules.read(readCatalog('hard-limits.json'));
  const at = (dates: Record<string, string>, values: Readonly<Record<string, FieldValue>> = {}) => {
    const known = new Map(Object.entries(dates).map(([key, text]) => [key, ledgerDate(text)]));
    const subject = { dates: known, facts: limitFacts(values, null), stays: staysOf(values) };
    return limitsOf(limits, subject, today);
  };

  it('约定动工 2026-06-30、未动工:到闲置还有 221 天;施工许可 3 个月', () => {
    const idle = at({ 'M50.actual': '2026-06-18', 'M70.plan': '2026-06-30' })[0];
    expect(idle).toMatchObject({ id: 'IDLE_FEE', due: '2027-06-30', daysLeft: 221, state: 'RUNNING' });
    expect(at({ 'M60.actual': '2026-08-01' })[0]).toMatchObject({
      due: '2026-11-01',
      daysLeft: -20,
      state: 'BREACHED',
    });
    expect(at({ 'M60.actual': '2026-08-01', 'M70.actual': '2026-10-01' })[0]).toMatchObject({
      state: 'MET',
      daysLeft: null,
    });
  });

  const stoppedIdle = (values: Readonly<Record<string, FieldValue>>, stopped: object = { stopped: '2025-10-01' }) =>
    at({ 'M50.actual': '2024-01-10', 'M70.actual': '2024-06-01', ...stopped }, { suspendedOn: '2025-10-01', ...values })
      .filter(({ id }) => id.startsWith('IDLE_STOPPED'))
      .map(({ id, state, due, missing }) => ({ id, state, due, missing }));
  const invested = { totalInvestment: 1_100_000, landInvestment: 100_000 };

  it('已动工、投资不足 25% 而停建:从停建那天起满一年为闲置,总投资不含土地价款', () => {
    expect(stoppedIdle({ ...invested, 'cumDoneAmt@2026M10': 249_999 })).toEqual([
      { id: 'IDLE_STOPPED_FEE', state: 'BREACHED', due: '2026-10-01', missing: [] },
      { id: 'IDLE_STOPPED_TAKE', state: 'RUNNING', due: '2027-10-01', missing: [] },
    ]);
    const built = { ...invested, landMu: 300, startedLandMu: 100 };
    expect(stoppedIdle({ ...built, 'cumDoneAmt@2026M10': 250_000 })).toEqual([]);
    const two = { 'cumToLastYearAmt@2026Y': 100_000, 'ytdDoneAmt@2026M09': 50_000, 'ytdDoneAmt@2026M10': 60_000 };
    expect(stoppedIdle({ ...built, ...two })[0]?.state).toBe('BREACHED');
  });

  it('投资够了、动工面积不足三分之一的也算;没有停建的、没有供地或开工的不谈', () => {
    const enough = { ...invested, 'cumDoneAmt@2026M10': 900_000, landMu: 300 };
    expect(stoppedIdle({ ...enough, startedLandMu: 99 })[0]?.state).toBe('BREACHED');
    expect(stoppedIdle({ ...enough, startedLandMu: 99, suspendedOn: null }, {})).toEqual([]);
    expect(at({ stopped: '2025-10-01' }, { suspendedOn: '2025-10-01' })).toEqual([]);
  });

  it('缺了数的判不了,缺什么写明;一边已够闲置的,另一边缺也判得了', () => {
    expect(stoppedIdle({ landMu: 300, startedLandMu: 50 })[0]).toMatchObject({ state: 'BREACHED', missing: [] });
    const [unknown] = stoppedIdle({ ...invested, 'cumDoneAmt@2026M10': 900_000 });
    expect(unknown).toMatchObject({ state: 'UNKNOWN', due: null });
    expect(unknown?.missing).toEqual(['已动工面积占用地面积的比例（已动工开发面积、用地面积）']);
    const dateless = { suspendedOn: null, projectStatus: 'SUSPENDED', landMu: 300, startedLandMu: 50 };
    expect(stoppedIdle(dateless, {})[0]?.missing).toEqual(['中止开发日期']);
  });

  it('适用条件写错的目录不收', () => {
    const content = readCatalog<{ items: readonly object[] }>('hard-limits.json');
    const wrong = { ...content, items: [{ ...content.items[0], when: { fact: 'nothing', op: 'lt', value: 1 } }] };
    const told = readHardLimits(wrong);
    expect(told.ok ? null : told.error.code).toBe('limit_condition');
  });

  it('没有供地的不谈闲置;环评 2026-08-31 批复的管到 2031-08-31', () => {
    expect(at({ 'M70.plan': '2026-06-30' })).toEqual([]);
    expect(at({ 'A07.decided': '2026-08-31' })[0]).toMatchObject({ due: '2031-08-31', state: 'RUNNING' });
  });
});

describe('目录写错了就不收', () => {
  const content = readCatalog<Record<string, unknown>>('gates.json');
  const items = content.items as readonly Record<string, unknown>[];
  const read = (changes: object) => {
    const told = readGates({ ...content, ...changes }, codes);
    return told.ok ? null : told.error;
  };
  const first = (changes: object) => read({ items: [{ ...items[0], ...changes }, ...items.slice(1)] });

  it('发布版读得进;没有核验单位、没有的里程碑、重复的门槛、写错的条件,各说各的原因', () => {
    expect(gateRules.read(content as never).gates.size).toBe(items.length);
    expect(first({ certifier: {} })?.code).toBe('gate_without_certifier');
    expect(first({ milestone: 'M11' })?.code).toBe('gate_unknown_milestone');
    expect(read({ items: [items[0], items[0]] })?.code).toBe('gate_repeated');
    const asking = (condition: unknown) =>
      first({ requirements: [{ id: 'X', label: '某条件', type: 'CONDITION', by: '', condition }] });
    expect(asking({ fact: 'noSuch', op: 'known' })?.message).toContain('M10');
    expect(asking({ all: [] })?.code).toBe('gate_condition');
    expect(first({ requirements: [{ id: 'X', label: '别的', type: 'OTHER', by: '' }] })?.code).toBe('gate_bad_shape');
    expect(read({ countsFrom: 4 })?.code).toBe('gate_bad_shape');
    expect(read({ tolerance: { mostWorkingDays: 0 } })?.code).toBe('gate_bad_shape');
  });

  it('互为前置的里程碑,写出一圈是哪几个', () => {
    const ring = refuseRings([
      { code: 'A', dependsOn: ['C'] },
      { code: 'B', dependsOn: ['A'] },
      { code: 'C', dependsOn: ['B'] },
    ]);
    expect(ring.ok ? '' : ring.error.message).toContain('A→C→B→A');
  });
});
