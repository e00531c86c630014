import { type RawBuilder, sql } from 'kysely';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import type { DatedStage } from '../domain/gates/facts.ts';
import type { MilestoneRate, RateRules } from '../domain/rates/rules.ts';
import type { CohortCount, Grain } from '../domain/rates/triangle.ts';
import type { StockProject } from './libraries.ts';
import { columnOf, type DaysQuestion, projectDays } from './project-days.ts';

/** What a rate is made of. `due`: of those that should have come to it by the day; `unknown`: nobody says when they should. */
export interface RateCounts {
  readonly all: { readonly part: number; readonly whole: number };
  readonly due: { readonly part: number; readonly whole: number };
  readonly unknown: number;
}

type Question = Omit<DaysQuestion, 'actual' | 'plan'>;

const MONTHS: Readonly<Record<Grain, number>> = { month: 1, quarter: 3, year: 12 };

/** Which exclusion concerns a project, the first of the catalogue; null for those that count. */
function exclusion({ excluded }: RateRules): RawBuilder<unknown> {
  const cases = excluded.map(({ id, field, in: values = [], startsWith = [] }) => {
    const column = sql.ref(`d.${columnOf(field)}`);
    const starts = startsWith.map((prefix) => `${prefix}%`);
    return sql`WHEN ${column} = ANY (${[...values]}::text[]) OR ${column} LIKE ANY (${starts}::text[]) THEN ${id}`;
  });
  return cases.length === 0 ? sql`NULL::text` : sql`CASE ${sql.join(cases, sql` `)} END`;
}

/** `c`: the projects with their days and what excludes them. */
function counted(question: Question, rules: RateRules): RawBuilder<unknown> {
  const rates = [...rules.rates, rules.settled];
  const named = rates.flatMap(({ milestone, among }) => (among === null ? [milestone] : [milestone, among]));
  const bases = named.flatMap((code) => limitOf(question.stages, code)?.from ?? []);
  const actual = [...new Set([...named, ...bases, rules.cohortOf, rules.landedAt])];
  const plan = [...new Set(rates.map(({ milestone }) => milestone))];
  return sql`${projectDays({ ...question, actual, plan })}, c AS MATERIALIZED (
    SELECT d.*, ${exclusion(rules)} AS excluded FROM d)`;
}

const limitOf = (stages: readonly DatedStage[], code: string) => {
  const limit = stages.find((stage) => stage.code === code)?.limit;
  // Working days are counted by calendars that the database has not; no rate of the catalogue rests on one.
  return limit && limit.from !== code && limit.unit !== 'WORKDAY' ? limit : null;
};

/** In `c`: the day a rate's milestone is due, as planned, else by its default limit; null where neither tells. */
function dueDay(stages: readonly DatedStage[], code: string): RawBuilder<unknown> {
  const limit = limitOf(stages, code);
  if (!limit) return sql`c.${sql.ref(`p_${code}`)}`;
  const length =
    limit.unit === 'DAY'
      ? sql`make_interval(days => ${limit.amount}::int)`
      : sql`make_interval(months => ${limit.amount}::int)`;
  return sql`coalesce(c.${sql.ref(`p_${code}`)}, (c.${sql.ref(`a_${limit.from}`)} + ${length})::date)`;
}

const reachedBy = (code: string, day: string) => sql`c.${sql.ref(`a_${code}`)} <= ${day}::date`;

/** In `c`, for one rate: who is in the whole, who came to it, who should have. */
function partsOf(rate: MilestoneRate, stages: readonly DatedStage[], day: string) {
  const among = rate.among === null ? sql`true` : reachedBy(rate.among, day);
  const counts = sql`(c.excluded IS NULL AND ${among})`;
  const due = dueDay(stages, rate.milestone);
  const reached = sql`(${reachedBy(rate.milestone, day)})`;
  return {
    whole: counts,
    reached: sql`(${counts} AND ${reached})`,
    due: sql`(${counts} AND ${due} <= ${day}::date)`,
    dueReached: sql`(${counts} AND ${due} <= ${day}::date AND ${reached})`,
    unknown: sql`(${counts} AND ${due} IS NULL AND ${reached} IS NOT TRUE)`,
  };
}

export interface RatesRead {
  readonly rates: readonly RateCounts[];
  readonly excluded: Readonly<Record<string, number>>;
  readonly projects: number;
  readonly funds: { readonly part: number; readonly whole: number; readonly unknown: number };
  readonly cohorts: readonly CohortCount[];
}

