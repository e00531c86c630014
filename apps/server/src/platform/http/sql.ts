import { type Kysely, sql } from 'kysely';
import type { ClaimOutcome, IdempotencyClaim, IdempotencyStore, StoredAnswer } from './idempotency.ts';

/** Answers are kept for a day: longer than any browser or office script keeps retrying. */
const KEPT_HOURS = 24;

interface IdempotencyRow {
  fingerprint: string;
  status: number | null;
  response: string | null;
  claimed: boolean;
}

/** Keeps idempotency keys in `app.idempotency_key`. */
export function createIdempotencyStore<Tables>(db: Kysely<Tables>): IdempotencyStore {
  return {
    async claim({ userId, key, route, fingerprint }: IdempotencyClaim): Promise<ClaimOutcome> {
      await sql`DELETE FROM app.idempotency_key WHERE user_id = ${userId} AND expires_at < now()`.execute(db);
      const { rows } = await sql<IdempotencyRow>`
        WITH claimed AS (
          INSERT INTO app.idempotency_key (user_id, key, route, fingerprint, expires_at)
          VALUES (${userId}, ${key}, ${route}, ${fingerprint}, now() + make_interval(hours => ${KEPT_HOURS}))
          ON CONFLICT (user_id, key) DO NOTHING
          RETURNING fingerprint, status, response
        )
        SELECT fingerprint, status, response, true AS claimed FROM claimed
        UNION ALL
        SELECT fingerprint, status, response, false AS claimed FROM app.idempotency_key
        WHERE user_id = ${userId} AND key = ${key}`.execute(db);
      const row = rows[0];
      // No row at all: another request holds the key in a transaction that this statement's snapshot cannot see yet.
      if (row === undefined) return { state: 'unanswered' };
      if (row.claimed) return { state: 'claimed' };
      if (row.fingerprint !== fingerprint) return { state: 'different' };
      if (row.status === null || row.response === null) return { state: 'unanswered' };
      return { state: 'answered', answer: { status: row.status, body: JSON.parse(row.response) } };
    },

    async complete({ userId, key }: IdempotencyClaim, answer: StoredAnswer): Promise<void> {
      await sql`
        UPDATE app.idempotency_key SET status = ${answer.status}, response = ${JSON.stringify(answer.body)}
        WHERE user_id = ${userId} AND key = ${key}`.execute(db);
    },

    async release({ userId, key }: IdempotencyClaim): Promise<void> {
      await sql`DELETE FROM app.idempotency_key WHERE user_id = ${userId} AND key = ${key} AND status IS NULL`.execute(
        db,
      );
    },
  };
}
