import type { EvaluationObjection } from '@guatu/contract';
import { useId, useState } from 'react';
import { t } from '../../../texts/index.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { useDecideObjection } from '../acts.ts';
import { printCell } from '../model/numbers.ts';
import { readsAs, typedValue } from '../model/typed-value.ts';
import { ClaimField } from './claim-field.tsx';

export interface DecideDialogProps {
  readonly objection: EvaluationObjection;
  readonly onClose: () => void;
}

/** Upholds an objection, with the value that is put in, or rejects it; either way with the grounds. */
export function DecideDialog({ objection, onClose }: DecideDialogProps) {
  const id = useId();
  const decide = useDecideObjection(objection);
  const [verdict, setVerdict] = useState<'UPHELD' | 'REJECTED' | null>(null);
  const [value, setValue] = useState(objection.claim === null ? '' : String(objection.claim));
  const [decision, setDecision] = useState('');
  const type = typeof (objection.claim ?? objection.stands) === 'number' ? 'number' : 'text';
  const upheld = verdict === 'UPHELD';
  const putsValue = upheld && objection.column !== null;
  const ready =
    verdict !== null && decision.trim() !== '' && (!putsValue || (value.trim() !== '' && readsAs(value, type)));
  return (
    <FormDialog
      className="gt-decide"
      title={t('evaluation.decide.title', { name: objection.name, what: whatOf(objection) })}
      submit={t('evaluation.decide.submit')}
      onSubmit={() =>
        decide.mutate(
          { upheld, value: putsValue ? typedValue(value, type) : null, decision: decision.trim() },
          { onSuccess: onClose },
        )
      }
      onClose={onClose}
      busy={decide.isPending}
      ready={ready}
      error={decide.error}
    >
      <p>{objection.reason}</p>
      {objection.column !== null && (
        <p className="gt-note">
          {t('evaluation.decide.values', { stands: printCell(objection.stands), claim: printCell(objection.claim) })}
        </p>
      )}
      <Segmented
        label={t('evaluation.decide.verdict')}
        value={verdict}
        options={[
          { value: 'UPHELD', label: t('evaluation.decide.UPHELD') },
          { value: 'REJECTED', label: t('evaluation.decide.REJECTED') },
        ]}
        onChange={setVerdict}
      />
      <div className="gt-form">
        {putsValue && (
          <ClaimField label={t('evaluation.decide.value')} type={type} required value={value} onChange={setValue} />
        )}
        <div className="is-text">
          <label htmlFor={id}>{t('evaluation.decide.grounds')}</label>
          <input
            id={id}
            required
            maxLength={200}
            value={decision}
            onChange={(event) => setDecision(event.target.value)}
          />
        </div>
      </div>
      {upheld && <p className="gt-note">{t('evaluation.decide.upheldNote')}</p>}
    </FormDialog>
  );
}

/** What an objection is about: a column, or the result as a whole. */
export function whatOf({ columnTitle }: EvaluationObjection): string {
  return columnTitle ?? t('evaluation.object.whole');
}
