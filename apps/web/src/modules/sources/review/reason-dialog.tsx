import { useId, useState } from 'react';
import { FormDialog } from '../../../ui/form-dialog.tsx';

interface ReasonDialogProps {
  readonly title: string;
  readonly note: string;
  readonly label: string;
  readonly run: string;
  readonly cancel: string;
  readonly busy: boolean;
  readonly onRun: (reason: string) => void;
  readonly onClose: () => void;
}

/** Asks for the reason of an act that nobody should have to guess at later. */
export function ReasonDialog({ title, note, label, run, cancel, busy, onRun, onClose }: ReasonDialogProps) {
  const id = useId();
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      title={title}
      className="gt-review-reason"
      submit={run}
      cancel={cancel}
      onSubmit={() => onRun(reason.trim())}
      onClose={onClose}
      busy={busy}
      ready={reason.trim() !== ''}
    >
      <p>{note}</p>
      <label htmlFor={id}>{label}</label>
      <textarea id={id} rows={3} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
    </FormDialog>
  );
}
