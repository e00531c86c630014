import { sql } from 'kysely';
import type { ReadTrx, Trx } from '../../../platform/ledger/index.ts';
import type { StandingCorrection } from '../domain/reading.ts';

export interface CorrectionRow {
  readonly id: string;
  readonly phrase: string;
  readonly unit: string | null;
  readonly act: 'INDICATOR' | 'NOT_A_FACT';
  readonly indicator: string | null;
  readonly report_id: string;
  readonly report: string | null;
  readonly made_by: string;
  readonly made_at: string;
  readonly revoked_by: string | null;
  readonly revoked_at: string | null;
}

/** What an office corrected and nobody revoked. */
export async function standingCorrections(trx: ReadTrx, office: number): Promise<readonly StandingCorrection[]> {
  const { rows } = await sql<StandingCorrection>`
    SELECT id, phrase, unit, act, indicator_id AS "indicatorId", indicator
    FROM app.report_correction WHERE territory_id = ${office} AND revoked_at IS NULL`.execute(trx);
  return rows;
}

/** Corrections that the reader may see, the newest first, or one of them. */
export async function correctionsSeen(trx: ReadTrx, id?: string): Promise<readonly CorrectionRow[]> {
  const one = id === undefined ? sql`TRUE` : sql`c.id = ${id}`;
  const { rows } = await sql<CorrectionRow>`
    SELECT c.id, c.phrase, c.unit, c.act, c.indicator, c.report_id, r.title AS report, c.made_by, c.made_at, c.revoked_by,
      c.revoked_at
    FROM app.report_correction c LEFT JOIN app.report r ON r.id = c.report_id
    WHERE ${one} ORDER BY c.made_at DESC, c.id LIMIT 500`.execute(trx);
  return rows;
}

export interface NewCorrection extends StandingCorrection {
  readonly territoryId: number;
  readonly reportId: string;
  readonly by: string;
  readonly at: string;
}

/** What was said before of the same words gives way. */
export async function insertCorrection(trx: Trx, each: NewCorrection): Promise<void> {
  await sql`
    UPDATE app.report_correction SET revoked_by = ${each.by}, revoked_at = ${each.at}
    WHERE territory_id = ${each.territoryId} AND phrase = ${each.phrase} AND coalesce(unit, '') = ${each.unit ?? ''}
      AND revoked_at IS NULL`.execute(trx);
  await sql`
    INSERT INTO app.report_correction (id, territory_id, phrase, unit, act, indicator_id, indicator, report_id, made_by,
      made_at)
    VALUES (${each.id}, ${each.territoryId}, ${each.phrase}, ${each.unit}, ${each.act}, ${each.indicatorId},
      ${each.indicator}, ${each.reportId}, ${each.by}, ${each.at})`.execute(trx);
}

export async function revoke(trx: Trx, id: string, by: string, at: string): Promise<void> {
  await sql`UPDATE app.report_correction SET revoked_by = ${by}, revoked_at = ${at}
    WHERE id = ${id} AND revoked_at IS NULL`.execute(trx);
}
