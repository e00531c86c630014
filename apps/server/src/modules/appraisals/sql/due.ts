import type { AppraisalStage, AppraisalStatus } from '@guatu/contract';
import { sql } from 'kysely';
import type { ReadTrx } from '../../../platform/ledger/index.ts';

export interface SheetThere {
  readonly project: string;
  readonly stage: AppraisalStage;
  readonly period: string | null;
  readonly done: boolean;
}

/** Which projects in sight have which sheets. */
export async function sheetsThere(trx: ReadTrx): Promise<readonly SheetThere[]> {
  const { rows } = await sql<SheetThere>`
    SELECT appr_project AS project, appr_stage AS stage, appr_period AS period, appr_status = 'CONFIRMED' AS done
    FROM app.appraisal WHERE NOT void`.execute(trx);
  return rows;
}

export interface ToTell {
  readonly id: string;
  readonly leaf: number;
  readonly project: string;
  readonly title: string;
  readonly why: string;
  readonly status: AppraisalStatus;
  readonly version: number;
  /** Who handed it in. */
  readonly by: string | null;
}

/** Sheets that wait to be confirmed, and those that the product opened by itself and nobody filled yet. */
export async function sheetsToTell(trx: ReadTrx, product: string): Promise<readonly ToTell[]> {
  const { rows } = await sql<ToTell>`
    SELECT id, territory_id AS leaf, appr_project AS project, appr_title AS title, appr_why AS why, appr_status AS status,
      version, appr_submitted_by AS by
    FROM app.appraisal WHERE NOT void
      AND (appr_status = 'SUBMITTED' OR (appr_status = 'OPEN' AND appr_by = ${product} AND version = 1))
    ORDER BY created_nr, id`.execute(trx);
  return rows;
}
