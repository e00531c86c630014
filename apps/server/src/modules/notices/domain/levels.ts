/** An office that gets what happens in the places below it gathered, and the levels whose matters reach it one by one. */
export interface GatheringOffice {
  /** Kind of unit, such as `CITY`. */
  readonly office: string;
  readonly escalatedTo: readonly string[];
}

/** Somebody under one of the roles that a notice is for. */
export interface Holder {
  readonly personId: string;
  readonly org: string;
  /** Kind of the unit over which the role is held, where the notice is of a place below it; null for one's own place. */
  readonly officeAbove: string | null;
}

/** Somebody who is told, and whether in one line with the others of the day and event. */
export interface Told {
  readonly personId: string;
  readonly gathered: boolean;
}

interface Concern {
  /** The organisation that it was handed to. */
  readonly unit: string | null;
  /** The level that it was taken up to. */
  readonly level: string | null;
}

/**
 * Who is told one by one and who in a gathered line. What lies in the own place, was handed to the own organisation or taken
 * up to the own level stands alone; what stands alone under any of a person's roles stands alone.
 */
export function toldOf(
  holders: readonly Holder[],
  { unit, level }: Concern,
  offices: readonly GatheringOffice[],
): readonly Told[] {
  const told = new Map<string, boolean>();
  for (const { personId, org, officeAbove } of holders) {
    const above = offices.find(({ office }) => office === officeAbove);
    const gathered = above !== undefined && org !== unit && !(level !== null && above.escalatedTo.includes(level));
    told.set(personId, gathered && (told.get(personId) ?? true));
  }
  return [...told].map(([personId, gathered]) => ({ personId, gathered }));
}

/** How many notices there are of each place, most first; places with as many keep their order. */
export function countByPlace(places: readonly string[]): readonly { readonly place: string; readonly n: number }[] {
  const counts = new Map<string, number>();
  for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1);
  return [...counts].map(([place, n]) => ({ place, n })).sort((a, b) => b.n - a.n);
}
