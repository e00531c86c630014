import { sql } from 'kysely';
import type { CandidateAction, EntityKind, ReadTrx } from '../../../platform/ledger/index.ts';
import { onSheet, rowsOf } from './rows.ts';

export interface OutlineEntry {
  readonly row_no: number;
  readonly ord: number;
  readonly action: CandidateAction;
  readonly must: number;
  readonly warn: number;
}

/** Every row of one sheet with what was decided about it and how many of its problems are open. */
export async function outlineOf(trx: ReadTrx, batchId: string, sheetNo: number): Promise<readonly OutlineEntry[]> {
  const { rows } = await sql<OutlineEntry>`
    SELECT c.row_no, c.ord, c.action, COALESCE(p.must, 0) AS must, COALESCE(p.warn, 0) AS warn
    FROM ${rowsOf(batchId)}
    LEFT JOIN LATERAL (
      SELECT count(*) FILTER (WHERE q.severity = 'error') AS must, count(*) FILTER (WHERE q.severity = 'warn') AS warn
      FROM jsonb_to_recordset(c.problems) AS q (severity text, handled boolean) WHERE NOT q.handled
    ) p ON c.problems <> '[]'::jsonb AND c.action <> 'rejected'
    WHERE ${onSheet(batchId, sheetNo)} AND c.row_no IS NOT NULL
    ORDER BY c.row_no, c.ord`.execute(trx);
  return rows;
}

export interface KeySum {
  readonly kind: EntityKind;
  readonly key: string;
  readonly rows: number;
  readonly before: number;
  readonly after: number;
}

/** Sums of every numeric key that the batch writes, over the rows that it writes. */
export async function keySums(trx: ReadTrx, batchId: string): Promise<readonly KeySum[]> {
  const { rows } = await sql<KeySum>`
    SELECT c.entity_kind AS kind, n.key, count(*) AS rows, sum((n.value #>> '{}')::numeric)::float8 AS after,
      sum(CASE WHEN jsonb_typeof(w.content -> 'o' -> n.key) = 'number' THEN (w.content -> 'o' ->> n.key)::numeric
        ELSE 0 END)::float8 AS before
    FROM ${rowsOf(batchId)}
    CROSS JOIN LATERAL (SELECT c.content::jsonb AS content) w
    CROSS JOIN LATERAL jsonb_each(w.content -> 'n') n
    WHERE c.action IN ('new', 'changed') AND c.content IS NOT NULL AND jsonb_typeof(n.value) = 'number'
    GROUP BY c.entity_kind, n.key`.execute(trx);
  return rows;
}

/** How many values the batch writes. */
export async function valueCount(trx: ReadTrx, batchId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    SELECT count(*) AS n FROM ${rowsOf(batchId)} CROSS JOIN LATERAL jsonb_object_keys(c.content::jsonb -> 'n')
    WHERE c.action IN ('new', 'changed') AND c.content IS NOT NULL`.execute(trx);
  return rows[0]?.n ?? 0;
}
