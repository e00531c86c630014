import { sql } from 'kysely';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import type { AppraisedProject } from '../domain/unit-facts.ts';

export interface AppraisedRow extends AppraisedProject {
  /** The responsible unit by its id, and all that the ledger names. */
  readonly unit: number | null;
  readonly units: readonly string[];
}

/** Sheets of projects that were confirmed between two days and that no confirmed correction replaced. */
export async function appraisedBetween(
  trx: ReadTrx,
  { first, last }: { readonly first: string | null; readonly last: string },
): Promise<readonly AppraisedRow[]> {
  const { rows } = await sql<AppraisedRow>`
    SELECT a.id, a.appr_stage AS stage, a.appr_class AS class, a.appr_total::float8 AS total, p.unit_id AS unit,
      coalesce(p.resp_unit, '{}') AS units
    FROM app.appraisal a JOIN app.project p ON p.id = a.appr_project::uuid
    WHERE NOT a.void AND a.appr_status = 'CONFIRMED' AND a.appr_decided_on <= ${last}
      AND (${first}::text IS NULL OR a.appr_decided_on >= ${first}) AND NOT EXISTS (
      SELECT FROM app.appraisal n WHERE NOT n.void AND n.appr_replaces = a.id::text AND n.appr_status = 'CONFIRMED')
    ORDER BY a.appr_decided_on, a.id`.execute(trx);
  return rows;
}

/** Titles of sheets in sight. */
export async function sheetTitles(trx: ReadTrx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; title: string }>`
    SELECT id, appr_title AS title FROM app.appraisal WHERE id = ANY (${ids}::uuid[]) AND NOT void`.execute(trx);
  return new Map(rows.map(({ id, title }) => [id, title]));
}
