import { useId, useState } from 'react';
import { t } from '../../../texts/index.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { type Seen, useEnterFigures } from '../acts.ts';
import type { EnteredFigure } from '../model/entries.ts';

export interface EnterDialogProps {
  readonly run: Seen;
  readonly figures: readonly EnteredFigure[];
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Asks what the entered figures rest on before they are saved: a figure without a paper or a reason is none. */
export function EnterDialog({ run, figures, onDone, onClose }: EnterDialogProps) {
  const id = useId();
  const enter = useEnterFigures(run);
  const [note, setNote] = useState('');
  return (
    <FormDialog
      title={t('evaluation.figures.save', { n: figures.length })}
      submit={t('evaluation.figures.saveShort')}
      onSubmit={() =>
        enter.mutate(
          { figures, note: note.trim() },
          {
            onSuccess: () => {
              onDone();
              onClose();
            },
          },
        )
      }
      onClose={onClose}
      busy={enter.isPending}
      ready={note.trim() !== ''}
      error={enter.error}
    >
      <p>{t('evaluation.figures.saveNote')}</p>
      <div className="gt-form">
        <div className="is-text">
          <label htmlFor={id}>{t('evaluation.figures.basis')}</label>
          <input id={id} required maxLength={200} value={note} onChange={(event) => setNote(event.target.value)} />
        </div>
      </div>
    </FormDialog>
  );
}
