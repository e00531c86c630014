import { type IsoDay, isoDay } from '@guatu/kernel';
import { sql } from 'kysely';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { type DaysQuestion, projectDays } from './project-days.ts';

/** A project with the days on which it reached the milestones asked for. */
export interface DatedProject {
  readonly id: string;
  readonly name: string;
  readonly territoryId: number;
  readonly unitId: number | null;
  /** Day on which it left; null while it stays. */
  readonly exited: IsoDay | null;
  readonly days: ReadonlyMap<string, IsoDay>;
}

/** Projects with the days of milestones as far as they are known; only those that have reached `having`, where one is named. */
export async function projectsHaving(
  trx: ReadTrx,
  question: Omit<DaysQuestion, 'plan'>,
  having: string | null,
): Promise<readonly DatedProject[]> {
  const days = question.actual.map((code) => sql`${code}::text, ${sql.ref(`d.a_${code}`)}::text`);
  const reached = having === null ? sql`` : sql`WHERE ${sql.ref(`d.a_${having}`)} IS NOT NULL`;
  const { rows } = await sql<Omit<DatedProject, 'days'> & { readonly days: Readonly<Record<string, string | null>> }>`
    WITH ${projectDays(question)}
    SELECT d.id, d.name, d.territory_id AS "territoryId", p.unit_id AS "unitId", d.exited::text AS exited,
      jsonb_build_object(${sql.join(days)}) AS days
    FROM d JOIN app.project p ON p.id = d.id ${reached} ORDER BY d.id`.execute(trx);
  return rows.map((row) => ({
    ...row,
    days: new Map(
      Object.entries(row.days).flatMap(([code, day]) => (day === null ? [] : [[code, isoDay(day)] as const])),
    ),
  }));
}
