import { sql } from 'kysely';
import type { ReadTrx, Trx } from '../../../platform/ledger/index.ts';
import type { PreferenceRow } from '../tables.ts';

export async function preferenceRow(trx: ReadTrx, person: string): Promise<PreferenceRow | undefined> {
  return (await preferenceRows(trx, [person]))[0];
}

/** What these people chose; those who chose nothing are not among them. */
export async function preferenceRows(trx: ReadTrx, people: readonly string[]): Promise<readonly PreferenceRow[]> {
  const { rows } = await sql<PreferenceRow>`
    SELECT person_id AS "personId", email, email_pace AS "emailPace", muted FROM app.notice_preference
    WHERE person_id = ANY(${people}::uuid[])`.execute(trx);
  return rows;
}

export async function savePreference(
  trx: Trx,
  { personId, email, emailPace, muted }: PreferenceRow,
  at: string,
): Promise<void> {
  await sql`
    INSERT INTO app.notice_preference (person_id, email, email_pace, muted, saved_at)
    VALUES (${personId}, ${email}, ${emailPace}, ${muted}::text[], ${at})
    ON CONFLICT (person_id) DO UPDATE SET email = excluded.email, email_pace = excluded.email_pace,
      muted = excluded.muted, saved_at = excluded.saved_at`.execute(trx);
}
