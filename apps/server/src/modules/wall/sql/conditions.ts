import { type RawBuilder, sql } from 'kysely';
import type { WallFilter } from '../domain/filter.ts';

/** `AND territory_id = ANY (…)` for the leaves of a filter; nothing for the whole scope. */
export function inLeaves(filter: WallFilter, row = 'w'): RawBuilder<unknown> {
  return filter.leaves === null ? sql`` : sql`AND ${sql.ref(`${row}.territory_id`)} = ANY (${filter.leaves}::int[])`;
}

/** Conditions on the five filter columns, which facts and list rows both have. Starts with `AND` unless empty. */
export function matching(filter: WallFilter, row: string): RawBuilder<unknown> {
  const column = (name: string) => sql.ref(`${row}.${name}`);
  const parts = [inLeaves(filter, row)];
  if (filter.park !== null) parts.push(sql` AND ${column('park_id')} = ${filter.park}`);
  if (filter.chain !== null) parts.push(sql` AND ${column('chain_id')} = ${filter.chain}`);
  if (filter.projectKind !== null) parts.push(sql` AND ${column('project_kind')} = ${filter.projectKind}`);
  if (filter.unit !== null) parts.push(sql` AND ${column('unit_id')} = ${filter.unit}`);
  return sql.join(parts, sql``);
}
