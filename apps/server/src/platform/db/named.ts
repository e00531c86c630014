import { type RawBuilder, sql } from 'kysely';

/**
 * A comment that names a query, so that slow-query lines and `pg_stat_activity` speak of `projects.page` and not of 40
 * lines of SQL: `db.selectFrom('project').modifyFront(named('projects.page'))`.
 */
export function named(name: string): RawBuilder<unknown> {
  if (!/^[a-z][a-z0-9.-]*$/.test(name)) throw new TypeError(`not a query name: ${name}`);
  return sql.raw(`/* ${name} */`);
}
