import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { period } from './period.ts';
import { isSamePeriod, periodCodeOf, periodOfReport, reportPeriod } from './report-period.ts';

describe('报告里的期间', () => {
  it.each([
    ['2024', '2024Y'],
    ['2024Y', '2024Y'],
    ['2019H1', '2019H1'],
    ['2021Q2', '2021Q2'],
    ['2021-03', '2021M03'],
    ['2024-01/2024-08', '2024M01-08'],
    ['2024M01-08', '2024M01-08'],
    ['2024-08-31', 'ASOF:2024-08-31'],
    ['14FYP', '14FYP'],
  ])('%s 记作 %s', (written, code) => {
    expect(periodCodeOf(written)).toBe(code);
  });

  it('台账没有代码的期间不硬套：跨年、不从一月起、月份不存在', () => {
    for (const text of ['2024/2026', '2024-03/2024-08', '2023-01/2024-08', '2024-13', '13FYP-END', '近年', '']) {
      expect(periodCodeOf(text)).toBeNull();
    }
    expect(periodCodeOf(null)).toBeNull();
    const refused = periodOfReport('2024-13');
    expect(refused.ok ? null : refused.error.code).toBe('period_out_of_range');
  });

  it('写出去再读回来是同一个期间', () => {
    const codes = fc.constantFrom(
      '2024Y',
      '2024M08',
      '2024M01-01',
      '2024M01-12',
      '2024Q4',
      '2024H2',
      'ASOF:2024-02-29',
    );
    fc.assert(
      fc.property(codes, (code) => {
        expect(periodCodeOf(reportPeriod(period(code)))).toBe(code);
      }),
    );
    expect(reportPeriod(period('2024M01-08'))).toBe('2024-01/2024-08');
  });

  it('当月和累计不是一个期间，一月也不是', () => {
    expect(isSamePeriod('2024-01', '2024-01/2024-01')).toBe(false);
    expect(isSamePeriod('2024', '2024Y')).toBe(true);
    expect(isSamePeriod('2019Y-2024M08', '2019Y-2024M08')).toBe(true);
    expect(isSamePeriod('2019Y-2024M08', '2024Y')).toBe(false);
  });
});
