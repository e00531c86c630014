import { useId, useState } from 'react';
import { t } from '../../../texts/index.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';

export interface ReasonDialogProps {
  readonly title: string;
  readonly onSubmit: (reason: string) => void;
  readonly onClose: () => void;
  readonly busy: boolean;
  readonly error: unknown;
}

/** Opens again what was closed, with a reason that stays in the history. */
export function ReasonDialog({ title, onSubmit, onClose, busy, error }: ReasonDialogProps) {
  const id = useId();
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      title={title}
      submit={title}
      onSubmit={() => onSubmit(reason.trim())}
      onClose={onClose}
      busy={busy}
      ready={reason.trim() !== ''}
      error={error}
    >
      <div className="gt-form">
        <div className="is-text">
          <label htmlFor={id}>{t('tours.route.reason')}</label>
          <input id={id} required maxLength={200} value={reason} onChange={(event) => setReason(event.target.value)} />
        </div>
      </div>
    </FormDialog>
  );
}
