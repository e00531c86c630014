import type { Correction, ReportQuote } from '@guatu/contract';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { personNames } from '../../../platform/records/index.ts';
import { sentenceAround } from '../domain/sentence.ts';
import { reportRefusals } from '../messages.ts';
import { correctionsSeen } from '../sql/corrections.ts';
import { readingsOf } from '../sql/readings.ts';
import { oneReport } from './answer.ts';

/** The sentence that a reading stands in, in three pieces. */
export async function quoteOf(trx: ReadTrx, id: string, seq: number): Promise<ReportQuote> {
  const report = await oneReport(trx, id);
  const [row] = await readingsOf(trx, id, [seq]);
  if (!row) throw reportRefusals.reading_unknown({ seq });
  const { content } = report;
  const { from, to } = sentenceAround(content, row.start_at, row.end_at);
  return {
    ...{ reportId: id, seq, title: report.title },
    before: content.slice(from, row.start_at),
    text: content.slice(row.start_at, row.end_at),
    after: content.slice(row.end_at, to),
    ...{ from: row.start_at + 1, to: row.end_at },
  };
}

/** Corrections that the reader may see, or one of them. */
export async function correctionAnswers(trx: ReadTrx, id?: string): Promise<Correction[]> {
  const rows = await correctionsSeen(trx, id);
  const people = rows.flatMap(({ made_by, revoked_by }) => (revoked_by === null ? [made_by] : [made_by, revoked_by]));
  const names = await personNames(trx, [...new Set(people)]);
  return rows.map((row) => ({
    ...{ id: row.id, phrase: row.phrase, unit: row.unit, act: row.act, indicator: row.indicator },
    ...{ reportId: row.report_id, report: row.report ?? '', madeBy: names.get(row.made_by) ?? '', madeAt: row.made_at },
    revokedBy: row.revoked_by === null ? null : (names.get(row.revoked_by) ?? ''),
    revokedAt: row.revoked_at,
  }));
}
