import type { DispatchTask, Meeting, UnitRank } from '@guatu/contract';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { formatRate } from '../../../ui/format.ts';
import { Tag } from '../../../ui/tag.tsx';
import { Outcome } from './outcome.tsx';

const COUNTED = {
  done: ['EARLY', 'ON_TIME', 'LATE'],
  running: ['RUNNING'],
  overdue: ['OVERDUE'],
  silent: ['NO_FEEDBACK'],
} as const satisfies Readonly<Record<string, readonly DispatchTask['outcome']['kind'][]>>;
type Counted = keyof typeof COUNTED;

/** What the last meeting decided, and what came of it. */
export function LastCard({ last }: { readonly last: Meeting | null }) {
  if (last === null) {
    return (
      <Card title={t('dispatch.last')}>
        <p className="gt-note">{t('dispatch.lastNone')}</p>
      </Card>
    );
  }
  const count = (kinds: readonly string[]) => last.tasks.filter(({ outcome }) => kinds.includes(outcome.kind)).length;
  return (
    <Card title={t('dispatch.last')} note={`${last.title}\u3000${last.day.slice(5)}`}>
      <dl className="gt-dispatch-counts">
        {(Object.keys(COUNTED) as Counted[]).map((key) => (
          <div key={key}>
            <dt>{t(`dispatch.counts.${key}`)}</dt>
            <dd>{count(COUNTED[key])}</dd>
          </div>
        ))}
      </dl>
      {last.tasks.length === 0 ? (
        <p className="gt-note">{t('dispatch.lastNothing')}</p>
      ) : (
        <table className="gt-dispatch-table">
          <thead>
            <tr>
              <th>{t('dispatch.task')}</th>
              <th>{t('dispatch.unit')}</th>
              <th>{t('dispatch.due')}</th>
              <th>{t('dispatch.result')}</th>
            </tr>
          </thead>
          <tbody>
            {last.tasks.map(({ id, title, unit, due, outcome }) => (
              <tr key={id}>
                <td title={title}>{title}</td>
                <td title={unit}>{unit}</td>
                <td>{due.slice(5)}</td>
                <td>
                  <Outcome outcome={outcome} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {last.minutes !== null && (
        <details>
          <summary>{t('dispatch.minutes')}</summary>
          <pre className="gt-dispatch-minutes">{last.minutes}</pre>
        </details>
      )}
    </Card>
  );
}

/** Units by the share of their tasks done in time. */
export function RankingCard({ ranking }: { readonly ranking: readonly UnitRank[] }) {
  return (
    <Card title={t('dispatch.ranking')} note={t('dispatch.rankingNote')}>
      {ranking.length === 0 && <p className="gt-note">{t('dispatch.rankingNone')}</p>}
      <ol className="gt-dispatch-ranking">
        {ranking.map(({ unit, rank, onTime, counted, listed }) => (
          <li key={unit}>
            <span>{rank}</span>
            <span title={unit}>{unit}</span>
            <meter min={0} max={counted} value={onTime} aria-label={unit} />
            <b>{formatRate((onTime / counted) * 100)}%</b>
            <span className="gt-note">
              {onTime}/{counted}
            </span>
            {listed && <Tag tone="yellow">{t('dispatch.listed')}</Tag>}
          </li>
        ))}
      </ol>
      <p className="gt-note">{t('dispatch.superviseNote')}</p>
    </Card>
  );
}
