import type { EvaluationStatus } from '@guatu/contract';
import { sql } from 'kysely';
import type { ReadTrx, Trx } from '../../../platform/ledger/index.ts';

interface RunFilter {
  readonly scheme?: string | undefined;
  readonly period?: string | undefined;
}

/** Runs that the asker may see, the newest first. */
export async function runIds(trx: ReadTrx, { scheme, period }: RunFilter, limit: number): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM app.evaluation
    WHERE NOT void AND (${scheme ?? null}::text IS NULL OR eval_scheme = ${scheme ?? null})
      AND (${period ?? null}::text IS NULL OR eval_period = ${period ?? null})
    ORDER BY eval_on DESC, created_nr DESC, id LIMIT ${limit}`.execute(trx);
  return rows.map(({ id }) => id);
}

export interface LastRun {
  readonly scheme: string;
  readonly id: string;
  readonly period: string | null;
  readonly status: EvaluationStatus;
}

/** The latest run of each scheme of an office, whatever its state. */
export async function lastRuns(trx: ReadTrx, leaf: number): Promise<readonly LastRun[]> {
  const { rows } = await sql<LastRun>`
    SELECT DISTINCT ON (eval_scheme) eval_scheme AS scheme, id, eval_period AS period, eval_status AS status
    FROM app.evaluation WHERE NOT void AND territory_id = ${leaf}
    ORDER BY eval_scheme, eval_on DESC, created_nr DESC`.execute(trx);
  return rows;
}

/** The published run of a scheme and office of the latest period before one; of a scheme without periods, the one before. */
export async function publishedBefore(
  trx: ReadTrx,
  run: { readonly id: string; readonly schemeId: string; readonly office: number; readonly period: string | null },
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    SELECT e.id FROM app.evaluation e JOIN app.evaluation own ON own.id = ${run.id}
    WHERE NOT e.void AND e.id <> ${run.id} AND e.eval_scheme = ${run.schemeId} AND e.eval_office = ${run.office}
      AND e.eval_status = 'PUBLISHED'
      AND CASE WHEN ${run.period}::text IS NULL THEN e.created_nr < own.created_nr ELSE e.eval_period < ${run.period} END
    ORDER BY e.eval_period DESC NULLS LAST, e.created_nr DESC LIMIT 1`.execute(trx);
  return rows[0]?.id ?? null;
}

/** A run of the same scheme, office and period that was not withdrawn. */
export async function sameRun(
  trx: ReadTrx,
  run: { readonly schemeId: string; readonly office: number; readonly period: string | null },
): Promise<string | null> {
  const { rows } = await sql<{ title: string }>`
    SELECT eval_title AS title FROM app.evaluation
    WHERE NOT void AND eval_scheme = ${run.schemeId} AND eval_office = ${run.office} AND eval_status <> 'WITHDRAWN'
      AND eval_period = ${run.period} LIMIT 1`.execute(trx);
  return rows[0]?.title ?? null;
}

/** Runs whose notice period is over and that nobody has let out. */
export async function overdueRuns(
  trx: ReadTrx,
  today: string,
): Promise<readonly { readonly id: string; readonly leaf: number; readonly title: string; readonly until: string }[]> {
  const { rows } = await sql<{ id: string; leaf: number; title: string; until: string }>`
    SELECT id, territory_id AS leaf, eval_title AS title, eval_notice_until AS until FROM app.evaluation
    WHERE NOT void AND eval_status = 'NOTICE' AND eval_notice_until < ${today} ORDER BY id`.execute(trx);
  return rows;
}

/** Lets one of several who begin the same run at once go first. */
export async function lockRun(trx: Trx, scheme: string, office: number, period: string): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`evaluation ${scheme} ${office} ${period}`}, 0))`.execute(
    trx,
  );
}

/** Keeps a run as it is until the act is done. */
export async function holdRun(trx: Trx, id: string): Promise<void> {
  await sql`SELECT id FROM app.evaluation WHERE id = ${id} FOR UPDATE`.execute(trx);
}

/** Objections of some runs that the asker may see, the latest first. */
export async function objectionIds(trx: ReadTrx, runs: readonly string[]): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM app.objection WHERE NOT void AND objection_run = ANY(${runs}::text[])
    ORDER BY created_nr DESC, id`.execute(trx);
  return rows.map(({ id }) => id);
}
