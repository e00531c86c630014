import type { Contradiction, Explanation, Figure, Side } from './model.ts';
import type { Span } from './span.ts';

/** A side that is one figure as written. */
export function sideOf(figure: Figure, span: Span): Side {
  return { figures: [figure.id], value: figure.value, ...span };
}

/** A side worked out from several figures. */
export function workedOut(figures: readonly Figure[], value: number, span: Span): Side {
  return { figures: figures.map(({ id }) => id), value, ...span };
}

/** Percent that the larger side leaves as slack. */
export function slackOf(one: Side, other: Side, percent: number): number {
  return (Math.max(Math.abs(one.value), Math.abs(other.value)) * percent) / 100;
}

interface Found {
  readonly kind: Contradiction['kind'];
  readonly at: Pick<Figure, 'place' | 'indicator' | 'period'>;
  readonly sides: readonly [Side, Side];
  readonly gap: number;
  readonly explanations: readonly Explanation[];
}

/** A contradiction with its key and print. The side whose figures come first by id stands first where both are alike. */
export function contradiction({
  kind,
  at: { place, indicator, period },
  sides,
  gap,
  explanations,
}: Found): Contradiction {
  const ids = sides.flatMap(({ figures }) => figures).sort();
  const larger = Math.max(...sides.map(({ value }) => Math.abs(value)));
  const slip = isUnitSlip(sides[0].value, sides[1].value);
  return {
    key: [kind, place, indicator, period, ...ids].join('|'),
    print: sides.map((side) => `${side.value}[${side.low},${side.high}]`).join('≠'),
    ...{ kind, place, indicator, period, sides, gap },
    gapPct: larger === 0 ? null : (gap / larger) * 100,
    explanations: slip ? ['UNIT_SLIP', ...explanations] : explanations,
  };
}

// 万 for 亿, 元 for 万元: the commonest slips when figures are typed over.
const SLIPS = [1e3, 1e4, 1e8];
const SLIP_SPREAD = 0.02;

/** Whether one value is the other in a unit a thousand, ten thousand or a hundred million times as large. */
function isUnitSlip(one: number, other: number): boolean {
  if (one <= 0 || other <= 0) return false;
  const ratio = Math.max(one, other) / Math.min(one, other);
  return SLIPS.some((slip) => Math.abs(ratio / slip - 1) < SLIP_SPREAD);
}
