import type { RankingRow } from '@guatu/contract';
import type { ClassBorder } from './classes.ts';

/** The unit one place above or below in the list of those that are ranked together. */
export interface Neighbours {
  readonly above: RankingRow | null;
  readonly below: RankingRow | null;
}

/** Units that are ranked together with this one, in the order of the list. */
export function peersOf(rows: readonly RankingRow[], unit: string): readonly RankingRow[] {
  const own = rows.find((row) => row.unit === unit);
  return own === undefined ? [] : rows.filter(({ group, rank }) => group === own.group && rank !== null);
}

export function neighboursOf(rows: readonly RankingRow[], unit: string): Neighbours {
  const peers = peersOf(rows, unit);
  const at = peers.findIndex((row) => row.unit === unit);
  if (at < 0) return { above: null, below: null };
  return { above: peers[at - 1] ?? null, below: peers[at + 1] ?? null };
}

/** Whom one compares with: the next below, or for the last one the next above. */
export function rivalOf(rows: readonly RankingRow[], unit: string): RankingRow | null {
  const { above, below } = neighboursOf(rows, unit);
  return below ?? above;
}

/** Points between two units; null where one of them has no score. */
export function gapBetween(upper: RankingRow | null, lower: RankingRow | null): number | null {
  if (upper?.total == null || lower?.total == null) return null;
  return upper.total - lower.total;
}

export interface BorderUnit {
  readonly row: RankingRow;
  readonly side: 'ABOVE' | 'BELOW';
  /** Points above the first unit behind the border, or missing to the last one before it. */
  readonly gap: number | null;
}

/** The units nearest to a border on both sides, in the order of ranks. */
export function aroundBorder(rows: readonly RankingRow[], border: ClassBorder, each: number): readonly BorderUnit[] {
  const above = rows.filter(({ rank }) => rank !== null && rank < border.rank);
  const below = rows.filter(({ rank }) => rank !== null && rank > border.rank);
  const last = above.at(-1) ?? null;
  const first = below[0] ?? null;
  return [
    ...above.slice(-each).map((row) => ({ row, side: 'ABOVE' as const, gap: gapBetween(row, first) })),
    ...below.slice(0, each).map((row) => ({ row, side: 'BELOW' as const, gap: gapBetween(last, row) })),
  ];
}