/** Everything that the page of rates shows of milestones and funds, in one pass over the projects. */
export async function readRates(
  trx: ReadTrx,
  question: Question,
  rules: RateRules,
  asked: { readonly day: string; readonly grain: Grain; readonly goal: string },
): Promise<RatesRead> {
  const { day, grain, goal } = asked;
  const count = (condition: RawBuilder<unknown>) => sql`count(*) FILTER (WHERE ${condition})`;
  const rates = [...rules.rates, rules.settled].map((rate) => {
    const parts = partsOf(rate, question.stages, day);
    return sql`jsonb_build_object('all', jsonb_build_object('part', ${count(parts.reached)}, 'whole', ${count(parts.whole)}),
      'due', jsonb_build_object('part', ${count(parts.dueReached)}, 'whole', ${count(parts.due)}),
      'unknown', ${count(parts.unknown)})`;
  });
  const signed = sql`c.${sql.ref(`a_${rules.cohortOf}`)}`;
  const reached = sql`c.${sql.ref(`a_${goal}`)}`;
  const size = MONTHS[grain];
  const period = (value: RawBuilder<unknown>) =>
    sql`((extract(year FROM ${value})::int * 12 + extract(month FROM ${value})::int - 1) / ${sql.lit(size)})`;
  const both = sql`c.excluded IS NULL AND c.contracted_amt > 0 AND c.funds_in_place IS NOT NULL`;
  const { rows } = await sql<RatesRead>`
    WITH ${counted(question, rules)}, total AS (
      SELECT jsonb_build_array(${sql.join(rates)}) AS rates, count(*)::int AS projects,
        jsonb_build_object('part', coalesce(sum(c.funds_in_place) FILTER (WHERE ${both}), 0),
          'whole', coalesce(sum(c.contracted_amt) FILTER (WHERE ${both}), 0),
          'unknown', count(*) FILTER (WHERE c.excluded IS NULL AND c.contracted_amt > 0 AND c.funds_in_place IS NULL)) AS funds
      FROM c
    ), out AS (SELECT c.excluded, count(*) AS n FROM c WHERE c.excluded IS NOT NULL GROUP BY 1
    ), cohort AS (
      SELECT ${period(signed)} AS period,
        CASE WHEN ${reached} <= ${day}::date THEN greatest(0, ${period(reached)} - ${period(signed)}) END AS later,
        count(*) AS projects, sum(c.amount) AS amount
      FROM c WHERE c.excluded IS NULL AND ${signed} <= ${day}::date GROUP BY 1, 2
    )
    SELECT t.rates, t.projects, t.funds,
      coalesce((SELECT jsonb_object_agg(excluded, n) FROM out), '{}') AS excluded,
      coalesce((SELECT jsonb_agg(jsonb_build_object(
        'cohort', (period * ${sql.lit(size)}) / 12 * 100 + (period * ${sql.lit(size)}) % 12 + 1, 'later', later,
        'projects', projects, 'amount', amount)) FROM cohort), '[]') AS cohorts
    FROM total t`.execute(trx);
  const [row] = rows;
  if (!row) throw new Error('an aggregate has a row');
  return row;
}

/** What of a rate a list is asked for. */
export type RatePart = 'whole' | 'reached' | 'due' | 'dueReached' | 'unknown';
export type RateList =
  | { readonly rate: MilestoneRate; readonly part: RatePart }
  | { readonly excluded: string }
  | { readonly cohort: number; readonly grain: Grain; readonly reachedWithin: number | null; readonly goal: string };

/** The projects behind a figure, with the day of what is asked for; the longest ago first. */
export async function rateProjects(
  trx: ReadTrx,
  question: Question,
  rules: RateRules,
  day: string,
  asked: RateList,
  limit: number,
): Promise<{ readonly total: number; readonly projects: readonly StockProject[] }> {
  const { where, shown } = conditionOf(question, rules, day, asked);
  const { rows } = await sql<StockProject & { total: number }>`
    WITH ${counted(question, rules)}
    SELECT c.id, c.name, c.territory_id AS "territoryId", c.amount::float8 AS amount, ${shown}::text AS day,
      (count(*) OVER ())::int AS total
    FROM c WHERE ${where} ORDER BY ${shown} NULLS LAST, c.id LIMIT ${limit}`.execute(trx);
  return { total: rows[0]?.total ?? 0, projects: rows.map(({ total: _, ...project }) => project) };
}

function conditionOf({ stages }: Question, rules: RateRules, day: string, asked: RateList) {
  const signed = sql`c.${sql.ref(`a_${rules.cohortOf}`)}`;
  if ('excluded' in asked) return { where: sql`c.excluded = ${asked.excluded}`, shown: signed };
  if ('rate' in asked) {
    const { milestone } = asked.rate;
    const shown = asked.part === 'due' ? dueDay(stages, milestone) : sql`c.${sql.ref(`a_${milestone}`)}`;
    return { where: partsOf(asked.rate, stages, day)[asked.part], shown };
  }
  const from = `${Math.floor(asked.cohort / 100)}-${String(asked.cohort % 100).padStart(2, '0')}-01`;
  const size = MONTHS[asked.grain];
  const until = (periods: number) => sql`(${from}::date + make_interval(months => ${periods * size}::int))`;
  const cohort = sql`c.excluded IS NULL AND ${signed} >= ${from}::date AND ${signed} < ${until(1)} AND ${signed} <= ${day}::date`;
  if (asked.reachedWithin === null) return { where: cohort, shown: signed };
  const goal = sql`c.${sql.ref(`a_${asked.goal}`)}`;
  return {
    where: sql`${cohort} AND ${goal} < ${until(asked.reachedWithin + 1)} AND ${goal} <= ${day}::date`,
    shown: goal,
  };
}
