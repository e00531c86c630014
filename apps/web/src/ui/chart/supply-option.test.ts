import { describe, expect, it } from 'vitest';
import { lightTokens } from '../theme/tokens.ts';
import { supplyOption } from './supply-option.ts';

const names = { capacity: '供给能力', used: '已用', confirmed: '确认需求', reserve: '储备需求' };
const option = supplyOption(
  {
    ...{ months: ['2026-11', '2026-12'], capacity: [null, 63_000], used: [null, 51_000] },
    ...{ confirmed: [8_000, 8_000], reserve: [0, 1_000], names, unit: '千伏安' },
  },
  lightTokens,
) as { readonly series: readonly { readonly name: string; readonly data: unknown; readonly stack?: string }[] };

describe('供需图', () => {
  it('没填能力的月份断线，不画成零；需求摞在已用上面', () => {
    const series = new Map(option.series.map((each) => [each.name, each]));
    expect(series.get('供给能力')?.data).toEqual([null, 63_000]);
    expect(['已用', '确认需求', '储备需求'].map((name) => series.get(name)?.stack)).toEqual([
      'taken',
      'taken',
      'taken',
    ]);
    expect(series.get('供给能力')?.stack).toBeUndefined();
  });
});
