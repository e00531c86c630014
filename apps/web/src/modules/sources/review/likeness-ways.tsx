import type { Candidate, Decision } from '@guatu/contract';
import { t } from '../../../texts/index.ts';
import { useReview } from './review-context.tsx';

/** A row that looks like another one, or like several records: which is it, or is it one of its own? */
export function LikenessWays({ candidate }: { readonly candidate: Candidate }) {
  const { batch, decisions } = useReview();
  const { match, ord, action } = candidate;
  if (match?.reason === 'out_of_scope') return <p className="gt-note">{t('sources.diff.outOfScope')}</p>;
  if (action !== 'conflict' || Object.keys(candidate.conflicts).length > 0 || match === null) return null;
  const row = match.like[0]?.row ?? null;
  const says = row === null ? t('sources.diff.several', { n: match.like.length }) : t('sources.diff.like', { row });
  const ways: { readonly text: string; readonly decision: Decision }[] = [
    ...match.like.map((each) => ({
      text:
        each.row === null ? t('sources.diff.matchOne', { name: each.name }) : t('sources.diff.fold', { row: each.row }),
      decision: { act: 'match', ord, entityId: each.id } as const,
    })),
    { text: t('sources.diff.separate'), decision: { act: 'separate', ord } },
    { text: t('sources.diff.reject'), decision: { act: 'reject', ord, reason: t('sources.diff.rejectReason') } },
  ];
  return (
    <>
      <p>{says}</p>
      {batch.abilities.decide && (
        <div className="gt-review-ways">
          {ways.map(({ text, decision }) => (
            <button
              key={decision.act === 'match' ? decision.entityId : decision.act}
              type="button"
              className="gt-review-way"
              disabled={decisions.busy}
              onClick={() => decisions.decide([decision])}
            >
              {text}
            </button>
          ))}
        </div>
      )}
    </>
  );
}
