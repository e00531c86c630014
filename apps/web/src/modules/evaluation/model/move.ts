/** How a rank moved since the last published run. */
export type Move = { readonly kind: 'UP' | 'DOWN'; readonly by: number } | { readonly kind: 'SAME' | 'NEW' | 'NONE' };

/** NEW: it was not part of the last run; NONE: it has no rank now, so that nothing moved. */
export function moveOf(rank: number | null, before: number | null): Move {
  if (rank === null) return { kind: 'NONE' };
  if (before === null) return { kind: 'NEW' };
  if (before === rank) return { kind: 'SAME' };
  return before > rank ? { kind: 'UP', by: before - rank } : { kind: 'DOWN', by: rank - before };
}
