import { sql } from 'kysely';
import type { ReadTrx, Trx } from '../../../platform/ledger/index.ts';

/** A place's share of a confirmed division: its target. */
export interface ShareRow {
  readonly id: string;
  readonly indicator: string;
  readonly year: number;
  readonly place: number;
  readonly target: number;
  readonly paper: string | null;
}

/** Targets that places have by confirmed divisions of a year, as far as the reader sees them. */
export async function confirmedShares(trx: ReadTrx, year: number): Promise<readonly ShareRow[]> {
  const { rows } = await sql<ShareRow>`
    SELECT b.id, b.breakdown_indicator AS indicator, b.breakdown_year::int AS year, s.code::int AS place,
      s.share_target::float8 AS target, b.breakdown_paper AS paper
    FROM app.breakdown b JOIN app.breakdown_share s ON s.breakdown_id = b.id
    WHERE b.breakdown_status = 'CONFIRMED' AND NOT b.void AND b.breakdown_year = ${year} AND s.share_target IS NOT NULL
    ORDER BY b.id, s.code`.execute(trx);
  return rows;
}

/** Versions of divisions, what is not finished first, then the newest year. */
export async function breakdownIds(trx: ReadTrx, year: number | null): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM app.breakdown WHERE NOT void AND (${year}::bigint IS NULL OR breakdown_year = ${year}::bigint)
    ORDER BY breakdown_status IN ('CONFIRMED', 'REPLACED'), breakdown_status = 'REPLACED', breakdown_year DESC,
      breakdown_title, breakdown_edition DESC, id`.execute(trx);
  return rows.map(({ id }) => id);
}

export interface StandingVersion {
  readonly id: string;
  readonly status: string;
}

/** Versions of one target's division that were not replaced. Held, so that there is never a second one in work. */
export async function holdVersions(
  trx: Trx,
  { indicator, year, place }: { readonly indicator: string; readonly year: number; readonly place: number },
): Promise<readonly StandingVersion[]> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`breakdown|${indicator}|${year}|${place}`}, 0))`.execute(
    trx,
  );
  const { rows } = await sql<StandingVersion>`
    SELECT id, breakdown_status AS status FROM app.breakdown
    WHERE NOT void AND breakdown_indicator = ${indicator} AND breakdown_year = ${year} AND breakdown_place = ${place}
      AND breakdown_status <> 'REPLACED' ORDER BY id`.execute(trx);
  return rows;
}
