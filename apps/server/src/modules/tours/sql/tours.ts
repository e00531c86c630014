import { sql } from 'kysely';
import type { ReadTrx } from '../../../platform/ledger/index.ts';

/** Tours that the asker may see, the latest first. */
export async function tourIds(trx: ReadTrx, limit: number): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM app.tour WHERE NOT void ORDER BY tour_day DESC, id LIMIT ${limit}`.execute(trx);
  return rows.map(({ id }) => id);
}

/** The days on which an office's mechanism has a tour already. */
export async function tourDays(trx: ReadTrx, leaf: number, schedule: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ day: string }>`
    SELECT tour_day AS day FROM app.tour
    WHERE NOT void AND territory_id = ${leaf} AND tour_schedule = ${schedule}`.execute(trx);
  return new Set(rows.map(({ day }) => day));
}

/** Lets one of several who begin the same tour at once go first. */
export async function lockTour(trx: ReadTrx, leaf: number, schedule: string, day: string): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`tour ${leaf} ${schedule} ${day}`}, 0))`.execute(trx);
}

/** Sheets of some tours, in the order in which their judges were named. */
export async function cardIds(trx: ReadTrx, tours: readonly string[]): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM app.scorecard WHERE NOT void AND card_tour = ANY(${tours}::text[])
    ORDER BY created_nr, id`.execute(trx);
  return rows.map(({ id }) => id);
}

/** Holds the sheets of a tour as they are, so that none is changed between the count and the seal. */
export async function holdCards(trx: ReadTrx, tour: string): Promise<void> {
  await sql`SELECT id FROM app.scorecard WHERE card_tour = ${tour} ORDER BY id FOR UPDATE`.execute(trx);
}

/** Lets marks be written while a tour stays as it is: sealing waits for them, and they for sealing. */
export async function holdTour(trx: ReadTrx, tour: string): Promise<void> {
  await sql`SELECT id FROM app.tour WHERE id = ${tour} FOR UPDATE`.execute(trx);
}

/** The sealed tour of the same office and mechanism before a day. */
export async function sealedBefore(
  trx: ReadTrx,
  leaf: number,
  schedule: string,
  day: string,
): Promise<{ readonly title: string; readonly result: string } | null> {
  const { rows } = await sql<{ title: string; result: string }>`
    SELECT tour_title AS title, tour_result AS result FROM app.tour
    WHERE NOT void AND territory_id = ${leaf} AND tour_schedule = ${schedule} AND tour_day < ${day}
      AND tour_status = 'SEALED'
    ORDER BY tour_day DESC LIMIT 1`.execute(trx);
  return rows[0] ?? null;
}
