import { useEffect, useState } from 'react';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { cellName } from '../../../ui/sheet/cell-name.ts';
import { Empty, ErrorState, Skeleton } from '../../../ui/states.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { useProblemRows } from '../api/queries.ts';
import { placedProblems } from '../model/problems.ts';
import { ProblemItem, problemId } from './problem-item.tsx';
import { useReview } from './review-context.tsx';
import { SameKindDialog } from './same-kind-dialog.tsx';

/** Problems drawn at once; the rest is counted and comes up as these are handled. */
const SHOWN = 60;

/** What was found in single cells, what must be handled first. */
export function ProblemsCard() {
  const { batch, selected } = useReview();
  const [together, setTogether] = useState(false);
  const rows = useProblemRows(batch.id);
  const placed = rows.data ? placedProblems(rows.data, batch.tables) : [];
  const selectedId = selected && problemId(selected.sheetNo, cellName(selected.row, selected.column));
  useEffect(() => {
    if (selectedId) document.getElementById(selectedId)?.scrollIntoView({ block: 'nearest' });
  }, [selectedId]);
  const { mustHandle, warn, handled } = batch.problemCounts;
  const lines = batch.tables.reduce((sum, table) => sum + table.problems.length, 0);
  return (
    <Card
      title={t('sources.problem.title')}
      flush
      className="gt-review-problems"
      note={
        <span className="gt-review-tags">
          <Tag tone={mustHandle > 0 ? 'red' : 'plain'}>{t('sources.problem.mustHandle', { n: mustHandle })}</Tag>
          <Tag tone={warn + lines > 0 ? 'yellow' : 'plain'}>{t('sources.problem.warn', { n: warn + lines })}</Tag>
          <Tag>{t('sources.problem.handled', { n: handled })}</Tag>
        </span>
      }
      extra={
        batch.abilities.decide && (
          <button type="button" className="gt-link" onClick={() => setTogether(true)}>
            {t('sources.same.link')}
          </button>
        )
      }
    >
      {rows.error ? (
        <ErrorState error={rows.error} onRetry={() => void rows.refetch()} />
      ) : rows.isPending ? (
        <Skeleton rows={3} />
      ) : placed.length === 0 ? (
        <Empty title={t('sources.problem.none')} />
      ) : (
        <ul className="gt-review-list">
          {placed.slice(0, SHOWN).map((each) => (
            <ProblemItem
              key={`${each.sheetNo} ${each.problem.cell} ${each.problem.code}`}
              placed={each}
              text={textOf(each.problem.message)}
            />
          ))}
          {placed.length > SHOWN && (
            <li className="gt-note gt-review-more">{t('sources.problem.more', { n: placed.length - SHOWN })}</li>
          )}
        </ul>
      )}
      {together && <SameKindDialog onClose={() => setTogether(false)} />}
    </Card>
  );
}

/** A message quotes the text of its cell. */
function textOf(message: string): string | null {
  return /\u201c([^\u201d]*)\u201d/.exec(message)?.[1] ?? null;
}
