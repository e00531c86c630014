import type { Scorecard, TourScheme } from '@guatu/contract';
import { useId } from 'react';
import { t } from '../../../texts/index.ts';
import { type EntrantDraft, marksOf } from './card-draft.ts';
import { cardTotal } from './card-total.ts';

export interface EntrantFieldsProps {
  readonly entrant: Scorecard['entrants'][number];
  readonly scheme: TourScheme;
  readonly draft: EntrantDraft;
  readonly mayWrite: boolean;
  readonly onChange: (draft: EntrantDraft) => void;
}

/** One entrant on a sheet: a mark for each criterion with its weight, the total as it is typed, or why to stand aside. */
export function EntrantFields({ entrant, scheme, draft, mayWrite, onChange }: EntrantFieldsProps) {
  const id = useId();
  const marks = marksOf(scheme, draft);
  const isAside = draft.aside !== null;
  return (
    <fieldset className="gt-tour-entrant" disabled={!mayWrite}>
      <legend>{entrant.name}</legend>
      <p className="gt-note">{entrant.sites.join(t('dispatch.comma'))}</p>
      {!isAside &&
        scheme.criteria.map(({ id: criterion, title, weight, note }) => (
          <div key={criterion} className="gt-tour-mark">
            <label htmlFor={`${id}-${criterion}`}>
              {title} <span className="gt-note">{t('tours.card.weight', { n: weight })}</span>
              {note !== null && <span className="gt-note"> {note}</span>}
            </label>
            <input
              id={`${id}-${criterion}`}
              inputMode="decimal"
              maxLength={7}
              aria-invalid={marks[criterion] === undefined}
              value={draft.marks[criterion] ?? ''}
              onChange={({ target }) => onChange({ ...draft, marks: { ...draft.marks, [criterion]: target.value } })}
            />
          </div>
        ))}
      <div className="gt-tour-mark">
        <label>
          <input
            type="checkbox"
            checked={isAside}
            onChange={({ target }) => onChange({ ...draft, aside: target.checked ? '' : null })}
          />{' '}
          {t('tours.card.aside')}
        </label>
        {isAside ? (
          <input
            aria-label={`${entrant.name} ${t('tours.card.asideReason')}`}
            placeholder={t('tours.card.asideReason')}
            maxLength={200}
            value={draft.aside ?? ''}
            onChange={({ target }) => onChange({ ...draft, aside: target.value })}
          />
        ) : (
          <output>
            {t('tours.card.total')} <b>{cardTotal(scheme, marks) ?? '—'}</b>
          </output>
        )}
      </div>
    </fieldset>
  );
}
