import { isoDay, parseRegionCode, valueOrThrow } from '@guatu/kernel';
import { expect, it } from 'vitest';
import { type RuleChoice, ruleSetFor } from './choose.ts';

const region = (code: string) => valueOrThrow(parseRegionCode(code));
const choice = (regionCode: string, ruleSet: string, from = '2025-01-01', to: string | null = null): RuleChoice => ({
  regionCode,
  ruleSet,
  effectiveFrom: from,
  effectiveTo: to,
});
const choices = [
  choice('000000', 'YC2025'),
  choice('420200', 'WH', '2026-01-01', '2026-06-30'),
  choice('420200', 'XH', '2026-07-01'),
];
const chosen = (code: string, day: string, among = choices) => {
  const result = ruleSetFor(among, region(code), isoDay(day));
  return result.ok ? result.value : result.error.code;
};

it('本地没有选的,用上级的;上级也没有,用全国的', () => {
  expect(chosen('420203', '2026-11-21')).toBe('XH');
  expect(chosen('431302', '2026-11-21')).toBe('YC2025');
});

it('按判灯那天选,首尾两天都算在内', () => {
  expect(['2025-12-31', '2026-01-01', '2026-06-30', '2026-07-01'].map((day) => chosen('420200', day))).toEqual([
    'YC2025',
    'WH',
    'WH',
    'XH',
  ]);
});

it('同一天有两套的、哪里都没有的,不替人选', () => {
  expect(chosen('420200', '2026-07-01', [...choices, choice('420200', 'YC2025', '2026-07-01')])).toBe(
    'light_rule_overlap',
  );
  expect(chosen('420200', '2024-12-31')).toBe('light_rule_none');
});
