import { Button } from 'antd';
import { type FormEvent, type KeyboardEvent, type RefObject, useState } from 'react';
import { t } from '../../../texts/index.ts';
import { splitNames } from '../split-names.ts';
import { UnitInput } from '../unit-input.tsx';
import type { Order } from './api.ts';

interface DecisionFormProps {
  /** Proposed from the item and free to change. */
  readonly unit: string;
  readonly due: string;
  readonly sentence: RefObject<HTMLInputElement | null>;
  readonly busy: boolean;
  readonly onSend: (order: Order) => void;
}

/** A decision typed as a sentence; unit and day are proposed. */
export function DecisionForm({ unit, due, sentence, busy, onSend }: DecisionFormProps) {
  const [draft, setDraft] = useState({ title: '', unit, person: '', helpers: '', due });
  const field = (key: keyof typeof draft) => ({
    value: draft[key],
    onChange: (event: { target: { value: string } }) => setDraft({ ...draft, [key]: event.target.value }),
  });
  const ready = draft.title.trim() !== '' && draft.unit.trim() !== '' && draft.due !== '' && !busy;
  const send = () => {
    if (!ready) return;
    const helpers = splitNames(draft.helpers);
    onSend({ title: draft.title, unit: draft.unit, person: draft.person.trim() || null, helpers, due: draft.due });
    setDraft({ ...draft, title: '' });
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.ctrlKey) send();
  };
  return (
    <form className="gt-decision-form" onSubmit={onSubmit} onKeyDown={onKeyDown}>
      <input
        ref={sentence}
        className="gt-decision-what"
        aria-label={t('dispatch.what')}
        placeholder={t('dispatch.what')}
        maxLength={200}
        {...field('title')}
      />
      <UnitInput aria-label={t('dispatch.unit')} placeholder={t('dispatch.unit')} maxLength={200} {...field('unit')} />
      <input
        aria-label={t('dispatch.person')}
        placeholder={t('dispatch.person')}
        maxLength={200}
        {...field('person')}
      />
      <input type="date" aria-label={t('dispatch.due')} {...field('due')} />
      <input
        className="gt-decision-help"
        aria-label={t('dispatch.helpers')}
        placeholder={t('dispatch.helpers')}
        {...field('helpers')}
      />
      <Button type="primary" htmlType="submit" disabled={!ready}>
        {t('dispatch.send')}
      </Button>
    </form>
  );
}
