import type { DerivedLight } from '@guatu/contract';
import { type RawBuilder, sql } from 'kysely';
import type { ReadTrx } from '../../ledger/index.ts';

/** Lights in the order of the numbers that they are kept as. */
const KEPT_AS = ['NONE', 'GREEN', 'YELLOW', 'RED'] as const;
export type JudgedLight = (typeof KEPT_AS)[number];

export const isJudgedLight = (text: string): text is JudgedLight => KEPT_AS.some((light) => light === text);

/** Projects whose light at the end of a month, as the product judges and keeps it, is one of these. */
export interface JudgedFilter {
  readonly period: string;
  readonly lights: readonly JudgedLight[];
}

const yearOf = (period: string) => Number(period.slice(0, 4));
const monthOf = (period: string) => sql.lit(Number(period.slice(5)));

/**
 * Whether a row `t` is among them. Written as a join with what is kept, or without it: a project of which nothing is kept has
 * no light, and a list of ids to leave out would be too long to be hashed.
 */
export function isJudged({ period, lights }: JudgedFilter): RawBuilder<unknown> {
  const none = lights.includes('NONE');
  const wanted = KEPT_AS.flatMap((light, number) => (lights.includes(light) === none ? [] : [number]));
  return sql`${none ? sql`NOT ` : sql``}EXISTS (SELECT FROM app.project_light_year kept
    WHERE kept.project_id = t.id AND kept.year = ${yearOf(period)}
      AND kept.light[${monthOf(period)}] = ANY(${wanted}::smallint[]))`;
}

/** The lights of some projects at the end of a month; null where none is judged. */
export async function judgedLights(
  trx: ReadTrx,
  ids: readonly string[],
  period: string,
): Promise<ReadonlyMap<string, DerivedLight | null>> {
  const { rows } = await sql<{ id: string; light: number }>`
    SELECT kept.project_id AS id, kept.light[${monthOf(period)}] AS light FROM app.project_light_year kept
    WHERE kept.project_id = ANY(${[...ids]}::uuid[]) AND kept.year = ${yearOf(period)}`.execute(trx);
  return new Map(rows.map(({ id, light }) => [id, lightKeptAs(light)]));
}

/**
 * The lights of some projects at the end of a month, as they were kept at an instant; of those only for which one was. What the
 * first batch or pass after the instant replaced is what stood then; where none replaced it, what stands now. A project that
 * came back or moved here later is told by what was replaced before that.
 */
export async function judgedLightsKnownAt(
  trx: ReadTrx,
  ids: readonly string[],
  period: string,
  instant: string,
): Promise<ReadonlyMap<string, DerivedLight>> {
  const year = yearOf(period);
  const month = monthOf(period);
  const { rows } = await sql<{ id: string; light: number | null }>`/* records.lights-known */
    WITH later AS MATERIALIZED (SELECT * FROM app.batches_after(${instant}::timestamptz)),
    asked AS (SELECT unnest(${[...ids]}::uuid[]) AS project_id),
    came AS (
      SELECT h.project_id, min(b.seq) AS seq FROM app.wall_project_was h JOIN later b ON b.nr = h.replaced_nr
      WHERE h.project_id = ANY (${[...ids]}::uuid[]) AND NOT h.existed GROUP BY h.project_id
    ), stood AS (
      SELECT DISTINCT ON (h.project_id) h.project_id, CASE WHEN h.existed THEN (h.was).light[${month}] END AS light
      FROM app.wall_year_was h JOIN later b ON b.nr = h.replaced_nr LEFT JOIN came c USING (project_id)
      WHERE h.project_id = ANY (${[...ids]}::uuid[]) AND h.year = ${year} AND b.seq <= coalesce(c.seq, b.seq)
      ORDER BY h.project_id, b.seq, h.existed DESC
    )
    SELECT a.project_id AS id,
      CASE WHEN s.project_id IS NOT NULL THEN s.light WHEN c.project_id IS NULL THEN y.light[${month}] END AS light
    FROM asked a LEFT JOIN stood s USING (project_id) LEFT JOIN came c USING (project_id)
    LEFT JOIN app.wall_year y ON y.project_id = a.project_id AND y.year = ${year}
    WHERE (SELECT w.since FROM app.wall_rule w) <= ${instant}::timestamptz`.execute(trx);
  return new Map(
    rows.flatMap(({ id, light }) => {
      const kept = lightKeptAs(light ?? 0);
      // History does not tell a month without a light from one that was not judged yet.
      return kept === null ? [] : [[id, kept]];
    }),
  );
}

function lightKeptAs(number: number): DerivedLight | null {
  const light = KEPT_AS[number];
  return light === undefined || light === 'NONE' ? null : light;
}
