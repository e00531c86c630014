/** What an incoming row is known by. */
export interface IncomingIdentity {
  readonly nameKey: string;
  readonly code: string | null;
  readonly territoryId: number;
}

export interface ExistingIdentity {
  readonly id: string;
  readonly nameKey: string;
  readonly code: string | null;
  readonly territoryId: number;
}

export type MatchReason = 'code' | 'name';

export interface Match {
  readonly id: string;
  readonly reason: MatchReason;
}

/**
 * The existing row that an incoming one is: the same official code; else the same name in the same district, as long as
 * no two codes contradict it. Two candidates of equal strength are no match: a person decides.
 */
export function matchExisting(
  incoming: IncomingIdentity,
  existing: readonly ExistingIdentity[],
  districtOf: (leaf: number) => number,
): Match | 'several' | null {
  const byCode = incoming.code === null ? [] : existing.filter((row) => row.code === incoming.code);
  const byCodeMatch = single(byCode, 'code');
  if (byCodeMatch !== null) return byCodeMatch;
  const district = districtOf(incoming.territoryId);
  const byName = existing.filter(
    (row) =>
      row.nameKey === incoming.nameKey &&
      districtOf(row.territoryId) === district &&
      (row.code === null || incoming.code === null),
  );
  return single(byName, 'name');
}

function single(rows: readonly ExistingIdentity[], reason: MatchReason): Match | 'several' | null {
  const [only] = rows;
  if (only === undefined) return null;
  return rows.length === 1 ? { id: only.id, reason } : 'several';
}
