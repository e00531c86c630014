import { useId, useState } from 'react';
import { t } from '../../../texts/index.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import type { Judging } from './judging.ts';

/** Sends a document back to whoever brought it, saying what is wrong with it. */
export function ReturnDialog(props: {
  readonly title: string;
  readonly judging: Judging;
  readonly onClose: () => void;
}) {
  const { title, judging, onClose } = props;
  const id = useId();
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      title={t('evidence.returnNamed', { title })}
      submit={t('evidence.return')}
      onSubmit={() => judging.mutate({ accepted: false, reason: reason.trim() })}
      onClose={onClose}
      busy={judging.isPending}
      ready={reason.trim() !== ''}
      error={judging.error}
    >
      <p className="gt-note">{t('evidence.returnEffect')}</p>
      <div className="gt-form">
        <div className="is-text">
          <label htmlFor={id}>{t('evidence.reason')}</label>
          <textarea
            id={id}
            required
            rows={3}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
      </div>
    </FormDialog>
  );
}
