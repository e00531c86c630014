import { canonicalText, type Percent, type PercentagePoint, type Period, printPeriod, type Yuan } from '@guatu/kernel';

/** A place in a ranking; equal ranks are a tie. */
export type RankedName = { readonly name: string; readonly rank: number };

/** A value with its kind: per cent and percentage points, counts and money can never be taken for one another. */
export type FigureValue =
  | { readonly kind: 'count'; readonly count: number; readonly counter: string }
  | { readonly kind: 'money'; readonly yuan: Yuan }
  | { readonly kind: 'percent'; readonly percent: Percent }
  | { readonly kind: 'points'; readonly points: PercentagePoint }
  | { readonly kind: 'rank'; readonly rank: number; readonly tied: boolean }
  /** Places gained (positive) or lost since the last ranking. */
  | { readonly kind: 'moved'; readonly places: number }
  | { readonly kind: 'names'; readonly names: readonly string[]; readonly counter: string }
  /** A ranking, best first; equal ranks stand next to each other. */
  | { readonly kind: 'ranking'; readonly entries: readonly RankedName[] };

export type FigureKind = FigureValue['kind'];

/** Why there is no value: nobody has reported it, or there is nothing to compare with or no such thing yet. */
export type Absence = 'NOT_REPORTED' | 'NOT_AVAILABLE';

/** A figure as it was when the period was sealed. */
export interface FrozenFigure {
  readonly id: string;
  readonly title: string;
  readonly kind: FigureKind;
  readonly period: Period;
  /** 口径 in words, e.g. 不含谋划项目; null when the title says it all. */
  readonly calibre: string | null;
  readonly value: FigureValue | { readonly kind: 'absent'; readonly why: Absence };
}

export type FigureSet = ReadonlyMap<string, FrozenFigure>;

/**
 * Ids of the figures whose value, period or calibre differs between two sets, or that only one of them has; sorted.
 * A new title alone does not make a sentence untrue.
 */
export function changedFigures(frozen: FigureSet, current: FigureSet): readonly string[] {
  const ids = new Set([...frozen.keys(), ...current.keys()]);
  return [...ids].filter((id) => fingerprint(frozen.get(id)) !== fingerprint(current.get(id))).sort();
}

function fingerprint(figure: FrozenFigure | undefined): string {
  if (figure === undefined) return '';
  const { value, period, calibre } = figure;
  // Canonical, because a figure that was stored and read back has its keys in another order.
  return canonicalText([value, printPeriod(period), calibre]);
}
