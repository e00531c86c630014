import { isoDay } from '@guatu/kernel';
import { describe, expect, it } from 'vitest';
import { twoAccountsOf } from './two-accounts.ts';

const LIMIT = { months: 12, warnDays: 60, settleMonths: 6 };
const standing = (today: string, settledOn: string | null = null, accountsOn: string | null = null) =>
  twoAccountsOf(
    {
      completedOn: isoDay('2025-11-30'),
      settledOn: settledOn === null ? null : isoDay(settledOn),
      accountsOn: accountsOn === null ? null : isoDay(accountsOn),
    },
    LIMIT,
    isoDay(today),
  );

describe('工程两算', () => {
  it('竣工满一年应出决算:期内、到期前 60 天、过期各是什么', () => {
    expect(standing('2026-09-30')).toMatchObject({ state: 'RUNNING', accountsBy: '2026-11-30', daysLeft: 61 });
    expect(standing('2026-10-01')).toMatchObject({ state: 'SOON', daysLeft: 60 });
    expect(standing('2026-11-30')).toMatchObject({ state: 'SOON', daysLeft: 0 });
    expect(standing('2026-12-01')).toMatchObject({ state: 'LATE', daysLeft: -1 });
  });

  it('办结的按办结那天算是否按期,不按今天', () => {
    expect(standing('2028-01-01', '2026-03-01', '2026-11-30')).toMatchObject({ state: 'DONE', daysLeft: null });
    expect(standing('2028-01-01', '2026-03-01', '2026-12-01')).toMatchObject({ state: 'DONE_LATE' });
    expect(standing('2026-10-01', null, '2026-11-01'), '还没到的日子不算办结').toMatchObject({ state: 'SOON' });
  });

  it('结算另有六个月,过了没办单独提示', () => {
    expect(standing('2026-05-30')).toMatchObject({ settleBy: '2026-05-30', settleLate: false });
    expect(standing('2026-05-31').settleLate).toBe(true);
    expect(standing('2026-06-01', '2026-05-31').settleLate).toBe(false);
  });
});
