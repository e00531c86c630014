import { describe, expect, it } from 'vitest';
import { baseOf, typedShares } from './typed.ts';

const share = { place: { id: 7, name: '某区' }, target: 12_345_000, base: null, weight: null, note: null };

describe('分解目标的填写', () => {
  it('金额按万元填，按元记；空着就是没有', () => {
    const typed = baseOf(share, { unit: 'CNY' });
    expect(typed).toEqual({ target: '1234.5', weight: '', note: '' });
    expect(typedShares(new Map([[7, typed]]), { unit: 'CNY' })).toEqual([
      { place: 7, target: 12_345_000, weight: null, note: null },
    ]);
    expect(typedShares(new Map([[7, { target: ' ', weight: '2', note: ' 说明 ' }]]), { unit: 'pct' })).toEqual([
      { place: 7, target: null, weight: 2, note: '说明' },
    ]);
  });

  it('小数的万元不留元以下的尾巴', () => {
    const [only] = typedShares(new Map([[7, { target: '0.1003', weight: '', note: '' }]]), { unit: 'CNY' });
    expect(only?.target).toBe(1003);
  });
});
