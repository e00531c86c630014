import { describe, expect, it } from 'vitest';
import { lightTokens } from '../theme/tokens.ts';
import { comparedOption } from './compared-option.ts';

const data = {
  ...{ months: ['1月', '2月'], actual: [1, null], before: [null, null], pace: [2, 4] },
  ...{ names: { actual: '本年', before: '上年', pace: '进度' }, unit: '亿元' },
};

describe('逐月对比图', () => {
  it('没有一个数的线不画，也不占图例；缺的月不补', () => {
    const { series } = comparedOption(data, lightTokens);
    const lines = Array.isArray(series) ? series : [];
    expect(lines.map(({ name }) => name)).toEqual(['本年', '进度']);
    expect(lines[0]?.data).toEqual([1, null]);
  });
});
