import { isoDay } from '@guatu/kernel';
import { expect, it } from 'vitest';
import { fundsDueBy } from './funds-due.ts';

const promise = (due: string, target: string | null, unit: string | null = '万元') => ({ due, target, unit });
const today = isoDay('2026-11-21');

it('应到资金:到今天为止约定的最大一笔累计,没到期的不算', () => {
  const promises = [promise('2026-06-30', '10000'), promise('2026-10', '3', '亿元'), promise('2026-11', '50000')];
  expect(fundsDueBy(promises, today)).toBe(300_000_000);
  expect(fundsDueBy(promises, isoDay('2026-09-30'))).toBe(100_000_000);
});

it('还没有到期的、没有约定的,不评', () => {
  expect(fundsDueBy([promise('2026-12-31', '1')], today)).toBeNull();
  expect(fundsDueBy([], today)).toBeNull();
});

it('到期的一笔读不出数额或日期,就不知道差多少,不猜', () => {
  for (const unread of [promise('2026-06', '1', null), promise('2026-06', null), promise('下半年', '1')]) {
    expect(fundsDueBy([promise('2026-01', '1'), unread], today)).toBeNull();
  }
});
