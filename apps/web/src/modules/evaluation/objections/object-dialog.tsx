import type { UnitResult } from '@guatu/contract';
import { useId, useState } from 'react';
import { t } from '../../../texts/index.ts';
import { FileField } from '../../../ui/file-field.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { ACCEPTED_FILES } from '../../records/attach.ts';
import { useRaiseObjection } from '../acts.ts';
import type { RunAt } from '../api.ts';
import { printCell } from '../model/numbers.ts';
import { readsAs, typedValue } from '../model/typed-value.ts';
import { figuresOf } from '../sources/figures-of.ts';
import { ClaimField } from './claim-field.tsx';

export interface ObjectDialogProps {
  readonly run: RunAt;
  readonly result: UnitResult;
  readonly onClose: () => void;
}

/** An objection to one figure of a unit, with what it should be, or to the result as a whole. */
export function ObjectDialog({ run, result, onClose }: ObjectDialogProps) {
  const id = useId();
  const { act: raise, stands: isRaised } = useRaiseObjection(run.id);
  const [columnId, setColumn] = useState('');
  const [claim, setClaim] = useState('');
  const [reason, setReason] = useState('');
  const [files, setFiles] = useState<readonly File[]>([]);
  const column = result.columns.find((each) => each.id === columnId);
  const [stands] = column ? figuresOf(result, [column.id]) : [];
  const type = column?.type ?? 'text';
  return (
    <FormDialog
      title={t('evaluation.object.title', { name: result.name })}
      submit={t(isRaised ? 'evaluation.object.again' : 'unitScore.object')}
      onSubmit={() =>
        raise.mutate(
          {
            unit: result.unit,
            column: column?.id ?? null,
            claim: column ? typedValue(claim, type) : null,
            reason: reason.trim(),
            files,
          },
          { onSuccess: onClose },
        )
      }
      onClose={onClose}
      busy={raise.isPending}
      ready={reason.trim() !== '' && readsAs(claim, type)}
      error={raise.error}
    >
      <div className="gt-form">
        <div className="is-text">
          <label htmlFor={`${id}-column`}>{t('evaluation.object.column')}</label>
          <select
            id={`${id}-column`}
            disabled={isRaised}
            value={columnId}
            onChange={(event) => setColumn(event.target.value)}
          >
            <option value="">{t('evaluation.object.whole')}</option>
            {result.columns.map(({ id: each, title }) => (
              <option key={each} value={each}>
                {title}
              </option>
            ))}
          </select>
          {stands && (
            <p className="gt-note">
              {t('evaluation.object.stands', {
                value: stands.figure.hidden ? t('evaluation.source.hidden') : printCell(stands.figure.value),
                unit: stands.column.unit ?? '',
                from: stands.column.from,
              })}
            </p>
          )}
        </div>
        {column && !isRaised && (
          <ClaimField label={t('evaluation.object.claim')} type={type} value={claim} onChange={setClaim} />
        )}
        <div className="is-text">
          <label htmlFor={`${id}-reason`}>{t('evaluation.object.reason')}</label>
          <textarea
            id={`${id}-reason`}
            rows={3}
            maxLength={500}
            required
            readOnly={isRaised}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
        <FileField
          label={t('evaluation.object.files')}
          accept={ACCEPTED_FILES}
          note={t('project.files.accepted')}
          onFiles={setFiles}
        />
      </div>
      {isRaised && raise.error !== null && <p className="gt-problem">{t('evaluation.object.standing')}</p>}
      <p className="gt-note">{t('evaluation.object.note')}</p>
    </FormDialog>
  );
}
