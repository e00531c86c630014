import { isoDay } from '@guatu/kernel';
import { describe, expect, it } from 'vitest';
import { type RuleContent, readCatalog } from '../../../platform/catalog/index.ts';
import { remarkSentence } from '../messages/remarks.ts';
import { bidRules, directionRules } from '../rules.ts';
import { aBid } from '../testing/a-bid.ts';
import { type BidRow, stateOf } from './bid.ts';
import { directionOf } from './rules.ts';
import { standingOf, worstFirst } from './standing.ts';

const rules = bidRules.read(readCatalog<RuleContent>('bid-rules.json'));
const directions = directionRules.read(readCatalog<RuleContent>('fund-directions.json'));
const today = isoDay('2026-11-22');

const standing = (over: Partial<BidRow>) =>
  standingOf(aBid(over), rules, directionOf(directions, over.direction ?? null), today);
const sentences = (over: Partial<BidRow>) => standing(over).remarks.map(remarkSentence);

describe('导入的争资台账放在哪个状态', () => {
  it('没有办过的,按金额和日期推:有支付是拨付,有下达是下达,有申请是申报,都没有是谋划', () => {
    expect(stateOf(aBid()).state).toBe('IDEA');
    expect(stateOf(aBid({ applied: 1, applyDate: '2026-03' }))).toMatchObject({ state: 'APPLIED', since: '2026-03' });
    expect(stateOf(aBid({ applied: 1, allocated: 1, allocateDate: '2026-08-01' }))).toMatchObject({
      state: 'ALLOCATED',
    });
    expect(stateOf(aBid({ allocated: 2, paid: 1 }))).toEqual({ state: 'PAYING', from: 'LEDGER', since: null });
  });

  it('办过的,以办的为准;台账又来了下达额,提示去登记', () => {
    const own = { state: 'APPLIED', since: '2026-11-02', applied: 10, allocated: 10 } as const;
    expect(stateOf(aBid(own))).toMatchObject({ state: 'APPLIED', from: 'ACT' });
    expect(sentences(own)).toEqual(['台账已有下达额，状态还是“申报”，请登记下达。']);
  });
});

describe('停滞', () => {
  it('过了规则的天数才算,当天不算;不知道从哪天起的不算', () => {
    expect(standing({ state: 'ALLOCATED', since: '2026-10-23' })).toMatchObject({ days: 30, stuck: false });
    expect(standing({ state: 'ALLOCATED', since: '2026-10-22' })).toMatchObject({ days: 31, stuck: true });
    expect(standing({ allocated: 2, paid: 1 })).toMatchObject({ days: null, stuck: false });
  });

  it('只知道月份的,从月底起算', () => {
    expect(standing({ applied: 1, applyDate: '2026-10' }).days).toBe(22);
  });

  it('办完、没批、撤回的不再催', () => {
    for (const state of ['FINISHED', 'REFUSED', 'WITHDRAWN'] as const)
      expect(standing({ state, since: '2020-01-01' })).toMatchObject({ stuck: false, turn: null });
  });
});

describe('拨付快慢和金额', () => {
  const granted = { state: 'PAYING', since: '2026-11-01', allocated: 10_000_000 } as const;

  it('下达满九十天应到三成;没到就提示,差一天不提示', () => {
    const slow = { ...granted, paid: 2_999_999 };
    expect(standing({ ...slow, allocateDate: '2026-08-24' }).late).toBe(false);
    expect(standing({ ...slow, allocateDate: '2026-08-23' }).late).toBe(true);
    expect(standing({ ...granted, paid: 3_000_000, allocateDate: '2026-08-23' }).late).toBe(false);
  });

  it('一笔没付的也算:没有填已支付,就是零', () => {
    expect(sentences({ ...granted, allocateDate: '2026-05-01' })).toEqual([
      '下达已 205 天，支付 0.0%，规则要求到 60.0%。',
    ]);
  });

  it('支付率按金额算,台账填的差一个百分点以上另外提示', () => {
    expect(standing({ ...granted, paid: 4_000_000, reportedRate: 41 }).remarks).toEqual([]);
    expect(sentences({ ...granted, paid: 4_000_000, reportedRate: 41.1 })).toEqual([
      '台账填报支付率 41.1%，按金额算是 40.0%。',
    ]);
  });

  it('支付多于下达、下达多于申请、申请多于总投资,都提示;没有下达额时不算率', () => {
    expect(sentences({ allocated: 10_000, paid: 20_000 })).toEqual([
      '已支付 2.00 万元，多于下达的 1.00 万元，请核对。',
    ]);
    expect(sentences({ applied: 10_000, allocated: 20_000 })).toEqual([
      '下达 2.00 万元，多于申请的 1.00 万元，请核对。',
    ]);
    expect(sentences({ applied: 20_000, allocated: 10_000 })).toEqual(['下达额是申请额的 50.0%，差额要另找来源。']);
    expect(sentences({ applied: 20_000, total: 10_000 })).toEqual([
      '申请 2.00 万元，多于计划总投资 1.00 万元，请核对。',
    ]);
    expect(standing({ paid: 1 }).rate).toBeNull();
    expect(standing({ allocated: 0, paid: 0 }).rate).toBeNull();
  });

  it('申请额超过投向的比例,提示', () => {
    const asked = { direction: 'special-bond', total: 100_000, state: 'APPLIED', since: '2026-11-01' } as const;
    expect(sentences({ ...asked, applied: 80_000 })).toEqual([]);
    expect(sentences({ ...asked, applied: 90_000 })).toEqual(['申请额占总投资 90.0%，超过该投向的 80.0%。']);
  });
});

it('拨付慢的排最前,再是停滞的,再是等得久的,办完的最后', () => {
  const line = (id: string, over: object) => ({
    id,
    late: false,
    stuck: false,
    turn: 'UNIT' as const,
    days: 1,
    ...over,
  });
  const lines = [
    line('done', { turn: null, days: 900 }),
    line('new', {}),
    line('old', { days: 9 }),
    line('stuck', { stuck: true }),
    line('late', { late: true }),
  ];
  expect(lines.sort(worstFirst).map(({ id }) => id)).toEqual(['late', 'stuck', 'old', 'new', 'done']);
});
