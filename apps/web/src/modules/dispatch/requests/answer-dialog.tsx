import type { AgendaRequest } from '@guatu/contract';
import { useId, useState } from 'react';
import { t } from '../../../texts/index.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { useAnswerRequest } from './api.ts';

export interface AnswerDialogProps {
  readonly request: AgendaRequest;
  readonly accept: boolean;
  readonly onClose: () => void;
}

/** Takes a request up, or refuses it and says why. */
export function AnswerDialog({ request, accept, onClose }: AnswerDialogProps) {
  const id = useId();
  const [reason, setReason] = useState('');
  const answer = useAnswerRequest(request);
  const word = t(accept ? 'requests.accept' : 'requests.refuse');
  return (
    <FormDialog
      title={`${word} · ${request.title}`}
      submit={word}
      onSubmit={() => answer.mutate({ accept, reason: reason.trim() || null }, { onSuccess: onClose })}
      onClose={onClose}
      busy={answer.isPending}
      ready={accept || reason.trim() !== ''}
      error={answer.error}
    >
      <div className="gt-form">
        <div className="is-text">
          <label htmlFor={id}>{t(accept ? 'requests.acceptWhy' : 'requests.refuseWhy')}</label>
          <textarea
            id={id}
            rows={3}
            maxLength={500}
            required={!accept}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
      </div>
    </FormDialog>
  );
}
