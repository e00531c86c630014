import type { BulletinSummary } from '@guatu/contract';
import { periodLabel } from '@guatu/kernel';
import type { JobRequest } from '../../../platform/jobs/index.ts';
import { makingWords } from '../messages.ts';
import { monthOfText } from '../queries/read-month.ts';

/** The job that makes a bulletin's papers, as the queue takes it. */
export function papersJob({ id, place, period }: BulletinSummary): JobRequest {
  const title = makingWords.title(place, periodLabel(monthOfText(period)));
  return { kind: 'papers', title, payload: { bulletin: id } };
}
