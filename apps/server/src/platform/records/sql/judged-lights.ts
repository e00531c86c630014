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

function lightKeptAs(number: number): DerivedLight | null {
  const light = KEPT_AS[number];
  return light === undefined || light === 'NONE' ? null : light;
}
