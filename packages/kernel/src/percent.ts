import { CodedFailure, defineErrors } from './errors.ts';

/** Per cent as written: 35 means 35 %. Never a fraction of one, never a difference of two percentages. */
export type Percent = number & { readonly __brand: 'Percent' };
/** Difference of two percentages. 提高3个百分点 is not 增长3%. */
export type PercentagePoint = number & { readonly __brand: 'PercentagePoint' };

export const percentErrors = defineErrors({
  percent_not_finite: (details: { found: string }) =>
    `百分数未收下：“${details.found}”不是一个数。请检查分母是否为零或数据是否缺失。`,
});

/** A number known to be a percentage; throws `CodedFailure` for NaN and infinities. */
export function percent(value: number): Percent {
  return finite(value) as Percent;
}

/** A number known to be a difference of percentages; throws `CodedFailure` for NaN and infinities. */
export function percentagePoint(value: number): PercentagePoint {
  return finite(value) as PercentagePoint;
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new CodedFailure(percentErrors.percent_not_finite({ found: String(value) }));
  return value;
}

/** Part over whole; null when the whole is zero, because no share can be named. Not rounded. */
export function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

/** Part over whole in per cent; null when the whole is zero. Not rounded: rank first, round last. */
export function share(part: number, whole: number): Percent | null {
  return whole === 0 ? null : percent((part * 100) / whole);
}

/**
 * Growth over a base in per cent, negative when it fell. Null when the base is zero or negative: from a loss of one to a
 * gain of one is no growth of −200 %.
 */
export function growth(now: number, base: number): Percent | null {
  return base <= 0 ? null : percent(((now - base) * 100) / base);
}

/** How many percentage points the first lies above the second. */
export function pointsAbove(left: Percent, right: Percent): PercentagePoint {
  return percentagePoint(left - right);
}
