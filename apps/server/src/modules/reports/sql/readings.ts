import type { ReadingDoubt, ReadingKind, ReadingState, ReadingValue } from '@guatu/contract';
import { type RawBuilder, sql } from 'kysely';
import type { ReadTrx, Trx } from '../../../platform/ledger/index.ts';
import type { Offered } from '../domain/reading.ts';

export interface ReadingRow {
  readonly report_id: string;
  readonly seq: number;
  readonly kind: ReadingKind;
  readonly start_at: number;
  readonly end_at: number;
  readonly state: ReadingState;
  readonly doubts: readonly ReadingDoubt[];
  readonly read: ReadingValue;
  readonly decided: ReadingValue | null;
  readonly offered: Offered;
  readonly note: string | null;
  readonly correction_id: string | null;
  readonly correction_on: string | null;
  readonly batch_id: string | null;
  readonly batch_status: string | null;
  readonly version: number;
}

export interface NewReading {
  readonly seq: number;
  readonly kind: ReadingKind;
  readonly start_at: number;
  readonly end_at: number;
  readonly state: ReadingState;
  readonly doubts: readonly ReadingDoubt[];
  readonly read: ReadingValue;
  readonly offered: Offered;
  readonly correction_id: string | null;
}

/** In one statement: a report of a hundred pages has thousands. */
export async function insertReadings(
  trx: Trx,
  report: { readonly id: string; readonly territoryId: number },
  readings: readonly NewReading[],
): Promise<void> {
  if (readings.length === 0) return;
  await sql`
    INSERT INTO app.report_reading (report_id, seq, territory_id, kind, start_at, end_at, state, doubts, read, offered,
      correction_id)
    SELECT ${report.id}, r.seq, ${report.territoryId}, r.kind, r.start_at, r.end_at, r.state, r.doubts, r.read, r.offered,
      r.correction_id
    FROM jsonb_to_recordset(${JSON.stringify(readings)}::jsonb) AS r (seq integer, kind text, start_at integer,
      end_at integer, state text, doubts text[], read jsonb, offered jsonb, correction_id uuid)`.execute(trx);
}

const selected = (condition: RawBuilder<unknown>) => sql<ReadingRow>`
  SELECT g.report_id, g.seq, g.kind, g.start_at, g.end_at, g.state, g.doubts, g.read, g.decided, g.offered, g.note,
    g.correction_id, to_char(c.made_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') AS correction_on,
    g.batch_id, b.status AS batch_status, g.version
  FROM app.report_reading g
  LEFT JOIN app.report_correction c ON c.id = g.correction_id
  LEFT JOIN app.batch b ON b.id = g.batch_id
  WHERE ${condition} ORDER BY g.start_at, g.end_at, g.seq`;

/** Readings in the order of the text: all of a report, or some by their numbers. */
export async function readingsOf(
  trx: ReadTrx,
  report: string,
  seqs?: readonly number[],
): Promise<readonly ReadingRow[]> {
  const some = seqs === undefined ? sql`TRUE` : sql`g.seq = ANY(${seqs}::int[])`;
  return (await selected(sql`g.report_id = ${report} AND ${some}`).execute(trx)).rows;
}

/** What an act leaves of a reading. */
export interface ReadingChange {
  readonly seq: number;
  readonly state: ReadingState;
  readonly decided: ReadingValue | null;
  readonly note: string | null;
}

export async function storeReadings(
  trx: Trx,
  report: string,
  changes: readonly ReadingChange[],
  by: string,
  at: string,
): Promise<void> {
  await sql`
    UPDATE app.report_reading g SET state = c.state, decided = c.decided, note = c.note, version = g.version + 1,
      decided_by = ${by}, decided_at = ${at}
    FROM jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) AS c (seq integer, state text, decided jsonb, note text)
    WHERE g.report_id = ${report} AND g.seq = c.seq`.execute(trx);
}

export async function setBatch(trx: Trx, report: string, seqs: readonly number[], batch: string): Promise<void> {
  await sql`UPDATE app.report_reading SET batch_id = ${batch}, version = version + 1
    WHERE report_id = ${report} AND seq = ANY(${seqs}::int[])`.execute(trx);
}

export interface StepRow {
  readonly step: number;
  readonly act: string;
  readonly before: readonly ReadingChange[];
}

export async function addStep(
  trx: Trx,
  report: { readonly id: string; readonly territoryId: number },
  step: { readonly act: string; readonly before: readonly ReadingChange[]; readonly by: string; readonly at: string },
): Promise<void> {
  await sql`
    INSERT INTO app.report_step (report_id, step, territory_id, act, before, taken_by, taken_at)
    SELECT ${report.id}, coalesce(max(s.step), 0) + 1, ${report.territoryId}, ${step.act},
      ${JSON.stringify(step.before)}::jsonb, ${step.by}, ${step.at}
    FROM app.report_step s WHERE s.report_id = ${report.id}`.execute(trx);
}

/** The last act of somebody on a report that still stands. */
export async function lastStep(trx: ReadTrx, report: string, by: string): Promise<StepRow | undefined> {
  const { rows } = await sql<StepRow>`
    SELECT step, act, before FROM app.report_step
    WHERE report_id = ${report} AND taken_by = ${by} AND NOT undone ORDER BY step DESC LIMIT 1`.execute(trx);
  return rows[0];
}

export async function markUndone(trx: Trx, report: string, step: number): Promise<void> {
  await sql`UPDATE app.report_step SET undone = true WHERE report_id = ${report} AND step = ${step}`.execute(trx);
}

/** The readings that later acts which still stand have touched as well. */
export async function touchedLater(trx: ReadTrx, report: string, step: number): Promise<ReadonlySet<number>> {
  const { rows } = await sql<{ seq: number }>`
    SELECT DISTINCT (b.item ->> 'seq')::int AS seq
    FROM app.report_step s CROSS JOIN LATERAL jsonb_array_elements(s.before) AS b (item)
    WHERE s.report_id = ${report} AND s.step > ${step} AND NOT s.undone`.execute(trx);
  return new Set(rows.map(({ seq }) => seq));
}
