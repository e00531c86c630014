import type { FundDirection } from '@guatu/contract';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { Empty, ErrorState, Skeleton } from '../../../ui/states.tsx';
import { printInstant } from '../../records/office-time.ts';
import { useDirectionMatches } from '../api.ts';
import { wanOrDash } from '../money.tsx';
import { MatchTable } from './match-table.tsx';

/** One direction: what it asks for, and the projects that come nearest to it. */
export function DirectionPane({ id }: { readonly id: string }) {
  const { data, error, refetch } = useDirectionMatches(id);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={12} />;
  const { direction, matches, counts, looked, pool, mayStart, asOf } = data;
  return (
    <div className="gt-funding-side">
      <Card title={direction.title} note={direction.about}>
        <About direction={direction} />
      </Card>
      <Card
        flush
        title={t('funding.matches')}
        note={t('funding.matchesNote', { ...counts, looked, pool, n: matches.length })}
        extra={
          <span className="gt-note">
            {t(`funding.pool.${direction.pool}`)} · {t('funding.asOf', { at: printInstant(asOf) })}
          </span>
        }
      >
        {matches.length === 0 ? (
          <Empty title={t('funding.matchesNone')} note={t('funding.matchesNoneNote')} />
        ) : (
          <MatchTable caption={t('funding.matches')} by="project" matches={matches} mayStart={mayStart} />
        )}
      </Card>
    </div>
  );
}

function About({ direction }: { readonly direction: FundDirection }) {
  const { asks, least, most, share, windows, materials, source } = direction;
  const limits = [
    ...(least === null ? [] : [t('funding.least', { n: wanOrDash(least) })]),
    ...(most === null ? [] : [t('funding.most', { n: wanOrDash(most) })]),
    ...(share === null ? [] : [t('funding.share', { of: share.of, n: share.percent, note: share.note })]),
  ];
  const rows = [
    [t('funding.asks'), asks],
    [t('funding.amounts'), limits.length === 0 ? [t('funding.noLimit')] : limits],
    [
      t('funding.windows'),
      windows.length === 0
        ? [t('funding.noWindow')]
        : windows.map(({ from, until, note, left }) =>
            [
              t('funding.window', { from, until, note }),
              left === null ? '' : t('funding.windowOpen', { n: left }),
            ].join(' '),
          ),
    ],
    [t('funding.needsPapers'), materials.map(({ title }) => title)],
  ] as const;
  return (
    <>
      <dl className="gt-funding-about">
        {rows.map(([name, lines]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {lines.map((line) => (
                <span key={line}>{line}</span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <p className="gt-note">{t('funding.source', { text: source })}</p>
    </>
  );
}
