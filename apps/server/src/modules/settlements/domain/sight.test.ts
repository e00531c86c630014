import { decimal } from '@guatu/kernel';
import { describe, expect, it } from 'vitest';
import { entityDef } from '../../../platform/ledger/index.ts';
import { isOfTaxes } from '../../../platform/records/index.ts';
import { isHidden, isTaxCode, seenResults, sightOfSettlement } from './sight.ts';

const TAX = { code: 'TAX_PER_MU', source: 'TAX' };
const JOBS = { code: 'JOBS', source: 'INSURANCE' };
const RULES = {
  ...{ payCap: decimal('1'), scoreCap: decimal('1.2') },
  tiers: [
    { id: 'FULL', from: decimal('95'), pay: 'FULL' },
    { id: 'BY_SCORE', from: decimal('80'), pay: 'SCORE' },
    { id: 'NONE', from: decimal('0'), pay: 'NONE' },
  ],
} as const;
const RESULTS = { score: 87.58, due: 875, balance: 275 };

const seen = (lines: readonly (typeof TAX)[], tier: string, tax = false) =>
  seenResults(RESULTS, sightOfSettlement({ lines, tier }, RULES, tax));

describe('没有涉税权限的人看一次政策结算', () => {
  it('取数源是税务的,或编号以 TAX 开头的,看不到;有权限的都看得到', () => {
    expect(isHidden(TAX, false)).toBe(true);
    expect(isHidden({ code: 'TAX', source: null }, false)).toBe(true);
    expect(isHidden({ code: 'LOCAL', source: 'TAX' }, false)).toBe(true);
    expect(isHidden(JOBS, false)).toBe(false);
    expect(isHidden(TAX, true)).toBe(false);
  });

  it('哪些编号涉税，与台账遮住的是同样的', () => {
    for (const code of ['TAX', 'TAX_PER_MU', 'JOBS', 'SYNTAX']) {
      expect(isOfTaxes(entityDef('project'), `commitActual@${code}`), code).toBe(isTaxCode(code));
    }
  });

  it('没有税收承诺的结算照常看', () => {
    expect(seen([JOBS], 'BY_SCORE')).toEqual(RESULTS);
  });

  it('有一项税收承诺,得分不给看;按得分算的钱也不给看', () => {
    expect(seen([TAX, JOBS], 'BY_SCORE')).toEqual({ score: null, due: null, balance: null });
    expect(seen([TAX, JOBS], 'BY_SCORE', true)).toEqual(RESULTS);
  });

  it('两项以上的也一样:两个封顶不同的得分合起来能推回两个数', () => {
    expect(seen([TAX, { ...TAX, code: 'TAX_TOTAL' }, JOBS], 'BY_SCORE').score).toBeNull();
  });

  it('全额、不兑现的,钱由档位就知道,照常看;规则里已没有的档位当作按得分算', () => {
    expect(seen([TAX, JOBS], 'FULL')).toEqual({ ...RESULTS, score: null });
    expect(seen([TAX, JOBS], 'NONE')).toEqual({ ...RESULTS, score: null });
    expect(seen([TAX, JOBS], 'GONE')).toEqual({ score: null, due: null, balance: null });
  });
});
