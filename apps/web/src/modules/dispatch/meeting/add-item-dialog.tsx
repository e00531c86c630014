import { useId, useState } from 'react';
import { t } from '../../../texts/index.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { UnitInput } from '../unit-input.tsx';
import type { Acts } from './api.ts';

export interface AddItemDialogProps {
  readonly add: Acts['add'];
  readonly onClose: () => void;
}

const FIELDS = ['title', 'reason', 'unit'] as const;

/** Puts on the agenda what no light, deadline or order brings there. */
export function AddItemDialog({ add, onClose }: AddItemDialogProps) {
  const id = useId();
  const [draft, setDraft] = useState({ title: '', reason: '', unit: '' });
  const send = () =>
    add.mutate(
      { title: draft.title, reason: draft.reason, unit: draft.unit.trim() || null, projectId: null },
      { onSuccess: onClose },
    );
  return (
    <FormDialog
      title={t('dispatch.addItem')}
      submit={t('dispatch.addItem')}
      onSubmit={send}
      onClose={onClose}
      busy={add.isPending}
      ready={draft.title.trim() !== '' && draft.reason.trim() !== ''}
      error={add.error}
    >
      <div className="gt-form">
        {FIELDS.map((key) => {
          const Field = key === 'unit' ? UnitInput : 'input';
          return (
            <div key={key} className="is-text">
              <label htmlFor={`${id}-${key}`}>{t(`dispatch.newItem.${key}`)}</label>
              <Field
                id={`${id}-${key}`}
                maxLength={200}
                required={key !== 'unit'}
                value={draft[key]}
                onChange={(event) => setDraft({ ...draft, [key]: event.target.value })}
              />
            </div>
          );
        })}
      </div>
    </FormDialog>
  );
}
