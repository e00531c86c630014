import type { EvaluationBrief } from '@guatu/contract';
import { t } from '../../../texts/index.ts';
import { Tag, type Tone } from '../../../ui/tag.tsx';

const TONES: Readonly<Record<EvaluationBrief['status'], Tone>> = {
  DRAFT: 'plain',
  NOTICE: 'yellow',
  PUBLISHED: 'green',
  WITHDRAWN: 'red',
};

/** The state of a run; during notice with the days that are left to object. */
export function RunStatus({ run }: { readonly run: EvaluationBrief }) {
  return <Tag tone={TONES[run.status]}>{statusText(run)}</Tag>;
}

function statusText({ status, noticeFrom, noticeUntil, noticeLeft, publishedOn }: EvaluationBrief): string {
  const word = t(`evaluation.status.${status}`);
  if (status === 'NOTICE' && noticeFrom !== null && noticeUntil !== null)
    return t('evaluation.inNotice', {
      from: shortDay(noticeFrom),
      until: shortDay(noticeUntil),
      left: noticeLeft ?? 0,
    });
  return status === 'PUBLISHED' && publishedOn !== null ? `${word} ${publishedOn}` : word;
}

/** Inside one year the year is not said again. */
const shortDay = (day: string): string => day.slice(5);
