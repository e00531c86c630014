import type { PolicyRow } from '@guatu/contract';
import { describe, expect, it } from 'vitest';
import { byUrgency, promiseState, sumsOf, tallyOf } from './board.ts';
import { type PromiseRecord, wordingOf } from './promise.ts';

const promise = (code: string, weight: number, confirmed = true): PromiseRecord => {
  const written: PromiseRecord = {
    ...{ code, title: code, clause: '不低于附件', place: '第六条', direction: 'UP', unit: '人', target: 10, weight },
    ...{
      from: '2025-01-01',
      due: '2025-12-31',
      source: 'OTHER',
      by: 'a',
      confirmation: null,
      reported: null,
      proofs: [],
    },
  };
  return confirmed ? { ...written, confirmation: { as: wordingOf(written), by: 'b', on: '2025-02-01' } } : written;
};

const row = (id: string, agreed: number, due: number, paid: number, score: number | null = null): PolicyRow => ({
  ...{ id, name: id, territoryId: 1, unitId: null, agreed, paid, due, balance: due - paid, score, follow: null },
  hidden: false,
  ...{ dueFrom: score === null ? 'INSTALMENTS' : 'SETTLEMENT', state: score === null ? 'FIGURES' : 'CONFIRMED' },
});

describe('政策结算的清单', () => {
  it('权重不足、没确认、确认后改过的是承诺未齐;数没齐的待核;都齐了可以拟算', () => {
    const [a, b] = [promise('A', 60), promise('B', 40)];
    expect(promiseState([a], new Set(['A']))).toBe('PROMISES');
    expect(promiseState([a, promise('B', 40, false)], new Set(['A', 'B']))).toBe('PROMISES');
    expect(promiseState([a, { ...b, target: 11 }], new Set(['A', 'B']))).toBe('PROMISES');
    expect(promiseState([a, b], new Set(['A']))).toBe('FIGURES');
    expect(promiseState([a, b], new Set(['A', 'B']))).toBe('READY');
  });

  it('得分按约定金额加权和按个数平均是两个数;没有结算的不算零分', () => {
    const sums = sumsOf([row('x', 300, 300, 100, 100), row('y', 100, 50, 60, 60), row('z', 500, 100, 0)]);
    expect(sums).toMatchObject({ projects: 3, agreed: 900, due: 450, paid: 160, balance: 290, settled: 2 });
    expect([sums.scoreByMoney, sums.scoreByCount]).toEqual([90, 80]);
    expect(sumsOf([row('z', 500, 100, 0)])).toMatchObject({ scoreByMoney: null, scoreByCount: null });
  });

  it('不能让读者知道的应兑、应补和得分不进任何合计、平均,只说漏了几个;已结算的个数照数', () => {
    const kept = { ...row('k', 100, 85, 0, 85), due: null, balance: null, score: null, hidden: true };
    const fixed = { ...row('f', 100, 50, 0, 70), score: null, hidden: true };
    const sums = sumsOf([row('x', 300, 300, 100, 100), kept, fixed]);
    expect(sums).toMatchObject({ agreed: 500, paid: 100, due: 350, balance: 250, settled: 3 });
    expect(sums).toMatchObject({ moneyHidden: 1, scoresHidden: 2, scoreByMoney: 100, scoreByCount: 100 });
  });

  it('要追回的排最前,再是离结清最远的、金额大的', () => {
    const rows = [
      row('done', 900, 900, 0, 90),
      row('small', 10, 0, 0),
      row('large', 50, 0, 0),
      row('back', 5, 0, 5, 40),
    ];
    const order = rows.toSorted(byUrgency(['PROMISES', 'FIGURES', 'READY', 'DRAFT', 'SUBMITTED', 'CONFIRMED']));
    expect(order.map(({ id }) => id)).toEqual(['back', 'large', 'small', 'done']);
  });

  it('每种状态都数到,没有的写零', () => {
    expect(tallyOf(['FIGURES', 'READY'] as const, [{ state: 'FIGURES' }])).toEqual({ FIGURES: 1, READY: 0 });
  });
});
