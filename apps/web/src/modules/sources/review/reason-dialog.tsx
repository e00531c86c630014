import { Button } from 'antd';
import { useId, useState } from 'react';
import { Dialog, DialogClose } from '../../../ui/dialog.tsx';

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
    <Dialog onClose={onClose} label={title} className="gt-review-reason">
      <header className="gt-dialog-head">
        <h2 className="gt-dialog-title">{title}</h2>
        <DialogClose onClose={onClose} />
      </header>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (reason.trim() !== '') onRun(reason.trim());
        }}
      >
        <div className="gt-dialog-body">
          <p>{note}</p>
          <label htmlFor={id}>{label}</label>
          <textarea
            id={id}
            rows={3}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
        <footer className="gt-dialog-foot">
          <Button onClick={onClose}>{cancel}</Button>
          <Button type="primary" htmlType="submit" disabled={reason.trim() === '' || busy}>
            {run}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
