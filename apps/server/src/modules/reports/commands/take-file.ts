import type { Clock } from '../../../platform/clock/index.ts';
import { appendAudit, findSource, type Trx } from '../../../platform/ledger/index.ts';
import { reportRefusals, reportWords } from '../messages.ts';

/** The original of a report for somebody who sees the report; that it was taken is recorded. */
export async function takeFile(
  trx: Trx,
  clock: Clock,
  by: string,
  id: string,
): Promise<{ readonly hash: string; readonly name: string }> {
  const source = await findSource(trx, id);
  if (!source?.file_hash || source.kind !== 'report' || source.erased) throw reportRefusals.report_unknown();
  const name = source.file_name ?? source.title ?? id;
  const details = { source: id, hash: source.file_hash };
  await appendAudit(trx, { kind: 'export', actorId: by, subject: reportWords.fileTaken(name), details }, clock);
  return { hash: source.file_hash, name };
}
