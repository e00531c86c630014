import type { Ranking } from '@guatu/contract';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { RunStatus } from '../run/run-status.tsx';

/** How far the notice is and whose turn it is. The acts stand in the bar above. */
export function NoticeCard({ ranking: { run } }: { readonly ranking: Ranking }) {
  const { noticeFrom, noticeUntil, noticeLeft, publishedOn, publishedBy, scheme, next, objectionsOpen } = run;
  const facts: readonly (readonly [string, string])[] = [
    [
      t('evaluation.notice.length'),
      scheme.noticeDays === null ? t('evaluation.notice.none') : t('evaluation.notice.days', { n: scheme.noticeDays }),
    ],
    [
      t('evaluation.notice.time'),
      noticeFrom === null || noticeUntil === null
        ? t('evaluation.notice.notYet')
        : t('evaluation.notice.span', { from: noticeFrom, until: noticeUntil }),
    ],
    ...(noticeLeft === null
      ? []
      : [[t('evaluation.notice.left'), t('evaluation.notice.days', { n: noticeLeft })] as const]),
    [t('evaluation.notice.open'), t('evaluation.notice.openCount', { n: objectionsOpen })],
    ...(publishedOn === null
      ? []
      : [
          [
            t('evaluation.notice.published'),
            t('evaluation.notice.publishedBy', { on: publishedOn, by: publishedBy ?? '—' }),
          ] as const,
        ]),
    ...(next === null ? [] : [[t('evaluation.column.next'), next] as const]),
  ];
  return (
    <Card title={t('evaluation.notice.title')} extra={<RunStatus run={run} />}>
      <dl className="gt-notice">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
