import type { BoardBlocker } from '@guatu/contract';
import { Button } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { t } from '../../texts/index.ts';
import { Dialog, DialogClose } from '../../ui/dialog.tsx';
import { messageOf } from '../../ui/states.tsx';
import { useLayToCause } from './api.ts';
import '../records/record/record.css';

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
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (title === '') return;
    const [unit, note] = [answers.unit.trim(), answers.note.trim()];
    lay.mutate({ title, ...(unit && { unit }), ...(note && { note }) }, { onSuccess: onDone });
  };
  const asked = [
    { key: 'title', label: t('blockers.layName'), hint: t('blockers.layNameHint') },
    { key: 'unit', label: t('blockers.layUnit'), hint: '' },
    { key: 'note', label: t('blockers.layNote'), hint: '' },
  ] as const;
  return (
    <Dialog onClose={onClose} label={t('blockers.layTitle')} className="gt-bulk">
      <header className="gt-dialog-head">
        <h2 className="gt-dialog-title">{t('blockers.layTitle')}</h2>
        <DialogClose onClose={onClose} />
      </header>
      <form onSubmit={submit}>
        <div className="gt-dialog-body gt-record-form">
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
          {lay.error && (
            <p className="gt-record-problem" role="alert">
              {messageOf(lay.error)}
            </p>
          )}
        </div>
        <footer className="gt-dialog-foot">
          <Button onClick={onClose}>{t('records.edit.cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={lay.isPending} disabled={title === ''}>
            {t('blockers.laySave')}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
