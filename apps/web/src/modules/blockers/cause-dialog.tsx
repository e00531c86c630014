import type { BoardBlocker } from '@guatu/contract';
import { useId, useState } from 'react';
import { t } from '../../texts/index.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useLayToCause } from './api.ts';

export interface CauseDialogProps {
  readonly blockers: readonly BoardBlocker[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Lays the chosen blockers to one root cause. */
export function CauseDialog({ blockers, onClose, onDone }: CauseDialogProps) {
  const id = useId();
  const lay = useLayToCause(blockers);
  const [answers, setAnswers] = useState({ title: '', unit: '', note: '' });
  const title = answers.title.trim();
  const send = () => {
    const [unit, note] = [answers.unit.trim(), answers.note.trim()];
    lay.mutate({ title, ...(unit && { unit }), ...(note && { note }) }, { onSuccess: onDone });
  };
  const asked = [
    { key: 'title', label: t('blockers.layName'), hint: t('blockers.layNameHint') },
    { key: 'unit', label: t('blockers.layUnit'), hint: '' },
    { key: 'note', label: t('blockers.layNote'), hint: '' },
  ] as const;
  return (
    <FormDialog
      title={t('blockers.layTitle')}
      submit={t('blockers.laySave')}
      onSubmit={send}
      onClose={onClose}
      busy={lay.isPending}
      ready={title !== ''}
      error={lay.error}
    >
      <div className="gt-form">
        {asked.map(({ key, label, hint }) => (
          <div key={key} className="is-text">
            <label htmlFor={`${id}-${key}`}>{label}</label>
            <input
              id={`${id}-${key}`}
              value={answers[key]}
              maxLength={100}
              required={key === 'title'}
              placeholder={hint}
              onChange={(event) => setAnswers((all) => ({ ...all, [key]: event.target.value }))}
            />
          </div>
        ))}
        <ul className="gt-note is-text">
          {blockers.map((blocker) => (
            <li key={blocker.id}>{blocker.description}</li>
          ))}
        </ul>
      </div>
    </FormDialog>
  );
}
