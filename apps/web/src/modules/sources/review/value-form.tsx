import type { EntityKind, FieldValue } from '@guatu/contract';
import { Button } from 'antd';
import { useId, useState } from 'react';
import { t } from '../../../texts/index.ts';
import { readTyped } from '../../records/record/draft.ts';
import { FieldInput } from '../../records/record/field-input.tsx';
import { readKey } from '../../records/values.ts';
import { useReview } from './review-context.tsx';

interface ValueFormProps {
  readonly kind: EntityKind;
  /** Null asks for the reason only: the value stays as it is. */
  readonly valueKey: string | null;
  readonly onSave: (value: FieldValue, note: string) => void;
  readonly onCancel: () => void;
}

/** A value typed over the file's, or a doubtful one that stays: never without the reason. */
export function ValueForm({ kind, valueKey, onSave, onCancel }: ValueFormProps) {
  const { dictionary, decisions } = useReview();
  const noteId = useId();
  const [text, setText] = useState('');
  const [note, setNote] = useState('');
  const field = valueKey === null ? undefined : readKey(dictionary.kind(kind), valueKey).field;
  const typed = field ? readTyped(field, text) : { ok: true as const, value: null };
  const complete = note.trim() !== '' && typed.ok && (field === undefined || typed.value !== null);
  return (
    <form
      className="gt-review-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (complete && typed.ok) onSave(typed.value, note.trim());
      }}
    >
      {field && (
        <FieldInput
          field={field}
          text={text}
          problem={typed.ok || text === '' ? undefined : typed.message}
          onChange={setText}
        />
      )}
      <div className="is-text">
        <label htmlFor={noteId}>{t('sources.problem.note')}</label>
        <input
          id={noteId}
          value={note}
          maxLength={200}
          placeholder={t('sources.problem.noteHint')}
          onChange={(event) => setNote(event.target.value)}
        />
      </div>
      <div className="gt-review-form-foot">
        <Button size="small" type="primary" htmlType="submit" disabled={!complete || decisions.busy}>
          {t('sources.problem.save')}
        </Button>
        <Button size="small" onClick={onCancel}>
          {t('sources.problem.cancel')}
        </Button>
      </div>
    </form>
  );
}
