import { sql } from 'kysely';
import type { ReadTrx, Trx } from '../../../platform/ledger/index.ts';

/** Characters of the text, from and to. */
export type Span = readonly [start: number, end: number];

export interface ReportRow {
  readonly id: string;
  readonly territory_id: number;
  readonly title: string;
  readonly content: string;
  readonly region: string | null;
  readonly place_id: number | null;
  readonly year: number | null;
  readonly publisher: string | null;
  readonly published_on: string | null;
  /** Characters of the text that say who published it and when. */
  readonly publication_at: readonly [publisher: Span | null, publishedOn: Span | null] | null;
  /** The edition of the indicator dictionary that it was read with; null where that was not noted. */
  readonly dictionary_hash: string | null;
  readonly added_by: string;
  readonly added_at: string;
}

export interface NewReport extends ReportRow {
  readonly content_hash: string;
  readonly locators: readonly unknown[];
}

export interface ReportLineRow
  extends Omit<ReportRow, 'content' | 'territory_id' | 'publication_at' | 'dictionary_hash'> {
  readonly characters: number;
  readonly file_name: string | null;
  readonly place: string | null;
}

const LINE = sql`r.id, r.title, length(r.content) AS characters, r.region, r.place_id, r.year, r.publisher, r.published_on,
  r.added_by, r.added_at, s.file_name, t.name AS place`;
const FROM = sql`app.report r JOIN app.source s ON s.id = r.id LEFT JOIN app.territory t ON t.id = r.place_id`;

export async function insertReport(trx: Trx, report: NewReport): Promise<void> {
  await sql`
    INSERT INTO app.report (id, territory_id, title, content, content_hash, locators, region, place_id, year, publisher,
      published_on, publication_at, dictionary_hash, added_by, added_at)
    VALUES (${report.id}, ${report.territory_id}, ${report.title}, ${report.content}, ${report.content_hash},
      ${JSON.stringify(report.locators)}::jsonb, ${report.region}, ${report.place_id}, ${report.year}, ${report.publisher},
      ${report.published_on},
      ${report.publication_at === null ? null : JSON.stringify(report.publication_at)}::jsonb, ${report.dictionary_hash},
      ${report.added_by}, ${report.added_at})`.execute(trx);
}

export async function setPublication(
  trx: Trx,
  id: string,
  { publisher, published_on, publication_at }: Pick<ReportRow, 'publisher' | 'published_on' | 'publication_at'>,
): Promise<void> {
  await sql`UPDATE app.report SET publisher = ${publisher}, published_on = ${published_on},
    publication_at = ${JSON.stringify(publication_at)}::jsonb WHERE id = ${id}`.execute(trx);
}

/** The report that an office has of the very same text. */
export async function sameReport(trx: ReadTrx, hash: string, office: number): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM app.report WHERE content_hash = ${hash} AND territory_id = ${office} LIMIT 1`.execute(trx);
  return rows[0]?.id;
}

export async function findReport(trx: ReadTrx, id: string): Promise<ReportRow | undefined> {
  const { rows } = await sql<ReportRow>`
    SELECT id, territory_id, title, content, region, place_id, year, publisher, published_on, publication_at,
      dictionary_hash, added_by, added_at
    FROM app.report WHERE id = ${id}`.execute(trx);
  return rows[0];
}

/** The report, held against other reviewers until the transaction ends. */
export async function lockReport(trx: Trx, id: string): Promise<ReportRow | undefined> {
  // The lock stands for the readings and steps of the report, which are numbered after it.
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`report ${id}`}, 0))`.execute(trx);
  return findReport(trx, id);
}

export async function reportLine(trx: ReadTrx, id: string): Promise<ReportLineRow | undefined> {
  const { rows } = await sql<ReportLineRow>`SELECT ${LINE} FROM ${FROM} WHERE r.id = ${id}`.execute(trx);
  return rows[0];
}

export async function reportPage(
  trx: ReadTrx,
  page: { readonly limit: number; readonly offset: number },
): Promise<readonly ReportLineRow[]> {
  const { rows } = await sql<ReportLineRow>`
    SELECT ${LINE} FROM ${FROM} ORDER BY r.added_at DESC, r.id LIMIT ${page.limit} OFFSET ${page.offset}`.execute(trx);
  return rows;
}

export interface Totals {
  readonly reports: number;
  readonly waiting: number;
}

/** How many reports the reader sees, and how many of their readings wait. */
export async function reportTotals(trx: ReadTrx): Promise<Totals> {
  const { rows } = await sql<Totals>`
    SELECT (SELECT count(*)::int FROM app.report) AS reports,
      (SELECT count(*)::int FROM app.report_reading WHERE state IN ('WAITING', 'DOUBTFUL')) AS waiting`.execute(trx);
  return rows[0] ?? { reports: 0, waiting: 0 };
}

/** Reports in which something waits. */
export async function waitingReports(trx: ReadTrx): Promise<number> {
  const { rows } = await sql<{ reports: number }>`
    SELECT count(*)::int AS reports FROM app.report r WHERE EXISTS (SELECT FROM app.report_reading g
      WHERE g.report_id = r.id AND g.state IN ('WAITING', 'DOUBTFUL'))`.execute(trx);
  return rows[0]?.reports ?? 0;
}

export interface CountRow {
  readonly report_id: string;
  readonly state: string;
  readonly readings: number;
  readonly ready: number;
}

/** Readings by report and state; `ready` are those that stand in no batch. */
export async function readingCounts(trx: ReadTrx, reports: readonly string[]): Promise<readonly CountRow[]> {
  const { rows } = await sql<CountRow>`
    SELECT g.report_id, g.state, count(*)::int AS readings,
      count(*) FILTER (WHERE g.batch_id IS NULL OR b.status = 'discarded')::int AS ready
    FROM app.report_reading g LEFT JOIN app.batch b ON b.id = g.batch_id
    WHERE g.report_id = ANY(${reports}::uuid[]) GROUP BY 1, 2`.execute(trx);
  return rows;
}

export interface ReportBatchRow {
  readonly id: string;
  readonly nr: number;
  readonly created_at: string;
  readonly status: 'review' | 'confirmed' | 'discarded';
  readonly readings: number;
}

export async function batchesOfReport(trx: ReadTrx, id: string): Promise<readonly ReportBatchRow[]> {
  const { rows } = await sql<ReportBatchRow>`
    SELECT b.id, b.nr, b.created_at, b.status, count(g.seq)::int AS readings
    FROM app.batch b LEFT JOIN app.report_reading g ON g.report_id = b.source_id AND g.batch_id = b.id
    WHERE b.source_id = ${id} GROUP BY b.id, b.nr, b.created_at, b.status ORDER BY b.nr`.execute(trx);
  return rows;
}
