import { sql } from 'kysely';
import type { ReadTrx } from '../../../platform/ledger/index.ts';

/** A place that papers come from: its name, and the leaf where its own office works. */
export interface Place {
  readonly name: string;
  readonly leaf: number;
}

/** The unit that an office works for, and the places below it, in the order in which they are listed everywhere. */
export async function placesOf(trx: ReadTrx, leaf: number): Promise<{ own: Place; below: readonly Place[] }> {
  const { rows } = await sql<Place & { own: boolean }>`
    WITH office AS (
      SELECT coalesce(up.id, t.id) AS id, coalesce(up.name, t.name) AS name FROM app.territory t
      LEFT JOIN app.territory up ON t.kind = 'OWN' AND up.id = t.parent_id WHERE t.id = ${leaf}
    )
    SELECT name, ${leaf}::int AS leaf, true AS own, -1 AS place FROM office
    UNION ALL
    SELECT t.name, coalesce(o.id, t.id), false, t.sort_order FROM app.territory t JOIN office ON t.parent_id = office.id
    LEFT JOIN app.territory o ON o.parent_id = t.id AND o.kind = 'OWN'
    WHERE t.kind <> 'OWN' AND t.valid_to IS NULL ORDER BY place, leaf`.execute(trx);
  const [own, ...below] = rows;
  if (!own) throw new Error(`there is no territory ${leaf}`);
  return { own, below };
}

/** Days on which mechanisms of an office already have an occurrence, as `mechanism day`. */
export async function occurrencesMade(trx: ReadTrx, leaf: number, from: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ key: string }>`
    SELECT occurrence_schedule || ' ' || occurrence_day AS key FROM app.occurrence
    WHERE NOT void AND territory_id = ${leaf} AND occurrence_day >= ${from}`.execute(trx);
  return new Set(rows.map(({ key }) => key));
}

/** Lets one of several rounds make an office's occurrences at a time. */
export async function lockSchedule(trx: ReadTrx, leaf: number): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`schedule ${leaf}`}, 0))`.execute(trx);
}

/** Campaigns of an office that are not void, those that began first in front. */
export async function campaignIds(trx: ReadTrx, leaf: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM app.campaign WHERE NOT void AND territory_id = ${leaf} ORDER BY campaign_first, id`.execute(trx);
  return rows.map(({ id }) => id);
}

/** Papers owed for the occurrences of an office in a span of days. */
export async function paperIds(trx: ReadTrx, leaf: number, from: string, to: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT t.id FROM app.task t JOIN app.occurrence o ON o.id::text = t.task_occurrence
    WHERE NOT t.void AND NOT o.void AND o.territory_id = ${leaf} AND o.occurrence_day BETWEEN ${from} AND ${to}
    ORDER BY t.task_due, t.task_unit, t.id`.execute(trx);
  return rows.map(({ id }) => id);
}

/** Days of an office's occurrences, by the id that papers name. */
export async function occurrenceDays(
  trx: ReadTrx,
  leaf: number,
  from: string,
  to: string,
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; day: string }>`
    SELECT id, occurrence_day AS day FROM app.occurrence
    WHERE NOT void AND territory_id = ${leaf} AND occurrence_day BETWEEN ${from} AND ${to}`.execute(trx);
  return new Map(rows.map(({ id, day }) => [id, day]));
}

export interface PaperQuality {
  readonly unit: string;
  readonly due: number;
  readonly onTime: number;
  readonly late: number;
  readonly missing: number;
  readonly urged: number;
}

/** How units handed in what an office had due since a day: in time, late, not at all, and how often they were urged. */
export async function paperQuality(
  trx: ReadTrx,
  leaf: number,
  from: string,
  today: string,
): Promise<readonly PaperQuality[]> {
  const { rows } = await sql<PaperQuality>`
    SELECT task_unit AS unit, count(*)::int AS due,
      (count(*) FILTER (WHERE handed <= task_due))::int AS "onTime",
      (count(*) FILTER (WHERE handed > task_due))::int AS late,
      (count(*) FILTER (WHERE handed IS NULL))::int AS missing,
      coalesce(sum(task_silences), 0)::int AS urged
    FROM app.task JOIN app.occurrence o ON o.id::text = task_occurrence AND o.territory_id = ${leaf}
      CROSS JOIN LATERAL (SELECT coalesce(task_reported, task_done) AS handed) h
    WHERE NOT task.void AND task_origin = 'SCHEDULE' AND task_due >= ${from}
      AND (handed IS NOT NULL OR task_due < ${today})
    GROUP BY task_unit
    ORDER BY count(*) FILTER (WHERE handed <= task_due)::numeric / count(*), count(*) DESC, task_unit`.execute(trx);
  return rows;
}

/**
 * The leaf where a named unit's people work, if the name means one unit only and it works elsewhere than above the given
 * leaf; those above see the leaf's rows anyway. Null where the task had better stay where it is.
 */
export async function leafOfUnit(trx: ReadTrx, unit: string, leaf: number): Promise<number | null> {
  const { rows } = await sql<{ leaf: number }>`
    WITH RECURSIVE up AS (
      SELECT id, parent_id FROM app.territory WHERE id = ${leaf}
      UNION SELECT t.id, t.parent_id FROM app.territory t JOIN up ON t.id = up.parent_id
    ), named AS (
      SELECT DISTINCT coalesce(t.id, u.territory_id) AS id FROM app.unit u LEFT JOIN app.territory t ON t.name = u.name
      WHERE u.name = ${unit} OR ${unit} = ANY (u.aliases)
    )
    SELECT coalesce(own.id, named.id) AS leaf FROM named
    LEFT JOIN app.territory own ON own.parent_id = named.id AND own.kind = 'OWN'
    WHERE named.id IS NOT NULL AND named.id NOT IN (SELECT id FROM up) AND (SELECT count(*) FROM named) = 1`.execute(
    trx,
  );
  return rows[0]?.leaf ?? null;
}

/** Papers of one occurrence whose title ends with a name. */
export async function papersTitled(
  trx: ReadTrx,
  leaf: number,
  schedule: string,
  day: string,
  end: string,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT t.id FROM app.task t JOIN app.occurrence o ON o.id::text = t.task_occurrence
    WHERE NOT t.void AND NOT o.void AND o.territory_id = ${leaf} AND o.occurrence_schedule = ${schedule}
      AND o.occurrence_day = ${day} AND right(t.task_title, length(${end})) = ${end}
    ORDER BY t.task_unit, t.id`.execute(trx);
  return rows.map(({ id }) => id);
}
