import type { DataTable } from '../data/table.ts';

/** Units that are compared with each other. */
export interface Peers {
  /** Null where all units are one group, so that nothing needs to be gathered. */
  readonly members: readonly Uint32Array[] | null;
  /** Of each unit; null where there is one group. */
  readonly groupOf: Uint32Array | null;
  readonly names: readonly string[];
}

const ALL: Peers = { members: null, groupOf: null, names: [''] };

/** Groups by a text column, in order of appearance; all units together where there is none. A blank is a group too. */
export function peersBy(table: DataTable, column: string | null): Peers {
  const texts = column === null ? undefined : table.texts.get(column);
  if (!texts) return ALL;
  const groups = new Map<string, number[]>();
  texts.forEach((text, unit) => {
    const name = text ?? '';
    const group = groups.get(name);
    if (group) group.push(unit);
    else groups.set(name, [unit]);
  });
  const members = [...groups.values()].map((units) => Uint32Array.from(units));
  const groupOf = new Uint32Array(texts.length);
  members.forEach((units, group) => {
    for (const unit of units) groupOf[unit] = group;
  });
  return { members, groupOf, names: [...groups.keys()] };
}

/** The members of each group; all units where there is one. */
export function membersOf({ members }: Peers, units: number): readonly Uint32Array[] {
  return members ?? [Uint32Array.from({ length: units }, (_, unit) => unit)];
}
