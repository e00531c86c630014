import { BID_ACTS, BID_STATES, type BidAct, type BidState } from '@guatu/contract';
import { isoDay } from '@guatu/kernel';
import { describe, expect, it } from 'vitest';
import { type RuleContent, readCatalog } from '../../../platform/catalog/index.ts';
import { bidRules, directionRules } from '../rules.ts';
import { aBid } from '../testing/a-bid.ts';
import { type ActInput, decideAct } from './acts.ts';
import type { BidRow } from './bid.ts';
import { type Direction, directionOf, transitionOf } from './rules.ts';

const rules = bidRules.read(readCatalog<RuleContent>('bid-rules.json'));
const directions = directionRules.read(readCatalog<RuleContent>('fund-directions.json'));
const bond = directionOf(directions, 'special-bond');
const today = isoDay('2026-11-22');

const bid = (over: Partial<BidRow> = {}): BidRow =>
  aBid({ state: 'IDEA', since: '2026-11-01', total: 100_000_000, ...over });
const input = (act: BidAct, over: Partial<ActInput> = {}): ActInput => ({
  ...{ act, on: '2026-11-20', amount: 20_000_000, paper: '黄发改〔2026〕1号', note: '按通知', due: null, files: [] },
  ...over,
});
const decide = (
  row: BidRow,
  asked: ActInput,
  {
    direction = null,
    brought = [] as readonly string[],
  }: { direction?: Direction | null; brought?: readonly string[] } = {},
) => decideAct(row, asked, { rules, direction, brought: new Set(brought), today, by: 'me' });

const pairs = BID_ACTS.flatMap((act) => BID_STATES.map((state): [BidAct, BidState] => [act, state]));

describe('每个状态的每个动作', () => {
  it.each(pairs)('%s,在 %s:规则写了的办得成,没写的一律拒绝', (act, state) => {
    const told = decide(bid({ state, allocated: 50_000_000 }), input(act));
    const { from, to } = transitionOf(rules, act);
    if (from.includes(state))
      expect(told).toMatchObject({ ok: true, fields: { bidState: to, bidSince: '2026-11-20' } });
    else expect(told).toEqual({ ok: false, obstacle: { why: 'state', state } });
  });

  it('流转从谋划走得到完成,走得到的状态都有人接着办', () => {
    const reached = new Set<BidState>(['IDEA']);
    for (const _ of BID_STATES)
      for (const { from, to } of rules.acts.values()) if (from.some((state) => reached.has(state))) reached.add(to);
    expect([...reached].sort()).toEqual([...BID_STATES].sort());
  });
});

describe('办一步要写全', () => {
  const needing = BID_ACTS.flatMap((act) => transitionOf(rules, act).needs.map((need) => [act, need] as const));
  it.each(needing)('%s 缺 %s 不收', (act, need) => {
    const [state] = transitionOf(rules, act).from;
    expect(decide(bid({ ...(state && { state }) }), input(act, { [need]: null }))).toEqual({
      ok: false,
      obstacle: { why: 'missing', need },
    });
  });

  it('日期不能在今天之后,也不能早于上一步;期限不能已过', () => {
    const why = (over: Partial<ActInput>) => decide(bid(), input('prepare', over));
    expect(why({ on: '2026-11-23' })).toMatchObject({ obstacle: { why: 'future' } });
    expect(why({ on: '2026-10-31' })).toMatchObject({ obstacle: { why: 'before', since: '2026-11-01' } });
    expect(why({ due: '2026-11-21' })).toMatchObject({ obstacle: { why: 'due-past' } });
    expect(why({ on: '2026-11-22', due: '2026-11-22' })).toMatchObject({ ok: true });
  });
});

describe('三个金额', () => {
  it('申报、下达、拨付各记各的;拨付累加', () => {
    expect(decide(bid({ state: 'PREPARED' }), input('apply'))).toMatchObject({
      fields: { applyAmt: 20_000_000, applyDate: '2026-11-20', bidAppliedBy: 'me' },
    });
    expect(decide(bid({ state: 'REVIEWED' }), input('allocate', { amount: 15_000_000 }))).toMatchObject({
      fields: { allocatedAmt: 15_000_000, allocateDate: '2026-11-20' },
    });
    const paying = bid({ state: 'PAYING', allocated: 15_000_000, paid: 5_000_000 });
    expect(decide(paying, input('pay', { amount: 4_000_000 }))).toMatchObject({ fields: { paidAmt: 9_000_000 } });
  });

  it('拨付累计不能超过下达,正好付完可以', () => {
    const paying = bid({ state: 'PAYING', allocated: 15_000_000, paid: 5_000_000 });
    expect(decide(paying, input('pay', { amount: 10_000_000 }))).toMatchObject({ ok: true });
    expect(decide(paying, input('pay', { amount: 10_000_001 }))).toEqual({
      ok: false,
      obstacle: { why: 'over-allocated', left: 10_000_000 },
    });
  });

  it('登记申报的人不能自己登记下达', () => {
    const told = decide(bid({ state: 'REVIEWED', appliedBy: 'me' }), input('allocate'));
    expect(told).toEqual({ ok: false, obstacle: { why: 'same-person' } });
  });
});

describe('按投向申报', () => {
  const brought = ['BALANCE', 'OPINION', 'FINANCE', 'STUDY'];
  const apply = (over: Partial<ActInput>, papers = brought) =>
    decide(bid({ state: 'PREPARED' }), input('apply', over), { direction: bond, brought: papers });

  it('材料不齐不收,说出缺哪几份', () => {
    expect(apply({}, ['BALANCE', 'STUDY'])).toEqual({
      ok: false,
      obstacle: { why: 'materials', titles: ['法律意见书', '财务评估报告'] },
    });
  });

  it('少于下限不收;超过上限不收', () => {
    expect(apply({ amount: 9_999_999 })).toEqual({ ok: false, obstacle: { why: 'too-little', least: 10_000_000 } });
    const capped = bond && { ...bond, amounts: { least: null, most: 19_999_999 } };
    const told = decide(bid({ state: 'PREPARED' }), input('apply'), { direction: capped, brought });
    expect(told).toEqual({ ok: false, obstacle: { why: 'too-much', most: 19_999_999 } });
  });

  it('不在窗口内,要写明是哪份通知', () => {
    const late = { on: '2026-11-20', note: null };
    const shut = bond && { ...bond, windows: [{ from: '2026-10-15', until: '2026-11-19', note: '' }] };
    const asked = (over: Partial<ActInput>) =>
      decide(bid({ state: 'PREPARED' }), input('apply', over), { direction: shut, brought });
    expect(asked(late)).toEqual({ ok: false, obstacle: { why: 'outside-window' } });
    expect(asked({ ...late, on: '2026-11-19' })).toMatchObject({ ok: true });
    expect(asked({ ...late, note: '省发改委补报通知' })).toMatchObject({ ok: true });
  });
});
