import type { ListRow } from '@guatu/contract';

/** A line of the list: a record, or the head of a district with how many it has. */
export type ListLine =
  | { readonly kind: 'record'; readonly id: string; readonly record: ListRow }
  | { readonly kind: 'group'; readonly id: string; readonly territoryId: number; readonly count: number };

/** Puts the head of each district before its first row; rows of one district stand together already. */
export function groupLines(
  rows: readonly ListRow[],
  groups: readonly { readonly territoryId: number; readonly count: number }[],
  districtOf: (leaf: number) => number | undefined,
): readonly ListLine[] {
  if (groups.length === 0) return rows.map((record) => ({ kind: 'record', id: record.id, record }));
  const counts = new Map(groups.map(({ territoryId, count }) => [territoryId, count]));
  const lines: ListLine[] = [];
  let here: number | undefined;
  for (const record of rows) {
    const district = districtOf(record.territoryId);
    if (district !== undefined && district !== here) {
      lines.push({ kind: 'group', id: `group-${district}`, territoryId: district, count: counts.get(district) ?? 0 });
    }
    here = district;
    lines.push({ kind: 'record', id: record.id, record });
  }
  return lines;
}
