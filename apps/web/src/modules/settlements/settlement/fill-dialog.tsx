import type { PolicySettlement } from '@guatu/contract';
import { useState } from 'react';
import { t } from '../../../texts/index.ts';
import { Field } from '../../../ui/field.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import type { ActBody } from '../api.ts';

interface FillDialogProps {
  readonly settlement: PolicySettlement;
  readonly act: { readonly isPending: boolean; readonly error: unknown };
  readonly onSend: (body: ActBody) => void;
  readonly onClose: () => void;
}

/** Enters what makes everything zero, with what it was found by, and a remark. */
export function FillDialog({ settlement, act, onSend, onClose }: FillDialogProps) {
  const { version, vetoes, vetoesKnown } = settlement;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(vetoes.map(({ id }) => id)));
  const [note, setNote] = useState(settlement.note ?? '');
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  return (
    <FormDialog
      title={t('settlements.act.fill')}
      submit={t('settlements.save')}
      onSubmit={() => onSend({ act: 'fill', version, vetoes: [...chosen], note: note.trim() || null })}
      onClose={onClose}
      busy={act.isPending}
      ready={chosen.size === 0 || note.trim() !== ''}
      danger={chosen.size > 0}
      error={act.error}
    >
      <div className="gt-form">
        <fieldset className="is-text gt-choice">
          <legend>{t('settlements.vetoes')}</legend>
          {vetoesKnown.map(({ id, title }) => (
            <label key={id}>
              <input type="checkbox" checked={chosen.has(id)} onChange={() => toggle(id)} />
              {title}
            </label>
          ))}
        </fieldset>
        <Field
          label={t('settlements.note')}
          value={note}
          onChange={setNote}
          type="long"
          hint={t('settlements.noteHint')}
          wide
        />
      </div>
    </FormDialog>
  );
}
