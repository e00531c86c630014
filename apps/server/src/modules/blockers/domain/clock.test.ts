import { isoDay, makeWorkCalendar, valueOrThrow } from '@guatu/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCatalog } from '../../../platform/catalog/index.ts';
import { blockerRule } from '../queries/rule.ts';
import { escalationOf, type Timed, termOf } from './clock.ts';
import { costOfDelay } from './cost.ts';

const content = readCatalog<Parameters<typeof blockerRule.read>[0]>('blocker-rules.json');
const rules = blockerRule.read(content);
const { items } = readCatalog<{ items: Parameters<typeof makeWorkCalendar>[1] }>('calendar-2026.json');
const calendar = valueOrThrow(makeWorkCalendar([2026], items));

const timed = (changes: Partial<Timed> = {}): Timed => ({
  status: 'WORKING',
  level: 'DISTRICT',
  since: '2026-11-10',
  raised: '2026-10-08',
  promised: null,
  ...changes,
});
const term = (changes: Partial<Timed>, today: string) => termOf(timed(changes), rules, calendar, isoDay(today));
const escalation = (changes: Partial<Timed>, today: string) =>
  escalationOf(timed(changes), rules, calendar, isoDay(today));

describe('时限', () => {
  it('区级 7 个工作日：11 月 10 日起算，19 日到期；20 日超 1 个工作日', () => {
    expect(term({}, '2026-11-10')).toEqual({ due: '2026-11-19', left: 7 });
    expect(term({}, '2026-11-20')).toEqual({ due: '2026-11-19', left: -1 });
  });

  it('承诺日期更早的按承诺；没有起算日的从提出日算；只到月的不猜；办结后不计', () => {
    expect(term({ promised: '2026-11-13' }, '2026-11-12')).toEqual({ due: '2026-11-13', left: 1 });
    expect(term({ since: null }, '2026-10-19').due).toBe('2026-10-16');
    expect(term({ since: null, raised: '2026-10' }, '2026-11-20')).toEqual({ due: null, left: null });
    expect(term({ status: 'RESOLVED' }, '2026-11-20')).toEqual({ due: null, left: null });
  });

  it('到期日落在没有公布日历的年份，不算', () => {
    expect(term({ since: '2026-12-30' }, '2026-12-31')).toEqual({ due: null, left: null });
  });
});

describe('超时自动升级', () => {
  it('到期当天不升，次日升一级，说明原级别和时限', () => {
    expect(escalation({}, '2026-11-19')).toBeNull();
    expect(escalation({}, '2026-11-20')).toEqual({
      from: 'DISTRICT',
      to: 'CITY',
      workingDays: 7,
      limit: '2026-11-19',
    });
  });

  it('省级不再升；没有起算的、已办结的、没有级别的不升', () => {
    expect(escalation({ level: 'PROVINCE', since: '2026-03-02' }, '2026-11-20')).toBeNull();
    expect(escalation({ since: null }, '2026-11-20')).toBeNull();
    expect(escalation({ status: 'RESOLVED' }, '2026-11-20')).toBeNull();
    expect(escalation({ level: null }, '2026-11-20')).toBeNull();
  });
});

describe('每拖一天', () => {
  const promises = new Map([
    ['a', { output: 2_400_000_000, tax: 72_000_000 }],
    ['b', { output: 365_000_000, tax: null }],
    ['c', { output: null, tax: null }],
  ]);

  it('24.0 亿元产值除以 365，每天 657.5 万元', () => {
    expect(costOfDelay(['a'], promises, 365)).toEqual({ output: 6_575_342, tax: 197_260, projects: 1, promised: 1 });
  });

  it('一个项目被几个问题卡住，一天只算一次；没有承诺的只计项目数', () => {
    expect(costOfDelay(['a', 'a', 'b', 'c', 'd'], promises, 365)).toEqual({
      output: 7_575_342,
      tax: 197_260,
      projects: 4,
      promised: 2,
    });
  });

  it('怎样重复、怎样排列，合计都一样', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd')), (held) => {
        const once = costOfDelay(new Set(held), promises, 365);
        expect(costOfDelay([...held, ...held].reverse(), promises, 365)).toEqual(once);
      }),
    );
  });
});

describe('读规则', () => {
  it('时限不是正整数、没有级别、动作缺漏或没有办理人的，说明原因不收', () => {
    const [first, ...acts] = rules.acts;
    const broken: [object, string][] = [
      [{ levels: [] }, 'blocker_rule_level_missing'],
      [{ levels: [{ id: 'CITY', workingDays: 0 }] }, 'blocker_rule_level_wrong'],
      [{ acts }, 'blocker_rule_act_wrong'],
      [{ acts: [...acts, { ...first, permissions: [] }] }, 'blocker_rule_act_wrong'],
      [{ acts: [...acts, { ...first, permissions: ['nothing.known'] }] }, 'blocker_rule_act_wrong'],
      [{ acts: [...acts, { ...first, to: 'GONE' }] }, 'blocker_rule_act_wrong'],
      [{ costOfDelay: { ...rules.costOfDelay, daysInYear: 0 } }, 'blocker_rule_cost_wrong'],
    ];
    for (const [change, code] of broken) {
      expect(() => blockerRule.read({ ...content, ...change }), code).toThrow(expect.objectContaining({ code }));
    }
  });
});
