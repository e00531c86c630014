import { type RawBuilder, sql } from 'kysely';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import type { KeptRate } from '../domain/rates/rules.ts';
import { type DaysQuestion, projectsMatching } from './project-days.ts';

export interface PromisesKept {
  readonly percent: number | null;
  /** Due, with what was kept of them. */
  readonly promises: number;
  /** Due, and nobody says what was kept of them, or what they weigh. */
  readonly unknown: number;
  /** Due and of taxes, which are not for the reader: they count neither above nor below the line. */
  readonly withheld: number;
}

export interface KeptQuestion extends Pick<DaysQuestion, 'filter'> {
  readonly day: string;
  /** What the codes of promises begin with whose figures the reader may not see; null where he may see all. */
  readonly hidden: string | null;
}

const WEIGHTS: Readonly<Record<NonNullable<KeptRate['weighedBy']>, RawBuilder<unknown>>> = {
  totalInvestment: sql`p.total_investment`,
  fixedInvestment: sql`p.fixed_investment`,
};

/**
 * What was kept of the promises that are due, each at most in full (of less where less is better), by every way of weighing
 * them, in their order. What is hidden never counts, however many projects are asked for: a rate of few tells what each of
 * them kept, and so does the difference of two rates of many.
 */
export async function promisesKept(
  trx: ReadTrx,
  { filter, day, hidden }: KeptQuestion,
  rates: readonly KeptRate[],
): Promise<readonly PromisesKept[]> {
  const secret =
    hidden === null ? sql`false` : sql`(starts_with(c.code, ${hidden}) OR c.commit_source IS NOT DISTINCT FROM 'TAX')`;
  const answers = rates.map(({ weighedBy }, place) => {
    const weight = weighedBy === null ? sql`1` : sql`${sql.ref(`d.w_${place}`)}::numeric / d.answered`;
    const counted = sql`NOT d.secret AND d.kept IS NOT NULL AND ${weight} > 0`;
    return sql`jsonb_build_object(
      'percent', (sum(d.kept * ${weight}) FILTER (WHERE ${counted}) * 100
        / nullif(sum(${weight}) FILTER (WHERE ${counted}), 0))::float8,
      'promises', count(*) FILTER (WHERE ${counted}),
      'unknown', count(*) FILTER (WHERE NOT d.secret AND (${counted}) IS NOT TRUE),
      'withheld', count(*) FILTER (WHERE d.secret))`;
  });
  const weights = rates.map(
    ({ weighedBy }, place) =>
      sql`${weighedBy === null ? sql`NULL::bigint` : WEIGHTS[weighedBy]} AS ${sql.ref(`w_${place}`)}`,
  );
  const { rows } = await sql<{ kept: readonly PromisesKept[] }>`
    WITH d AS (
      SELECT CASE WHEN c.commit_actual IS NULL THEN NULL
          WHEN c.commit_direction = 'DOWN' THEN CASE WHEN c.commit_actual > 0 THEN least(c.commit_target / c.commit_actual, 1) ELSE 1 END
          ELSE least(c.commit_actual / c.commit_target, 1) END AS kept, ${secret} AS secret,
        nullif(count(c.commit_actual) FILTER (WHERE NOT ${secret}) OVER (PARTITION BY c.project_id), 0) AS answered, ${sql.join(weights)}
      FROM app.project_commitment c JOIN app.project p ON p.id = c.project_id
      WHERE c.commit_target > 0 AND NOT p.void AND p.survivor_id IS NULL
        AND app.ledger_last_day(c.commit_due) <= ${day}::date ${projectsMatching(filter)}
    ) SELECT jsonb_build_array(${sql.join(answers)}) AS kept FROM d`.execute(trx);
  const [row] = rows;
  if (!row) throw new Error('an aggregate has a row');
  return row.kept;
}
