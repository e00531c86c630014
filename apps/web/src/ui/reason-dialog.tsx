import { type ReactNode, useId, useState } from 'react';
import { FormDialog } from './form-dialog.tsx';

export interface ReasonDialogProps {
  /** Names the dialog and the button that does it. */
  readonly title: string;
  /** What the reason is called: “reason”, “cause”. */
  readonly label: string;
  /** What follows from it. */
  readonly note?: ReactNode;
  readonly onSubmit: (reason: string) => void;
  readonly onClose: () => void;
  readonly busy: boolean;
  readonly error: unknown;
}

/** Asks for the reason of an act that goes back on something; it stays in the history. */
export function ReasonDialog({ title, label, note, onSubmit, onClose, busy, error }: ReasonDialogProps) {
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
      {note !== undefined && <p>{note}</p>}
      <div className="gt-form">
        <div className="is-text">
          <label htmlFor={id}>{label}</label>
          <input id={id} required maxLength={200} value={reason} onChange={(event) => setReason(event.target.value)} />
        </div>
      </div>
    </FormDialog>
  );
}
