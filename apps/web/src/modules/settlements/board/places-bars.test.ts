import { describe, expect, it } from 'vitest';
import { paidShare, placesBars } from './places-bars.ts';

const WORDS = { all: '合计', paid: '已拨', kept: '履约' };
const sums = (agreed: number, paid: number, scoreByMoney: number | null) => ({
  ...{ projects: 1, agreed, paid, due: 0, balance: 0, settled: 0, moneyHidden: 0, scoresHidden: 0 },
  ...{ scoreByMoney, scoreByCount: scoreByMoney },
});

describe('各地已拨和履约的图', () => {
  const north = { name: '北区', territoryId: 1, sums: sums(200, 100, 87.58) };
  const south = { name: '南区', territoryId: 2, sums: sums(0, 0, null) };

  it('同一把尺：已拨占约定的百分比，和履约得分；没有结算的没有得分，没有约定的没有比例', () => {
    const { titles, series } = placesBars({ places: [north, south], sums: sums(200, 100, 87.58) }, WORDS);
    expect(titles).toEqual(['北区', '南区', '合计']);
    expect(series.map(({ values }) => values)).toEqual([
      [50, null, 50],
      [87.58, null, 87.58],
    ]);
    expect(paidShare(sums(0, 0, null))).toBeNull();
  });

  it('只有一个地方的不再画合计', () => {
    expect(placesBars({ places: [north], sums: north.sums }, WORDS).titles).toEqual(['北区']);
  });
});
