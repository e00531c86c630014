import { type RawBuilder, sql } from 'kysely';
import type { DatedStage } from '../domain/gates/facts.ts';

/** Which projects are counted; all of the scope where nothing is said. */
export interface StockFilter {
  /** A dispatch unit with everything below it. */
  readonly territory?: number | undefined;
  readonly unit?: number | undefined;
  readonly projectKind?: string | undefined;
  /** Only these. */
  readonly ids?: readonly string[] | undefined;
}

export interface DaysQuestion {
  readonly stages: readonly DatedStage[];
  /** Milestones whose days are asked for: actual, and planned ones. */
  readonly actual: readonly string[];
  readonly plan?: readonly string[];
  /** Level of evidence from which a milestone counts; the ledger's own columns are of the first. */
  readonly countsFrom: number;
  readonly filter: StockFilter;
}

/**
 * `d`: one row a project with the days of its milestones; a date known only to the month counts from its last day. A project's
 * own milestones come before the columns of its ledger, and these before those of the lead it grew from. Milestones that
 * opened again do not count.
 */
export function projectDays({ stages, actual, plan = [], countsFrom, filter }: DaysQuestion): RawBuilder<unknown> {
  const own = countsFrom <= 1;
  const pivot = [
    ...actual.map(
      (code) => sql`min(app.ledger_last_day(m.ms_actual)) FILTER (WHERE m.code = ${code} AND m.ms_reopened_on IS NULL
      AND coalesce(m.ms_evidence, 1) >= ${countsFrom}) AS ${sql.ref(`a_${code}`)}`,
    ),
    ...plan.map(
      (code) => sql`min(app.ledger_last_day(m.ms_plan)) FILTER (WHERE m.code = ${code}) AS ${sql.ref(`p_${code}`)}`,
    ),
  ];
  const column = (code: string, what: 'actual' | 'plan', take: boolean) => {
    const named = stages.find((stage) => stage.code === code)?.columns?.[what];
    const name = `${what === 'actual' ? 'a' : 'p'}_${code}`;
    const parts = [sql`r.${sql.ref(name)}`];
    if (take && named?.project) parts.push(sql`app.ledger_last_day(p.${sql.ref(columnOf(named.project))})`);
    if (take && named?.lead) parts.push(sql`app.ledger_last_day(l.${sql.ref(columnOf(named.lead))})`);
    return sql`coalesce(${sql.join(parts)}) AS ${sql.ref(name)}`;
  };
  const columns = [
    ...actual.map((code) => column(code, 'actual', own)),
    // What is promised is promised, whoever vouches for what happened.
    ...plan.map((code) => column(code, 'plan', true)),
  ];
  return sql`reached AS MATERIALIZED (
      SELECT m.project_id, ${sql.join(pivot)} FROM app.project_milestone m
      WHERE m.code = ANY (${[...new Set([...actual, ...plan])]}::text[]) GROUP BY 1
    ), grown AS MATERIALIZED (
      SELECT DISTINCT ON (k.to_id) k.to_id AS project_id, k.from_id AS lead_id FROM app.entity_link k
      WHERE k.kind = 'lead-project' AND NOT k.void ORDER BY k.to_id, k.from_id
    ), d AS MATERIALIZED (
      SELECT p.id, p.project_name AS name, p.territory_id, coalesce(p.total_investment, 0) AS amount,
        p.build_nature, p.regime_type, p.industry_code, p.exit_reason, app.ledger_last_day(p.exited_on) AS exited,
        l.contracted_amt, l.funds_in_place, ${sql.join(columns)}
      FROM app.project p LEFT JOIN reached r ON r.project_id = p.id LEFT JOIN grown g ON g.project_id = p.id
      LEFT JOIN app.lead l ON l.id = g.lead_id AND NOT l.void AND l.survivor_id IS NULL
      WHERE NOT p.void AND p.survivor_id IS NULL ${projectsMatching(filter)}
    )`;
}

/** The column of a field of the ledger: `planStart` stands in `plan_start`. */
export const columnOf = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Conditions on `p` for the projects that are counted. Starts with `AND` unless empty. */
export function projectsMatching({ territory, unit, projectKind, ids }: StockFilter): RawBuilder<unknown> {
  const parts: RawBuilder<unknown>[] = [];
  if (territory !== undefined) {
    parts.push(sql`AND p.territory_id IN (
      WITH RECURSIVE below AS (
        SELECT id FROM app.territory WHERE id = ${territory}
        UNION ALL SELECT t.id FROM app.territory t JOIN below b ON t.parent_id = b.id
      ) SELECT id FROM below)`);
  }
  if (unit !== undefined) parts.push(sql`AND p.unit_id = ${unit}`);
  if (ids !== undefined) parts.push(sql`AND p.id = ANY (${[...ids]}::uuid[])`);
  if (projectKind !== undefined) parts.push(sql`AND p.project_kind = ${projectKind}`);
  return sql.join(parts, sql` `);
}
