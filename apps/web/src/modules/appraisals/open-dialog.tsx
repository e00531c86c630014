import type { AppraisalStage } from '@guatu/contract';
import { useId, useState } from 'react';
import { t } from '../../texts/index.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useOpenSheet } from './api.ts';

export interface OpenDialogProps {
  readonly project: { readonly id: string; readonly name: string };
  /** Stages to choose from. */
  readonly stages: readonly AppraisalStage[];
  readonly reason?: string;
  readonly onOpened: (sheet: string) => void;
  readonly onClose: () => void;
}

/** Opens a sheet of a project: of which stage, and why. The figures come from the ledger. */
export function OpenDialog({ project, stages, reason: suggested = '', onOpened, onClose }: OpenDialogProps) {
  const id = useId();
  const open = useOpenSheet();
  const [stage, setStage] = useState<AppraisalStage>(stages[0] ?? 'PRE');
  const [reason, setReason] = useState(suggested);
  const answers = { projectId: project.id, stage, reason: reason.trim() };
  return (
    <FormDialog
      title={t('appraisals.open.of', { project: project.name })}
      submit={t('appraisals.open.title')}
      onSubmit={() => open.mutate(answers, { onSuccess: (sheet) => onOpened(sheet.id) })}
      onClose={onClose}
      busy={open.isPending}
      ready={answers.reason !== ''}
      error={open.error}
    >
      <p className="gt-note">{t('appraisals.open.note')}</p>
      <div className="gt-form">
        <div>
          <label htmlFor={`${id}-stage`}>{t('appraisals.stageLabel')}</label>
          <select
            id={`${id}-stage`}
            value={stage}
            onChange={(event) => setStage(stages.find((each) => each === event.target.value) ?? stage)}
          >
            {stages.map((each) => (
              <option key={each} value={each}>
                {t(`appraisals.stage.${each}`)}
              </option>
            ))}
          </select>
        </div>
        <div className="is-text">
          <label htmlFor={`${id}-reason`}>{t('appraisals.open.reason')}</label>
          <input
            id={`${id}-reason`}
            required
            maxLength={200}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
      </div>
    </FormDialog>
  );
}
