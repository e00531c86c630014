import type { CandidateAction } from '@guatu/contract';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { Empty, ErrorState, Skeleton } from '../../../ui/states.tsx';
import { useDifferences } from '../api/queries.ts';
import { actionWord } from '../model/words.ts';
import { DiffItem } from './diff-item.tsx';
import { useReview } from './review-context.tsx';

interface DiffCardProps {
  readonly action: CandidateAction | null;
  readonly onAll: () => void;
}

/** Field by field what entering would change, conflicts first; what is the same is left out. */
export function DiffCard({ action, onAll }: DiffCardProps) {
  const { batch } = useReview();
  const pages = useDifferences(batch.id, action);
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? [];
  const total = pages.data?.pages[0]?.total ?? 0;
  return (
    <Card
      title={t('sources.diff.title')}
      note={t(batch.status === 'review' ? 'sources.diff.note' : 'sources.diff.noteNew')}
      extra={<span className="gt-note">{t('sources.diff.unit', { unit: t('money.wan') })}</span>}
      flush
      className="gt-review-diffs"
    >
      {pages.error ? (
        <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />
      ) : pages.isPending ? (
        <Skeleton rows={5} />
      ) : rows.length === 0 ? (
        <Empty
          title={action === null ? t('sources.diff.none') : t('sources.diff.noneOf', { action: actionWord(action) })}
          {...(action === null ? {} : { action: { label: t('sources.diff.showAll'), run: onAll } })}
        />
      ) : (
        <ul className="gt-review-list">
          {rows.map((candidate) => (
            <DiffItem key={candidate.ord} candidate={candidate} />
          ))}
          {pages.hasNextPage && (
            <li className="gt-review-more">
              <button
                type="button"
                className="gt-link"
                disabled={pages.isFetchingNextPage}
                onClick={() => void pages.fetchNextPage()}
              >
                {t('sources.diff.nextPage', { n: total - rows.length })}
              </button>
            </li>
          )}
        </ul>
      )}
    </Card>
  );
}
