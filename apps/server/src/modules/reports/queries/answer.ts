import type { Reading, Report, ReportCounts, ReportLine, ReportProject } from '@guatu/contract';
import type { Clock } from '../../../platform/clock/index.ts';
import { entityDef, type ReadTrx } from '../../../platform/ledger/index.ts';
import { batchNo, personNames } from '../../../platform/records/index.ts';
import { dictionary, editionNamed, matchingCatalog } from '../commands/rules.ts';
import { saysNow } from '../domain/decide.ts';
import { reportRefusals } from '../messages.ts';
import { type ReadingRow, readingsOf } from '../sql/readings.ts';
import {
  batchesOfReport,
  type CountRow,
  findReport,
  type ReportLineRow,
  type ReportRow,
  readingCounts,
  reportLine,
  reportPage,
  reportTotals,
  waitingReports,
} from '../sql/reports.ts';
import { type LedgerView, ledgerView } from './beside.ts';

/** @throws CodedFailure `report_unknown` */
export async function oneReport(trx: ReadTrx, id: string): Promise<ReportRow> {
  const report = await findReport(trx, id);
  if (!report) throw reportRefusals.report_unknown();
  return report;
}

export async function reportAnswer(
  trx: ReadTrx,
  clock: Clock,
  id: string,
  abilities: Report['abilities'],
): Promise<Report> {
  const report = await oneReport(trx, id);
  const line = await reportLine(trx, id);
  if (!line) throw reportRefusals.report_unknown();
  const rows = await readingsOf(trx, id);
  const edition = await dictionary(trx, clock, report.territory_id);
  const view = await ledgerView(trx, report, rows, edition.body);
  const batches = await batchesOfReport(trx, id);
  return {
    ...lineAnswer(line, await readingCounts(trx, [id]), await personNames(trx, [report.added_by])),
    text: report.content,
    readings: rows.map((row) => readingAnswer(row, view)),
    projects: projectAnswers(view),
    fieldLabels: matchingCatalog().items.map(({ field }) => ({
      field,
      label: entityDef('project').fields.get(field)?.label ?? field,
    })),
    dictionary: edition.body.items.map(({ id: code, label }) => ({ id: code, label })),
    publishedAt: placesOf(report),
    readWith: await editionNamed(trx, report.dictionary_hash),
    batches: batches.map((batch) => ({
      ...{ id: batch.id, no: batchNo(batch.nr, batch.created_at), status: batch.status, readings: batch.readings },
    })),
    abilities,
  };
}

/** What the report says of its publication, after somebody corrected it. */
export async function publicationAnswer(trx: ReadTrx, id: string) {
  const report = await oneReport(trx, id);
  return { publisher: report.publisher, publishedOn: report.published_on, publishedAt: placesOf(report) };
}

function placesOf({ publication_at: at }: ReportRow): Report['publishedAt'] {
  return { publisher: at?.[0] ?? null, day: at?.[1] ?? null };
}

/** Readings after an act, with the counts of the whole report. */
export async function changedAnswer(trx: ReadTrx, clock: Clock, report: ReportRow, seqs: readonly number[]) {
  const rows = await readingsOf(trx, report.id, seqs);
  const view = await ledgerView(trx, report, rows, (await dictionary(trx, clock, report.territory_id)).body);
  return {
    readings: rows.map((row) => readingAnswer(row, view)),
    counts: countsOf(await readingCounts(trx, [report.id])),
  };
}

export async function reportsWaiting(trx: ReadTrx) {
  return { reports: await waitingReports(trx) };
}

export async function reportList(trx: ReadTrx, page: { readonly limit: number; readonly offset: number }) {
  const lines = await reportPage(trx, page);
  const counts = await readingCounts(
    trx,
    lines.map(({ id }) => id),
  );
  const names = await personNames(trx, [...new Set(lines.map(({ added_by }) => added_by))]);
  const { reports: total, waiting } = await reportTotals(trx);
  return {
    rows: lines.map((line) =>
      lineAnswer(
        line,
        counts.filter(({ report_id }) => report_id === line.id),
        names,
      ),
    ),
    ...{ total, waiting },
  };
}

function lineAnswer(row: ReportLineRow, counts: readonly CountRow[], names: ReadonlyMap<string, string>): ReportLine {
  return {
    ...{ id: row.id, title: row.title, fileName: row.file_name, characters: row.characters, region: row.region },
    ...{ place: row.place, year: row.year, publisher: row.publisher, publishedOn: row.published_on },
    ...{ addedBy: names.get(row.added_by) ?? '', addedAt: row.added_at, counts: countsOf(counts) },
  };
}

function countsOf(rows: readonly CountRow[]): ReportCounts {
  const of = (state: string) => rows.find((row) => row.state === state);
  const number = (state: string) => of(state)?.readings ?? 0;
  return {
    all: rows.reduce((sum, { readings }) => sum + readings, 0),
    waiting: number('WAITING'),
    doubtful: number('DOUBTFUL'),
    accepted: number('ACCEPTED'),
    rejected: number('REJECTED'),
    returned: number('RETURNED'),
    ready: of('ACCEPTED')?.ready ?? 0,
  };
}

/** Whether a batch that was not given up holds the reading. */
export const isInBatch = (row: Pick<ReadingRow, 'batch_id' | 'batch_status'>): boolean =>
  row.batch_id !== null && row.batch_status !== 'discarded';

function readingAnswer(row: ReadingRow, view: LedgerView): Reading {
  const { ledger, differs } = view.of(row);
  return {
    ...{ seq: row.seq, kind: row.kind, start: row.start_at, end: row.end_at, state: row.state, doubts: row.doubts },
    says: saysNow(row),
    corrected: row.decided !== null,
    indicators: [...row.offered.indicators],
    projects: row.offered.projects.map((each) => ({ ...each, why: [...each.why] })),
    fields: row.offered.fields,
    ledger: [...ledger],
    differs,
    note: row.note,
    correction:
      row.correction_id !== null && row.correction_on !== null
        ? { id: row.correction_id, madeOn: row.correction_on }
        : null,
    batchId: isInBatch(row) ? row.batch_id : null,
    version: row.version,
  };
}

function projectAnswers({ projects, amounts }: LedgerView): ReportProject[] {
  return projects.map(({ id, name, place, owner }) => ({
    ...{ id, name, place, owner },
    fields: (amounts.get(id) ?? [])
      .filter(({ recordId }) => recordId === id)
      .map(({ field, label, value }) => ({ field, label, value })),
  }));
}
