import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mu, muToHectares, muToSquareMetres, squareMetre, squareMetresToMu, yuanPerMu } from './areas.ts';
import { printDecimal } from './decimal.ts';
import { yuan } from './money.ts';

describe('面积', () => {
  it('1亩是三分之二千平方米，1公顷是15亩', () => {
    expect(muToSquareMetres(mu(15))).toBe(10_000);
    expect(muToSquareMetres(mu(1))).toBeCloseTo(666.667, 3);
    expect(squareMetresToMu(squareMetre(2000))).toBe(3);
    expect(muToHectares(mu(1500))).toBe(100);
  });

  it('亩均按每亩多少元算，没有面积就没有亩均', () => {
    expect(yuanPerMu(yuan(10_000_000), mu(3))).toMatchObject({ coefficient: 333333333n, scale: 2 });
    expect(printDecimal(yuanPerMu(yuan(350_000_000), mu(87.5)) ?? { coefficient: 0n, scale: 0 })).toBe('4000000');
    expect(yuanPerMu(yuan(1), mu(0))).toBeNull();
  });

  it('负面积和缺数不收', () => {
    expect(() => mu(-1)).toThrow('面积未收下');
    expect(() => squareMetre(Number.NaN)).toThrow('面积未收下');
  });

  it('亩数折成平方米再折回，到分厘不变', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000 }), (hundredths) => {
        const area = mu(hundredths / 10_000);
        expect(squareMetresToMu(muToSquareMetres(area))).toBe(area);
      }),
    );
  });
});
