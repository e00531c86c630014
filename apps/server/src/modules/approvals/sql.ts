import { sql } from 'kysely';
import type { ReadTrx } from '../../platform/ledger/index.ts';
import type { ProjectRow } from './domain/project-row.ts';

/**
 * Projects with their files, pauses and milestones: those of the ids, or every one with a file that was accepted. One
 * statement for any number of projects.
 */
export async function projectRows(trx: ReadTrx, ids: readonly string[] | null): Promise<readonly ProjectRow[]> {
  const wanted =
    ids === null
      ? sql`EXISTS (SELECT FROM app.project_approval a WHERE a.project_id = p.id AND a.apv_accepted IS NOT NULL)`
      : sql`p.id = ANY(${ids}::uuid[])`;
  const { rows } = await sql<ProjectRow>`
    SELECT p.id, p.version, p.territory_id, p.project_name, p.regime_type, p.total_investment, p.land_mu,
      p.building_area, p.actual_start, p.approval_template, p.fast_track,
      coalesce((SELECT jsonb_agg(to_jsonb(a)) FROM app.project_approval a WHERE a.project_id = p.id), '[]') AS approvals,
      coalesce((SELECT jsonb_agg(to_jsonb(s)) FROM app.project_pause s WHERE s.project_id = p.id), '[]') AS pauses,
      coalesce((SELECT jsonb_agg(jsonb_build_object('code', c.code, 'apv_fact', c.apv_fact))
        FROM app.project_condition c WHERE c.project_id = p.id), '[]') AS conditions,
      coalesce((SELECT jsonb_agg(jsonb_build_object('stay_from', y.stay_from, 'stay_to', y.stay_to) ORDER BY y.stay_from)
        FROM app.project_stay y WHERE y.project_id = p.id), '[]') AS stays,
      coalesce((SELECT jsonb_agg(jsonb_build_object('code', m.code, 'ms_actual', m.ms_actual))
        FROM app.project_milestone m WHERE m.project_id = p.id AND m.ms_actual IS NOT NULL), '[]') AS milestones
    FROM app.project p WHERE NOT p.void AND p.survivor_id IS NULL AND ${wanted} ORDER BY p.id`.execute(trx);
  return rows;
}

export interface LastChange {
  readonly id: string;
  readonly key: string;
  readonly at: string;
}

/** When fields of projects last changed; those that never did are not among them. */
export async function lastChanges(
  trx: ReadTrx,
  ids: readonly string[],
  keys: readonly string[],
): Promise<readonly LastChange[]> {
  const { rows } = await sql<LastChange>`
    SELECT r.entity_id AS id, changed.key, max(b.confirmed_at) AS at
    FROM app.revision r JOIN app.batch b ON b.nr = r.batch_nr
    CROSS JOIN LATERAL json_object_keys(r.content::json -> 'n') AS changed (key)
    WHERE r.entity_id = ANY(${ids}::uuid[]) AND changed.key = ANY(${keys}::text[])
    GROUP BY r.entity_id, changed.key`.execute(trx);
  return rows;
}
