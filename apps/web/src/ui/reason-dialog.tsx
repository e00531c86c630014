import { type ReactNode, useId, useState } from 'react';
import { FormDialog } from './form-dialog.tsx';

export interface ReasonDialogProps {
  /** Names the dialog, and the button that does it unless `submit` does. */
  readonly title: string;
  readonly submit?: string;
  readonly cancel?: string;
  /** What the reason is called: “reason”, “cause”. */
  readonly label: string;
  /** What follows from it. */
  readonly note?: ReactNode;
  /** A reason that may need several lines. */
  readonly long?: boolean;
  readonly onSubmit: (reason: string) => void;
  readonly onClose: () => void;
  readonly busy: boolean;
  readonly error: unknown;
}

/** Asks for the reason of an act that goes back on something; it stays in the history. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { title, submit = title, cancel, label, note, long = false, onSubmit, onClose, busy, error } = props;
  const id = useId();
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      title={title}
      submit={submit}
      {...(cancel === undefined ? {} : { cancel })}
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
          {long ? (
            <textarea
              {...{ id, required: true, rows: 3, maxLength: 500, value: reason }}
              onChange={(event) => setReason(event.target.value)}
            />
          ) : (
            <input
              {...{ id, required: true, maxLength: 200, value: reason }}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </div>
      </div>
    </FormDialog>
  );
}
