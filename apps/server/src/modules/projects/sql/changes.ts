import { sql } from 'kysely';
import type { ReadTrx } from '../../../platform/ledger/index.ts';

/** Requests in sight: of one project or of all, only those under way or all. Newest first. */
export async function changeIds(
  trx: ReadTrx,
  by: { readonly project?: string | undefined; readonly open: boolean },
): Promise<readonly string[]> {
  const ofProject = by.project === undefined ? sql`` : sql`AND change_project = ${by.project}`;
  const open = by.open ? sql`AND change_status IN ('REQUESTED', 'AGREED')` : sql``;
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM app.change WHERE NOT void AND change_project IS NOT NULL ${ofProject} ${open}
    ORDER BY id DESC LIMIT ${MOST}`.execute(trx);
  return rows.map(({ id }) => id);
}

/** A list of requests is read whole; older ones stand on their projects' pages. */
const MOST = 200;

/** A request under way about the same field of the project. */
export async function openChange(trx: ReadTrx, project: string, field: string): Promise<string | null> {
  const { rows } = await sql<{ title: string }>`
    SELECT change_title AS title FROM app.change
    WHERE NOT void AND change_project = ${project} AND change_field = ${field}
      AND change_status IN ('REQUESTED', 'AGREED') LIMIT 1`.execute(trx);
  return rows[0]?.title ?? null;
}

/** Names of projects, for the titles of what belongs to them. */
export async function projectNames(trx: ReadTrx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; name: string | null }>`
    SELECT id, project_name AS name FROM app.project WHERE id = ANY (${ids}::uuid[])`.execute(trx);
  return new Map(rows.map(({ id, name }) => [id, name ?? '']));
}
