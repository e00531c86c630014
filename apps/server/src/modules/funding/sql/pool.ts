import { sql } from 'kysely';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import type { Direction } from '../domain/rules.ts';

/** All projects that a direction is for, the largest first. */
export async function poolOf(trx: ReadTrx, pool: Direction['pool']): Promise<readonly string[]> {
  const started = sql`p.actual_start IS NOT NULL OR EXISTS (SELECT FROM app.project_milestone m
    WHERE m.project_id = p.id AND m.code = 'M70' AND m.ms_actual IS NOT NULL)`;
  const unstarted = pool === 'RESERVE' ? sql`AND NOT (${started})` : sql``;
  const { rows } = await sql<{ id: string }>`
    SELECT p.id FROM app.project p
    WHERE NOT p.void AND p.survivor_id IS NULL AND p.actual_complete IS NULL
      AND (p.exited_on IS NULL OR p.reopened_on >= p.exited_on) ${unstarted}
    ORDER BY p.total_investment DESC NULLS LAST, p.id`.execute(trx);
  return rows.map(({ id }) => id);
}

/** The lead that each project grew from, if it is in sight; the first where several became one. */
export async function leadsOf(trx: ReadTrx, projects: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ project: string; lead: string }>`
    SELECT DISTINCT ON (l.to_id) l.to_id AS project, t.id AS lead
    FROM app.entity_link l JOIN app.lead t ON t.id = l.from_id AND NOT t.void AND t.survivor_id IS NULL
    WHERE l.kind = 'lead-project' AND NOT l.void AND l.to_id = ANY (${[...projects]}::uuid[])
    ORDER BY l.to_id, t.id`.execute(trx);
  return new Map(rows.map(({ project, lead }) => [project, lead]));
}
