import { sql } from 'kysely';
import type { ReadTrx } from '../../../platform/ledger/index.ts';

/** A request about a light as it stands. */
export interface ExceptionRow {
  readonly id: string;
  readonly version: number;
  readonly territory_id: number;
  readonly exception_title: string;
  readonly exception_project: string;
  readonly exception_type: 'REASON' | 'OBJECTION';
  readonly exception_axis: 'START' | 'PROGRESS' | 'FUNDS' | 'STATISTICS';
  readonly exception_from: string;
  readonly exception_until: string;
  readonly exception_reason: string;
  readonly exception_status: 'REQUESTED' | 'APPROVED' | 'REFUSED' | 'WITHDRAWN';
  readonly exception_by: string;
  readonly exception_on: string;
  readonly exception_answer: string | null;
  readonly exception_document: string | null;
  readonly asked_by: string;
  readonly opinions: readonly OpinionRow[];
}

export interface OpinionRow {
  readonly unit: string;
  readonly text: string;
  readonly agrees: boolean;
  readonly on: string;
}

const EXCEPTION = sql`
  SELECT e.id, e.version, e.territory_id, e.exception_title, e.exception_project, e.exception_type, e.exception_axis,
    e.exception_from, e.exception_until, e.exception_reason, e.exception_status, e.exception_by, e.exception_on,
    e.exception_answer, e.exception_document, coalesce(who.display_name, '') AS asked_by,
    coalesce((SELECT json_agg(json_build_object('unit', o.opinion_unit, 'text', o.opinion_text,
        'agrees', coalesce(o.opinion_agrees, false), 'on', o.opinion_on) ORDER BY length(o.code), o.code)
      FROM app.exception_opinion o WHERE o.exception_id = e.id), '[]') AS opinions
  FROM app.exception e LEFT JOIN app.person who ON who.id::text = e.exception_by`;

/** The requests about the lights of a project, the latest first. */
export async function exceptionsOf(trx: ReadTrx, projectId: string): Promise<readonly ExceptionRow[]> {
  const { rows } = await sql<ExceptionRow>`
    ${EXCEPTION} WHERE NOT e.void AND e.exception_project = ${projectId} ORDER BY e.created_nr DESC`.execute(trx);
  return rows;
}

export async function exceptionById(trx: ReadTrx, id: string): Promise<ExceptionRow | null> {
  const { rows } = await sql<ExceptionRow>`${EXCEPTION} WHERE NOT e.void AND e.id = ${id}`.execute(trx);
  return rows[0] ?? null;
}
