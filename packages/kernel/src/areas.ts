import { type Decimal, decimalOfNumber, decimalToNumber, divideDecimals, scaleByRatio } from './decimal.ts';
import { CodedFailure, defineErrors, valueOrThrow } from './errors.ts';
import { decimalOfYuan, type Yuan } from './money.ts';

/** Land in mu (亩). A different type from square metres, so that the two are never added. */
export type Mu = number & { readonly __brand: 'Mu' };
/** Floor or land area in square metres. */
export type SquareMetre = number & { readonly __brand: 'SquareMetre' };

export const areaErrors = defineErrors({
  area_not_a_quantity: (details: { found: string }) => `面积未收下：“${details.found}”不是零或正数。请核对面积。`,
});

/** An area in mu; throws `CodedFailure` for negatives, NaN and infinities. */
export function mu(value: number): Mu {
  return quantity(value) as Mu;
}

/** An area in square metres; throws `CodedFailure` for negatives, NaN and infinities. */
export function squareMetre(value: number): SquareMetre {
  return quantity(value) as SquareMetre;
}

function quantity(value: number): number {
  if (!(value >= 0 && Number.isFinite(value))) {
    throw new CodedFailure(areaErrors.area_not_a_quantity({ found: String(value) }));
  }
  return value;
}

// Registers give areas to a hundredth of a square metre; six more digits bring every mu figure back unchanged.
const PLACES = 8;

/** 1 亩 = 2000/3 m² exactly; rounded once at the eighth digit. */
export function muToSquareMetres(area: Mu): SquareMetre {
  return squareMetre(decimalToNumber(scaleByRatio(exact(area), 2000n, 3n, PLACES)));
}

/** 1 m² = 3/2000 亩 exactly. */
export function squareMetresToMu(area: SquareMetre): Mu {
  return mu(decimalToNumber(scaleByRatio(exact(area), 3n, 2000n, PLACES)));
}

/** 1 公顷 = 15 亩. */
export function muToHectares(area: Mu): number {
  return decimalToNumber(scaleByRatio(exact(area), 1n, 15n, PLACES));
}

/** Yuan per mu (亩均税收, 投资强度) with `places` digits; null when the area is zero. */
export function yuanPerMu(amount: Yuan, area: Mu, places = 2): Decimal | null {
  return divideDecimals(decimalOfYuan(amount), exact(area), places);
}

function exact(area: number): Decimal {
  return valueOrThrow(decimalOfNumber(area));
}
