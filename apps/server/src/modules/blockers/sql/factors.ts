import { type RawBuilder, sql } from 'kysely';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import type { DemandField, FactorRule, NeededField } from '../domain/factors/rules.ts';
import type { CapacityRow, DemandRow, DemandSumRow } from '../tables.ts';

const NEEDED: Readonly<Record<NeededField, RawBuilder<unknown>>> = {
  planStart: sql`p.plan_start`,
  planComplete: sql`p.plan_complete`,
  planProduce: sql`p.plan_produce`,
};

const FIELDS: Readonly<Record<DemandField, RawBuilder<unknown>>> = {
  landMu: sql`p.land_mu`,
  buildingArea: sql`p.building_area`,
};

/** Facilities of the factors, with what will be added to each. */
export async function readCapacities(
  trx: ReadTrx,
  asked: { readonly factors: readonly string[]; readonly id?: string | undefined },
): Promise<readonly CapacityRow[]> {
  const one = asked.id === undefined ? sql`` : sql`AND c.id = ${asked.id}`;
  const { rows } = await sql<CapacityRow>`
    SELECT c.id, c.version, c.territory_id, c.capacity_title AS title, c.capacity_factor AS factor,
      coalesce(c.capacity_supplier, '') AS supplier, c.capacity_unit AS unit, c.capacity_amount::text AS amount,
      c.capacity_from AS from, c.capacity_used::text AS used, coalesce(c.capacity_source, '') AS source,
      coalesce((SELECT jsonb_agg(jsonb_build_object('code', a.code, 'month', a.addition_month,
          'amount', a.addition_amount::text, 'project', a.addition_project, 'source', coalesce(a.addition_source, ''))
          ORDER BY a.addition_month, a.code)
        FROM app.capacity_addition a WHERE a.capacity_id = c.id AND a.addition_amount IS NOT NULL), '[]') AS additions
    FROM app.capacity c WHERE NOT c.void AND c.capacity_factor = ANY(${asked.factors}::text[]) ${one}
    ORDER BY c.id`.execute(trx);
  return rows;
}

/**
 * `n`: one row a project that is there, has not left and does not use the factor yet, with what it needs: what was entered for
 * it, else what its ledger says. A month of need is known to the month or the quarter, or not at all.
 */
function needs({ id, needed, inUseFrom, demand }: FactorRule, stageFrom: number): RawBuilder<unknown> {
  const months = needed.map((field) => monthIn(NEEDED[field]));
  const promised =
    demand && 'commitment' in demand
      ? sql`LEFT JOIN app.project_commitment k ON k.project_id = p.id AND k.code = ${demand.commitment}
          AND k.commit_target > 0`
      : sql``;
  const [amount, unit] =
    demand === null
      ? [sql`NULL::numeric`, sql`NULL::text`]
      : 'field' in demand
        ? [sql`nullif(${FIELDS[demand.field]}, 0)`, sql`${demand.unit.label}::text`]
        : [sql`k.commit_target`, sql`k.commit_unit`];
  const from = demand === null ? sql`NULL::text` : sql`${'field' in demand ? 'FIELD' : 'COMMITMENT'}::text`;
  return sql`n AS (
    SELECT p.id, p.project_name AS name, p.version, p.territory_id, s.stage, d.demand_supply AS supply,
      d.demand_paper AS paper, coalesce(d.demand_amount, ${amount}) AS amount,
      CASE WHEN d.demand_amount IS NULL THEN ${unit} ELSE d.demand_unit END AS unit,
      coalesce(d.demand_month, ${sql.join(months)}) AS month,
      CASE WHEN d.demand_amount IS NULL THEN ${from} ELSE 'RECORD' END AS from,
      s.stage >= ${stageFrom} AND p.suspended_on IS NULL AS committed
    FROM app.project p
    LEFT JOIN app.project_demand d ON d.project_id = p.id AND d.code = ${id} AND d.demand_amount IS NOT NULL ${promised}
    LEFT JOIN app.wall_project w ON w.project_id = p.id
    CROSS JOIN LATERAL (SELECT greatest(w.build_stages[cardinality(w.build_stages)],
      w.benefit_stages[cardinality(w.benefit_stages)], 0) AS stage) s
    WHERE NOT p.void AND p.survivor_id IS NULL AND p.exit_reason IS NULL
      AND s.stage < ${Number(inUseFrom.slice(1))} AND coalesce(d.demand_amount, ${amount}) IS NOT NULL
  )`;
}

