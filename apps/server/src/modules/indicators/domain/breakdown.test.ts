import { describe, expect, it } from 'vitest';
import type { CurrentRow } from '../../../platform/ledger/index.ts';
import { actsOn, readBreakdown } from './breakdown.ts';

const row = (shares: readonly number[]): CurrentRow => ({
  ...{ id: 'b', version: 3, territoryId: 10, void: false, survivorId: null },
  values: {
    ...{ breakdownStatus: 'CONFIRMED', breakdownTotal: 30, breakdownLeaves: ['101', '201'], breakdownBy: 'clerk' },
    ...Object.fromEntries(shares.map((place) => [`shareLeaf@${place}`, place + 1])),
  },
});
const person = { userId: 'other', permissions: new Set(['target.divide', 'ledger.confirm'] as const) };

describe('目标分解的一份', () => {
  it('看得到全部各份的可以调整；只看得到本地一份的，不当作合不拢，也不能调整', () => {
    expect(readBreakdown(row([100, 200])).whole).toBe(true);
    expect(actsOn(readBreakdown(row([100, 200])), person)).toEqual(['revise']);
    expect(readBreakdown(row([200])).whole).toBe(false);
    expect(actsOn(readBreakdown(row([200])), person)).toEqual([]);
  });
});
