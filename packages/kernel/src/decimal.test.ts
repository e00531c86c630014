import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDecimals,
  compareDecimals,
  decimal,
  decimalOfNumber,
  decimalToNumber,
  divideDecimals,
  fixedDecimal,
  makeDecimal,
  multiplyDecimals,
  parseDecimal,
  printDecimal,
  roundHalfUp,
  scaleByRatio,
  subtractDecimals,
} from './decimal.ts';
import { valueOrThrow } from './errors.ts';

const anyDecimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: 0, max: 12 }))
  .map(([coefficient, scale]) => makeDecimal(coefficient, scale));

describe('精确小数', () => {
  it.each([
    ['3.5', '3.5'],
    ['1,234,567.80', '1234567.8'],
    ['\u22120.50', '-0.5'],
    ['+7', '7'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['-0', '0'],
    [' \uff11\uff12\uff0e\uff15 ', '12.5'],
    ['000123', '123'],
  ])('“%s”读作 %s', (text, printed) => {
    expect(printDecimal(decimal(text))).toBe(printed);
  });

  it.each(['', '.', '-', '1.2.3', '1,2345', '12,34', '1e3', '3.5亿', '1-2', '--1', 'NaN'])(
    '“%s”不是一个数，不收',
    (text) => {
      expect(parseDecimal(text)).toMatchObject({ ok: false, error: { code: 'decimal_bad_form', details: { text } } });
    },
  );

  it('几万位的恶意数字不收，也不拖慢导入', () => {
    expect(parseDecimal('9'.repeat(30_000)).ok).toBe(false);
  });

  it('零点一加零点二恰好是零点三', () => {
    expect(addDecimals(decimal('0.1'), decimal('0.2'))).toEqual(decimal('0.3'));
  });

  it('程序里的数按其写法取值，带指数的也一样', () => {
    expect(printDecimal(valueOrThrow(decimalOfNumber(1.005)))).toBe('1.005');
    expect(printDecimal(valueOrThrow(decimalOfNumber(-1.25e-7)))).toBe('-0.000000125');
    expect(printDecimal(valueOrThrow(decimalOfNumber(2.5e22)))).toBe('25000000000000000000000');
    expect(decimalOfNumber(Number.NaN).ok).toBe(false);
    expect(decimalOfNumber(Number.POSITIVE_INFINITY).ok).toBe(false);
  });

  it('四舍五入，逢五进一，负数同样向外进', () => {
    expect(printDecimal(roundHalfUp(decimal('1.005'), 2))).toBe('1.01');
    expect(printDecimal(roundHalfUp(decimal('-2.5'), 0))).toBe('-3');
    expect(printDecimal(roundHalfUp(decimal('2.49'), 0))).toBe('2');
    expect(fixedDecimal(decimal('12.5'), 2)).toBe('12.50');
    expect(fixedDecimal(decimal('0.05'), 1)).toBe('0.1');
    expect(fixedDecimal(decimal('-0.04'), 1)).toBe('0.0');
  });

  it('除数为零没有商', () => {
    expect(divideDecimals(decimal('1'), decimal('0'), 2)).toBeNull();
    expect(printDecimal(divideDecimals(decimal('1'), decimal('-3'), 4) ?? decimal('0'))).toBe('-0.3333');
    expect(printDecimal(divideDecimals(decimal('0.5'), decimal('0.25'), 4) ?? decimal('0'))).toBe('2');
  });

  it('三分之二千的比值只舍入一次', () => {
    expect(printDecimal(scaleByRatio(decimal('1'), 2000n, 3n, 3))).toBe('666.667');
    expect(printDecimal(scaleByRatio(decimal('15'), 2000n, 3n, 3))).toBe('10000');
  });

  it('加减乘除与比较互相印证，写出再读入不变', () => {
    fc.assert(
      fc.property(anyDecimal, anyDecimal, (left, right) => {
        expect(decimal(printDecimal(left))).toEqual(left);
        expect(subtractDecimals(addDecimals(left, right), right)).toEqual(left);
        expect(compareDecimals(left, right)).toBe(-compareDecimals(right, left) || 0);
        fc.pre(right.coefficient !== 0n);
        expect(divideDecimals(multiplyDecimals(left, right), right, 12)).toEqual(left);
      }),
    );
  });

  it('任一有限的数取成小数再取回，仍是它自己', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(decimalToNumber(valueOrThrow(decimalOfNumber(value)))).toBe(value === 0 ? 0 : value);
      }),
    );
  });
});
