import { officeDay, parseIsoDay } from '@guatu/kernel';
import type { Clock } from '../../../platform/clock/index.ts';
import { appendAudit, type Trx } from '../../../platform/ledger/index.ts';
import { reportRefusals, reportWords } from '../messages.ts';
import { setPublication } from '../sql/reports.ts';
import { held } from './decide.ts';

/**
 * Says who published a report and when, where its text does not or says it wrongly. Batches made later carry it; figures that
 * stand in a batch already keep what they were entered with.
 * @throws CodedFailure `report_day_unreal`, `report_day_future`
 */
export async function correctPublication(
  trx: Trx,
  clock: Clock,
  input: {
    readonly id: string;
    readonly by: string;
    readonly publisher: string | null;
    readonly publishedOn: string | null;
  },
): Promise<string> {
  const report = await held(trx, input.id);
  const { publisher, publishedOn } = input;
  if (publishedOn !== null) {
    if (!parseIsoDay(publishedOn).ok) throw reportRefusals.report_day_unreal({ day: publishedOn });
    if (publishedOn > officeDay(Date.parse(clock.now()))) throw reportRefusals.report_day_future({ day: publishedOn });
  }
  if (publisher === report.publisher && publishedOn === report.published_on) return report.id;
  const [publisherAt = null, dayAt = null] = report.publication_at ?? [];
  await setPublication(trx, report.id, {
    ...{ publisher, published_on: publishedOn },
    // What a person wrote stands nowhere in the text.
    publication_at: [
      publisher === report.publisher ? publisherAt : null,
      publishedOn === report.published_on ? dayAt : null,
    ],
  });
  const details = {
    ...{ report: report.id, publisher, publishedOn },
    before: { publisher: report.publisher, publishedOn: report.published_on },
  };
  const subject = reportWords.published(report.title);
  await appendAudit(trx, { kind: 'report_publication', actorId: input.by, subject, details }, clock);
  return report.id;
}
