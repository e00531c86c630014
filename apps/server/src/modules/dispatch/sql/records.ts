import { sql } from 'kysely';
import type { ReadTrx } from '../../../platform/ledger/index.ts';

/** Meetings of a mechanism and office, the latest first. */
export async function meetingIds(trx: ReadTrx, leaf: number, schedule: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM app.meeting WHERE NOT void AND territory_id = ${leaf} AND meeting_schedule = ${schedule}
    ORDER BY meeting_day DESC LIMIT ${limit}`.execute(trx);
  return rows.map(({ id }) => id);
}

/** Meetings of a mechanism and office on a day and after it. */
export async function meetingDays(trx: ReadTrx, leaf: number, schedule: string, from: string): Promise<string[]> {
  const { rows } = await sql<{ day: string }>`
    SELECT meeting_day AS day FROM app.meeting
    WHERE NOT void AND territory_id = ${leaf} AND meeting_schedule = ${schedule} AND meeting_day >= ${from}`.execute(
    trx,
  );
  return rows.map(({ day }) => day);
}

/** Meetings of a mechanism and office that are over and were held before a day, the latest first. */
export async function heldBefore(
  trx: ReadTrx,
  leaf: number,
  schedule: string,
  day: string,
  limit: number,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM app.meeting WHERE NOT void AND territory_id = ${leaf} AND meeting_schedule = ${schedule}
      AND meeting_status = 'FINISHED' AND meeting_day < ${day} ORDER BY meeting_day DESC LIMIT ${limit}`.execute(trx);
  return rows.map(({ id }) => id);
}

/** The office's meeting in hand, of whichever mechanism: under way, else the next to be held, else the last that should have been. */
export async function meetingInHand(trx: ReadTrx, leaf: number, today: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM app.meeting WHERE NOT void AND territory_id = ${leaf} AND meeting_status <> 'FINISHED'
    ORDER BY meeting_status = 'OPEN' DESC, meeting_day >= ${today} DESC,
      CASE WHEN meeting_day >= ${today} THEN meeting_day END, meeting_day DESC, id LIMIT 1`.execute(trx);
  return rows[0]?.id ?? null;
}

/** The office's latest meeting that is over, of whichever mechanism. */
export async function meetingLastHeld(trx: ReadTrx, leaf: number): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM app.meeting WHERE NOT void AND territory_id = ${leaf} AND meeting_status = 'FINISHED'
    ORDER BY meeting_day DESC, id LIMIT 1`.execute(trx);
  return rows[0]?.id ?? null;
}

/** Lets one of several who prepare the same meeting at once go first. */
export async function lockMeeting(trx: ReadTrx, leaf: number, schedule: string, day: string): Promise<string | null> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`meeting ${leaf} ${schedule} ${day}`}, 0))`.execute(trx);
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM app.meeting WHERE NOT void AND territory_id = ${leaf} AND meeting_schedule = ${schedule}
      AND meeting_day = ${day}`.execute(trx);
  return rows[0]?.id ?? null;
}

/** Units with a task that came onto the bulletin's list in a span of days, under these leaves; first come, first named. */
export async function unitsListed(
  trx: ReadTrx,
  span: { readonly from: string; readonly to: string },
  leaves: readonly number[] | null,
): Promise<string[]> {
  const { rows } = await sql<{ unit: string }>`
    SELECT task_unit AS unit FROM app.task
    WHERE NOT void AND task_listed BETWEEN ${span.from} AND ${span.to}
      AND (${leaves}::int[] IS NULL OR territory_id = ANY(${leaves}::int[]))
    GROUP BY task_unit ORDER BY min(task_listed), task_unit`.execute(trx);
  return rows.map(({ unit }) => unit);
}

/** Tasks of some meetings. */
export async function taskIdsOf(trx: ReadTrx, meetings: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM app.task WHERE NOT void AND task_meeting = ANY(${meetings}::text[]) ORDER BY created_nr, id`.execute(
    trx,
  );
  return rows.map(({ id }) => id);
}

/**
 * Tasks that are not done, those due first in front. With an office, papers that offices below owe to themselves are left
 * out: they see to them, and here they would hide what this office waits for.
 */
export async function openTaskIds(trx: ReadTrx, office: number | null = null): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM app.task WHERE NOT void AND task_status <> 'DONE' AND (${office}::int IS NULL OR NOT EXISTS (
      SELECT FROM app.occurrence o WHERE o.id::text = task_occurrence AND o.territory_id <> ${office}::int))
    ORDER BY task_due, task_title, task_unit, id`.execute(trx);
  return rows.map(({ id }) => id);
}

/** The leaf of a project that the asker may see. */
export async function projectLeaf(trx: ReadTrx, id: string): Promise<number | null> {
  const { rows } = await sql<{ leaf: number }>`
    SELECT territory_id AS leaf FROM app.project WHERE id = ${id} AND NOT void`.execute(trx);
  return rows[0]?.leaf ?? null;
}

/** Tasks that are done, the latest first. */
export async function doneTaskIds(trx: ReadTrx, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM app.task WHERE NOT void AND task_status = 'DONE' ORDER BY task_done DESC, id LIMIT ${limit}`.execute(
    trx,
  );
  return rows.map(({ id }) => id);
}

/** All tasks about a project, the open ones first. */
export async function taskIdsOfProject(trx: ReadTrx, project: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM app.task WHERE NOT void AND task_project = ${project}
    ORDER BY task_status = 'DONE', task_due, id`.execute(trx);
  return rows.map(({ id }) => id);
}
