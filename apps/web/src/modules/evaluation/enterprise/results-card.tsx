import type { EnterpriseResults } from '@guatu/contract';
import { Link } from '@tanstack/react-router';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { ErrorState, Skeleton } from '../../../ui/states.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { useEnterpriseResults } from '../api.ts';
import { printRunPeriod } from '../model/numbers.ts';

type Result = EnterpriseResults['items'][number];

export interface ResultsCardProps {
  readonly id: string;
  /** The class that a ledger reported; null where none did. It is shown beside what was worked out, and never instead. */
  readonly reported: string | null;
}

/** What the last published evaluations made of a company: class, rank, period and the way to how it came about. */
export function ResultsCard({ id, reported }: ResultsCardProps) {
  const { data, error, refetch } = useEnterpriseResults(id);
  return (
    <Card title={t('evaluation.company.title')} note={t('evaluation.company.note')} className="gt-record-section">
      {data ? (
        <Results items={data.items} id={id} reported={reported} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton rows={2} />
      )}
    </Card>
  );
}

function Results({ items, id, reported }: ResultsCardProps & { readonly items: readonly Result[] }) {
  if (items.length === 0) return <p className="gt-note">{t('evaluation.company.none')}</p>;
  return (
    <dl className="gt-record-fields">
      {items.map((item) => (
        <div key={`${item.evaluationId}`} className="is-text">
          <dt>
            {item.scheme} <span className="gt-note">{printRunPeriod(item.period)}</span>
          </dt>
          <dd>
            <Link to="/evaluation/$id" params={{ id: item.evaluationId }} search={{ no: String(item.no), unit: id }}>
              {standing(item)}
            </Link>{' '}
            <span className="gt-note">
              {t('evaluation.company.published', { office: item.office, on: item.publishedOn ?? '', n: item.no })}
            </span>{' '}
            {isOther(item, reported) && (
              <Tag tone="yellow">{t('evaluation.company.differs', { reported: reported ?? '' })}</Tag>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function standing({ class: given, rank, of, shown }: Result): string {
  if (rank === null) return t('evaluation.company.unscored');
  const place = t('evaluation.company.place', { rank, of, shown: shown ?? '' });
  return given === null ? place : `${given.title} · ${place}`;
}

/** Whether the ledger says another of the scheme's own classes: one of another kind says nothing about this. */
function isOther({ class: given, classes }: Result, reported: string | null): boolean {
  return given !== null && given.id !== reported && classes.some(({ id }) => id === reported);
}
