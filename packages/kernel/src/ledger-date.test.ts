import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDay } from './iso-day.ts';
import { compareLedgerDates, ledgerDate, ledgerDateLabel, parseLedgerDate, reachedBy } from './ledger-date.ts';

const pad = (value: number) => String(value).padStart(2, '0');
const anyText = fc.oneof(
  fc
    .record({
      y: fc.integer({ min: 1900, max: 2199 }),
      m: fc.integer({ min: 1, max: 12 }),
      d: fc.integer({ min: 1, max: 28 }),
    })
    .map(({ y, m, d }) => `${y}-${pad(m)}-${pad(d)}`),
  fc.tuple(fc.integer({ min: 1900, max: 2199 }), fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${pad(m)}`),
  fc
    .tuple(fc.integer({ min: 1900, max: 2199 }), fc.constantFrom('Q1', 'Q2', 'Q3', 'Q4', 'H1', 'H2', ''))
    .map((p) => p.join('')),
);

describe('台账日期', () => {
  it.each([
    ['2024-08-01', '2024-08-01', '2024-08-01', 'day', '2024年8月1日'],
    ['2024-02', '2024-02-01', '2024-02-29', 'month', '2024年2月'],
    ['2024Q3', '2024-07-01', '2024-09-30', 'quarter', '2024年三季度'],
    ['2024H1', '2024-01-01', '2024-06-30', 'half', '2024年上半年'],
    ['2024H2', '2024-07-01', '2024-12-31', 'half', '2024年下半年'],
    ['2024', '2024-01-01', '2024-12-31', 'year', '2024年'],
  ])('“%s”按原文精度保存起止日', (text, firstDay, lastDay, precision, label) => {
    const date = ledgerDate(text);
    expect(date).toEqual({ text, firstDay, lastDay, precision });
    expect(ledgerDateLabel(date)).toBe(label);
  });

  it.each(['2024-13', '2024-8', '2024Q5', '2024H3', '24', '2024年8月', '2024-02-30', '0024', '', '2024Q'])(
    '看不懂的日期“%s”不收',
    (text) => {
      expect(parseLedgerDate(text)).toMatchObject({
        ok: false,
        error: { code: 'ledger_date_bad_form', details: { text } },
      });
    },
  );

  it('精度够时能分先后', () => {
    expect(compareLedgerDates(ledgerDate('2024-08'), ledgerDate('2024-07-31'))).toBe('after');
    expect(compareLedgerDates(ledgerDate('2024Q2'), ledgerDate('2024H2'))).toBe('before');
    expect(compareLedgerDates(ledgerDate('2024-08-01'), ledgerDate('2024-08-01'))).toBe('same');
  });

  it('精度不够时答不知道，不猜', () => {
    expect(compareLedgerDates(ledgerDate('2024-08'), ledgerDate('2024-08-15'))).toBe('unknown');
    expect(compareLedgerDates(ledgerDate('2024'), ledgerDate('2024'))).toBe('unknown');
  });

  it('截至某日是否已到，月度日期在月中答不知道', () => {
    expect(reachedBy(ledgerDate('2024-08'), isoDay('2024-08-31'))).toBe('yes');
    expect(reachedBy(ledgerDate('2024-08'), isoDay('2024-07-31'))).toBe('no');
    expect(reachedBy(ledgerDate('2024-08'), isoDay('2024-08-15'))).toBe('unknown');
    expect(reachedBy(ledgerDate('2024-08-15'), isoDay('2024-08-15'))).toBe('yes');
  });

  it('先后关系两个方向说法一致，起止日不颠倒', () => {
    const opposite = { before: 'after', after: 'before', same: 'same', unknown: 'unknown' };
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        const [left, right] = [ledgerDate(a), ledgerDate(b)];
        expect(left.firstDay <= left.lastDay).toBe(true);
        expect(compareLedgerDates(right, left)).toBe(opposite[compareLedgerDates(left, right)]);
      }),
    );
  });
});
