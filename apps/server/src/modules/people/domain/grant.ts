/** One role of one person, as far as decisions need it. Days are office days (`2026-11-21`), both ends included. */
export interface GrantFacts {
  readonly id: string;
  readonly personId: string;
  readonly roleId: string;
  readonly territoryId: number;
  readonly territoryName: string;
  /** Leaves under the dispatch unit. */
  readonly leaves: readonly number[];
  /** The unit is the root of the tree. */
  readonly whole: boolean;
  readonly duty: string | null;
  readonly subjects: readonly string[];
  readonly validFrom: string;
  readonly validTo: string | null;
  /** The grant that this one lends out. */
  readonly lentFrom: string | null;
}

const FOREVER = '9999-12-31';

/** Whether the grant counts on this day. Taken-back grants are not facts any more; queries leave them out. */
export function inForce(grant: Pick<GrantFacts, 'validFrom' | 'validTo'>, day: string): boolean {
  return grant.validFrom <= day && day <= (grant.validTo ?? FOREVER);
}

/** Whether two grants count on at least one common day. */
export function overlapInTime(
  one: Pick<GrantFacts, 'validFrom' | 'validTo'>,
  other: Pick<GrantFacts, 'validFrom' | 'validTo'>,
): boolean {
  return one.validFrom <= (other.validTo ?? FOREVER) && other.validFrom <= (one.validTo ?? FOREVER);
}

/** Whether `inner` lies within the days of `outer`. */
export function within(
  inner: { readonly validFrom: string; readonly validTo: string },
  outer: Pick<GrantFacts, 'validFrom' | 'validTo'>,
): boolean {
  return outer.validFrom <= inner.validFrom && inner.validTo <= (outer.validTo ?? FOREVER);
}
