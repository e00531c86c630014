import type { AppraisalStage, AppraisalStatus } from '@guatu/contract';
import { sql } from 'kysely';
import type { ReadTrx, Trx } from '../../../platform/ledger/index.ts';

/** A sheet in a list, with what its project is called and where it lies. */
export interface BriefRow {
  readonly id: string;
  readonly title: string;
  readonly project: string;
  readonly project_name: string;
  readonly place: string;
  readonly stage: AppraisalStage;
  readonly period: string | null;
  readonly status: AppraisalStatus;
  readonly why: string;
  readonly due: string;
  readonly opened_on: string;
  readonly total: number | null;
  readonly class: string | null;
  readonly edition: number;
  readonly replaced: boolean;
}

export interface BriefFilter {
  readonly ids?: readonly string[];
  readonly stage?: AppraisalStage | undefined;
  readonly status?: AppraisalStatus | undefined;
  readonly project?: string | undefined;
}

/** Whether a confirmed correction stands in the place of a sheet. */
const REPLACED = sql`EXISTS (SELECT FROM app.appraisal n WHERE NOT n.void AND n.appr_replaces = a.id::text
  AND n.appr_status = 'CONFIRMED')`;

/** Sheets in sight: what waits first, by its day, then what is done, the latest first. */
export async function briefRows(
  trx: ReadTrx,
  { ids, stage, status, project }: BriefFilter,
  limit: number,
): Promise<readonly BriefRow[]> {
  const parts = [sql`NOT a.void`];
  if (ids !== undefined) parts.push(sql`a.id = ANY (${ids}::uuid[])`);
  if (stage !== undefined) parts.push(sql`a.appr_stage = ${stage}`);
  if (status !== undefined) parts.push(sql`a.appr_status = ${status}`);
  if (project !== undefined) parts.push(sql`a.appr_project = ${project}`);
  const { rows } = await sql<BriefRow>`
    SELECT a.id, a.appr_title AS title, p.id AS project, p.project_name AS project_name, t.name AS place,
      a.appr_stage AS stage, a.appr_period AS period, a.appr_status AS status, a.appr_why AS why, a.appr_due AS due,
      a.appr_on AS opened_on, a.appr_total::float8 AS total, a.appr_class AS class, a.appr_edition::int AS edition,
      ${REPLACED} AS replaced
    FROM app.appraisal a JOIN app.project p ON p.id = a.appr_project::uuid JOIN app.territory t ON t.id = p.territory_id
    WHERE ${sql.join(parts, sql` AND `)}
    ORDER BY a.appr_status = 'CONFIRMED', CASE WHEN a.appr_status = 'CONFIRMED' THEN '' ELSE a.appr_due END,
      a.appr_on DESC, a.id LIMIT ${limit}`.execute(trx);
  return rows;
}

export interface CountRow {
  readonly stage: AppraisalStage;
  readonly status: AppraisalStatus;
  readonly sheets: number;
}

/** Sheets in sight that no other replaced, by stage and status. */
export async function sheetCounts(trx: ReadTrx): Promise<readonly CountRow[]> {
  const { rows } = await sql<CountRow>`
    SELECT a.appr_stage AS stage, a.appr_status AS status, count(*)::int AS sheets
    FROM app.appraisal a JOIN app.project p ON p.id = a.appr_project::uuid
    WHERE NOT a.void AND NOT ${REPLACED} GROUP BY 1, 2 ORDER BY 1, 2`.execute(trx);
  return rows;
}

/** Lets one of several who open a sheet of the same project and stage at once go first. */
export async function lockStage(trx: Trx, project: string, stage: AppraisalStage): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`appraisal ${project} ${stage}`}, 0))`.execute(trx);
}

/** The sheets of a project and stage that nothing replaced, the latest first. */
export async function standingSheets(
  trx: ReadTrx,
  project: string,
  stage: AppraisalStage,
): Promise<readonly { readonly id: string; readonly title: string; readonly status: AppraisalStatus }[]> {
  const { rows } = await sql<{ id: string; title: string; status: AppraisalStatus }>`
    SELECT a.id, a.appr_title AS title, a.appr_status AS status FROM app.appraisal a
    WHERE NOT a.void AND a.appr_project = ${project} AND a.appr_stage = ${stage} AND NOT ${REPLACED}
    ORDER BY a.appr_on DESC, a.id`.execute(trx);
  return rows;
}

/** The sheet that was opened to correct another one, whatever its state. */
export async function correctionOf(
  trx: ReadTrx,
  id: string,
): Promise<{ readonly id: string; readonly status: AppraisalStatus } | null> {
  const { rows } = await sql<{ id: string; status: AppraisalStatus }>`
    SELECT id, appr_status AS status FROM app.appraisal WHERE NOT void AND appr_replaces = ${id}`.execute(trx);
  return rows[0] ?? null;
}

export interface EarlierResult {
  readonly id: string;
  readonly total: number | null;
  readonly class: string | null;
}

/** The last confirmed sheet by a scheme on another project of the same investor, if one is in sight. */
export async function investorsLast(
  trx: ReadTrx,
  asked: { readonly investor: string; readonly scheme: string; readonly notProject: string },
): Promise<EarlierResult | null> {
  const { rows } = await sql<EarlierResult>`
    SELECT a.id, a.appr_total::float8 AS total, a.appr_class AS class FROM app.appraisal a
    WHERE NOT a.void AND a.appr_status = 'CONFIRMED' AND a.appr_investor = ${asked.investor}
      AND a.appr_scheme = ${asked.scheme} AND a.appr_project <> ${asked.notProject} AND NOT ${REPLACED}
    ORDER BY a.appr_decided_on DESC, a.id LIMIT 1`.execute(trx);
  return rows[0] ?? null;
}