const monthIn = (written: RawBuilder<unknown>): RawBuilder<unknown> => sql`CASE
  WHEN ${written} ~ '^\\d{4}-\\d{2}' THEN left(${written}, 7)
  WHEN ${written} ~ '^\\d{4}Q[1-4]$'
    THEN left(${written}, 4) || '-' || lpad((right(${written}, 1)::int * 3 - 2)::text, 2, '0') END`;

/** What is needed of a factor, added up by where it is laid, month, certainty and the unit it is written in. */
export async function demandSums(
  trx: ReadTrx,
  factor: FactorRule,
  stageFrom: number,
): Promise<readonly DemandSumRow[]> {
  const { rows } = await sql<DemandSumRow>`
    WITH ${needs(factor, stageFrom)}
    SELECT supply, min(territory_id) AS territory_id, month, committed, paper IS NOT NULL AS paper, unit,
      sum(amount)::text AS amount, count(*)::int AS projects
    FROM n GROUP BY supply, CASE WHEN supply IS NULL THEN territory_id END, month, committed, paper IS NOT NULL, unit`.execute(
    trx,
  );
  return rows;
}

export interface DemandsAsked {
  /** The facility; without one, demand of the place that no facility was named for. */
  readonly capacity: string | null;
  readonly territory: number | null;
  readonly projects?: readonly string[];
}

/** The projects behind a line, by month of need, each with the open blocker of its kind that it has already. */
export async function demandRows(
  trx: ReadTrx,
  factor: FactorRule,
  stageFrom: number,
  asked: DemandsAsked,
  limit: number,
): Promise<readonly DemandRow[]> {
  const where =
    asked.capacity === null
      ? sql`n.supply IS NULL AND n.territory_id = ${asked.territory}`
      : sql`n.supply = ${asked.capacity}`;
  const named = asked.projects === undefined ? sql`` : sql`AND n.id = ANY(${asked.projects}::uuid[])`;
  const { rows } = await sql<DemandRow>`
    WITH ${needs(factor, stageFrom)}
    SELECT n.*, n.amount::text AS amount, b.id AS blocker, b.version AS blocker_version,
      b.blocker_cause AS cause, count(*) OVER ()::int AS total
    FROM n LEFT JOIN LATERAL (
      SELECT k.id, k.version, k.blocker_cause FROM app.entity_link l JOIN app.blocker k ON k.id = l.from_id
      WHERE l.kind = 'blocker-project' AND l.to_id = n.id AND NOT l.void AND NOT k.void AND k.survivor_id IS NULL
        AND k.factor_type = ${factor.factorType} AND k.status IS DISTINCT FROM 'VERIFIED'
      ORDER BY k.blocker_cause NULLS LAST, k.id LIMIT 1
    ) b ON true
    WHERE ${where} ${named} ORDER BY n.month NULLS LAST, n.committed DESC, n.name, n.id LIMIT ${limit}`.execute(trx);
  return rows;
}

/** Open root causes of the kind, for a shortage to be laid to. */
export async function openCauses(
  trx: ReadTrx,
  factorType: string,
): Promise<readonly { readonly id: string; readonly version: number; readonly title: string }[]> {
  const { rows } = await sql<{ id: string; version: number; title: string }>`
    SELECT id, version, cause_title AS title FROM app.cause
    WHERE NOT void AND cause_closed_on IS NULL AND cause_factor = ${factorType} ORDER BY cause_title, id`.execute(trx);
  return rows;
}
