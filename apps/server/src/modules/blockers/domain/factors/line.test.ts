import { compareDecimals, type Decimal, decimal, decimalToNumber, isoDay } from '@guatu/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthStandings, monthsFrom, type Need, type Supply } from './line.ts';

const amount = (value: number | string): Decimal => decimal(String(value));
const MONTHS = monthsFrom(isoDay('2026-11-30'), 6);
const supply = (over: Partial<Supply> = {}): Supply => ({
  ...{ from: '2026-01', amount: amount(63_000), used: amount(51_000), additions: [] },
  ...over,
});
const need = (month: string | null, value: number, confirmed = true): Need => ({
  ...{ month, confirmed, amount: amount(value) },
});
const numbers = (supplies: readonly Supply[], needs: readonly Need[]) =>
  monthStandings(supplies, needs, MONTHS).map(({ month, capacity, confirmed, reserve, short, shortWithReserve }) => {
    const plain = (value: Decimal | null) => (value === null ? null : decimalToNumber(value));
    return [month, plain(capacity), plain(confirmed), plain(reserve), plain(short), plain(shortWithReserve)];
  });

describe('逐月供需', () => {
  it('需求从需用月起一直占用；新增投用当月起算；缺口只看确认需求，另列带储备的', () => {
    const needs = [need('2026-12', 8_000), need('2027-01', 9_000), need('2027-02', 4_000, false)];
    const added = [{ month: '2027-03', amount: amount(10_000) }];
    expect(numbers([supply({ additions: added })], needs)).toEqual([
      ['2026-11', 63_000, 0, 0, 0, 0],
      ['2026-12', 63_000, 8_000, 0, 0, 0],
      ['2027-01', 63_000, 17_000, 0, 5_000, 5_000],
      ['2027-02', 63_000, 17_000, 4_000, 5_000, 9_000],
      ['2027-03', 73_000, 17_000, 4_000, 0, 0],
      ['2027-04', 73_000, 17_000, 4_000, 0, 0],
    ]);
  });

  it('没有填容量的月份是“未填”，不是零；需求照列', () => {
    const late = numbers([supply({ from: '2027-02' })], [need('2026-10', 500)]);
    expect(late[2]).toEqual(['2027-01', null, 500, 0, null, null]);
    expect(late[3]).toEqual(['2027-02', 63_000, 500, 0, 0, 0]);
    expect(numbers([], [need('2026-11', 1)])[0]).toEqual(['2026-11', null, 1, 0, null, null]);
  });

  it('需用月份不明的不放进任何一个月', () => {
    expect(numbers([supply()], [need(null, 99_999)]).every(([, , confirmed]) => confirmed === 0)).toBe(true);
  });

  it('跨年的月份接着数', () => {
    expect(MONTHS).toEqual(['2026-11', '2026-12', '2027-01', '2027-02', '2027-03', '2027-04']);
  });
});

describe('怎样拆、怎样排，合计都一样', () => {
  const month = fc.constantFrom(null, '2026-06', ...MONTHS, '2028-01');
  const needs = fc.array(fc.tuple(month, fc.integer({ min: 0, max: 90_000 }), fc.boolean()), { maxLength: 12 });
  const listed = (drawn: readonly (readonly [string | null, number, boolean])[]) => drawn.map((each) => need(...each));

  it('需求换个次序、拆成两半分别登记，逐月数不变', () => {
    fc.assert(
      fc.property(needs, (drawn) => {
        const whole = listed(drawn);
        const halves = drawn.flatMap(([at, value, confirmed]) => [
          need(at, Math.floor(value / 2), confirmed),
          need(at, value - Math.floor(value / 2), confirmed),
        ]);
        expect(numbers([supply()], halves.reverse())).toEqual(numbers([supply()], whole));
      }),
    );
  });

  it('需求只增不减，缺口从不为负，带储备的缺口不小于确认的缺口', () => {
    fc.assert(
      fc.property(needs, (drawn) => {
        const standings = monthStandings([supply()], listed(drawn), MONTHS);
        for (const [index, each] of standings.entries()) {
          const before = standings[index - 1] ?? each;
          expect(compareDecimals(each.confirmed, before.confirmed)).toBeGreaterThanOrEqual(0);
          expect(compareDecimals(each.short ?? amount(-1), amount(0))).toBeGreaterThanOrEqual(0);
          expect(compareDecimals(each.shortWithReserve ?? amount(-1), each.short ?? amount(0))).toBeGreaterThanOrEqual(
            0,
          );
        }
      }),
    );
  });

  it('新增能力怎样分期，投用后的能力都是原有加新增', () => {
    const steps = fc.array(fc.tuple(fc.constantFrom(...MONTHS), fc.integer({ min: 1, max: 50_000 })), { maxLength: 6 });
    fc.assert(
      fc.property(steps, (drawn) => {
        const additions = drawn.map(([at, value]) => ({ month: at, amount: amount(value) }));
        const last = monthStandings([supply({ additions })], [], MONTHS).at(-1);
        const all = drawn.reduce((total, [, value]) => total + value, 63_000);
        expect(last?.capacity && decimalToNumber(last.capacity)).toBe(all);
      }),
    );
  });
});
