import type { BatchDetail, CandidateAction } from '@guatu/contract';
import { t } from '../../../texts/index.ts';
import { classNames } from '../../../ui/class-names.ts';
import { ACTIONS, actionWord } from '../model/words.ts';

interface CountsCardProps {
  readonly batch: BatchDetail;
  readonly chosen: CandidateAction | null;
  readonly onChoose: (action: CandidateAction | null) => void;
}

/** Five counts that add up to the records of the batch; each is a filter of both sides. */
export function CountsCard({ batch, chosen, onChoose }: CountsCardProps) {
  const total = ACTIONS.reduce((sum, action) => sum + batch.counts[action], 0);
  const others = batch.tables.reduce((sum, table) => sum + Object.keys(table.rowLabels).length, 0);
  return (
    <section className="gt-card gt-review-counts" aria-label={t('sources.counts.label')}>
      <div>
        {ACTIONS.map((action) => (
          <button
            key={action}
            type="button"
            aria-pressed={chosen === action}
            className={classNames('gt-review-count', `is-${action}`, batch.counts[action] === 0 && 'is-zero')}
            onClick={() => onChoose(chosen === action ? null : action)}
          >
            <b>{batch.counts[action]}</b>
            <span>{actionWord(action)}</span>
          </button>
        ))}
      </div>
      <p className="gt-note">
        {batch.tables.length === 0
          ? t('sources.counts.noteNoSheet', { n: total })
          : t('sources.counts.note', { n: total, others })}
      </p>
    </section>
  );
}
