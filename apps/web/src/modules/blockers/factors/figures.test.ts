import type { FactorLine, FactorMonth } from '@guatu/contract';
import { describe, expect, it } from 'vitest';
import { firstShortage, printFigure, shortMonths, worstShortage } from './figures.ts';

const month = (over: Partial<FactorMonth>): FactorMonth => ({
  ...{ month: '2026-11', capacity: 100, used: 0, confirmed: 0, reserve: 0, short: 0, shortWithReserve: 0 },
  ...over,
});
const line = (months: readonly FactorMonth[]): FactorLine => ({
  ...{ factor: 'WATER', capacityId: null, capacityVersion: null, territoryId: 1, title: null, supplier: null },
  ...{ months, projects: 0, undated: 0, unreadable: 0 },
});

describe('缺口', () => {
  it('确认需求的缺口在先；只有带储备才缺的另说；没填能力的不算缺', () => {
    const soon = month({ month: '2026-12', shortWithReserve: 5 });
    const later = month({ month: '2027-03', short: 8, shortWithReserve: 12 });
    expect(firstShortage(line([month({}), soon, later]))).toEqual({ month: later, amount: 8, confirmed: true });
    expect(firstShortage(line([month({}), soon]))).toEqual({ month: soon, amount: 5, confirmed: false });
    expect(firstShortage(line([month({ capacity: null, short: null, shortWithReserve: null })]))).toBeNull();
  });

  it('登记堵点默认取缺得最多的一个月；只列同一种缺的月份', () => {
    const months = [
      ...[month({ month: '2026-12', shortWithReserve: 5 }), month({ month: '2027-01', short: 3, shortWithReserve: 9 })],
      ...[month({ month: '2027-02', short: 8, shortWithReserve: 9 }), month({ month: '2027-03', short: 8 })],
    ];
    expect(worstShortage(line(months))).toMatchObject({ month: { month: '2027-02' }, amount: 8, confirmed: true });
    expect(shortMonths(line(months)).map((each) => each.month.month)).toEqual(['2027-01', '2027-02', '2027-03']);
    expect(worstShortage(line([month({})]))).toBeNull();
  });

  it('整数不带小数，有小数的留两位', () => {
    expect([printFigure(63_000), printFigure(1.5)]).toEqual(['63,000', '1.50']);
  });
});
