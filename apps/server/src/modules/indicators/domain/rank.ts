export interface Entrant {
  readonly place: number;
  readonly value: number | null;
}

export interface Ranked {
  readonly ranks: ReadonlyMap<number, number>;
  readonly missing: readonly number[];
}

/** Ranks with ties: equal figures share a rank and the next one is left out. Who reported nothing has no rank. */
export function rankOf(entrants: readonly Entrant[], direction: 'UP' | 'DOWN'): Ranked {
  const told = entrants.flatMap(({ place, value }) => (value === null ? [] : [{ place, value }]));
  const better = (one: number, other: number) => (direction === 'UP' ? one > other : one < other);
  const ranks = new Map(
    told.map(({ place, value }) => [place, 1 + told.filter((each) => better(each.value, value)).length]),
  );
  return { ranks, missing: entrants.flatMap(({ place, value }) => (value === null ? [place] : [])) };
}
