import { type Decimal, scaleByRatio } from './decimal.ts';
import { defineErrors, ok, type Result, refuse } from './errors.ts';
import { type Dimension, UNITS, type Unit } from './unit-table.ts';

export const unitErrors = defineErrors({
  unit_unknown: (details: { text: string }) =>
    `单位“${details.text}”未认出：不在单位表内。请改用常用写法，如万元、亩、平方米、吨标煤、万千瓦时。`,
  unit_mismatch: (details: { from: string; to: string }) =>
    `“${details.from}”不能折算为“${details.to}”：两者不是同一类量。请核对列的单位。`,
});

/**
 * Reads a unit as tables write it: either width, any blanks, in brackets or after 单位 with its colon. (㎡, m² and 平方米
 * are one unit; Latin letters in any case.)
 */
export function parseUnit(text: string): Result<Unit> {
  const unit = UNITS.get(unitKey(text));
  return unit ? ok(unit) : refuse(unitErrors.unit_unknown({ text }));
}

function unitKey(text: string): string {
  return (
    text
      // NFKC turns ㎡ and m² into m2, ㎢ into km2, and full-width forms into ordinary ones.
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s()[\]【】〔〕]/g, '')
      .replace(/^(?:计量)?单位:?/, '')
      .replace(/^人民币|人民币$/, '')
  );
}

/** Conversion inside one dimension, rounded once, half away from zero, to `places` digits (10 unless told). */
export function convertUnit(value: Decimal, from: Unit, to: Unit, places = 10): Result<Decimal> {
  if (from.dimension !== to.dimension) return refuse(unitErrors.unit_mismatch({ from: from.label, to: to.label }));
  return ok(scaleByRatio(value, from.numerator * to.denominator, from.denominator * to.numerator, places));
}

/** The unit that figures of a dimension are kept in: 元, 平方米, 吨标煤, 千瓦时. */
export function baseUnit(dimension: Dimension): Unit {
  for (const unit of UNITS.values()) {
    if (unit.dimension === dimension && unit.numerator === unit.denominator) return unit;
  }
  throw new Error(`the dimension ${dimension} has no base unit`);
}
