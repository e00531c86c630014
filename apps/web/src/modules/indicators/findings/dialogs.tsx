import { FINDING_VERDICTS, findingVerdictSchema, type IndicatorFinding } from '@guatu/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { t } from '../../../texts/index.ts';
import { ChoiceField, Field } from '../../../ui/field.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { useAnswerFinding, useCloseFinding } from '../api.ts';

interface DialogProps {
  readonly finding: IndicatorFinding;
  readonly onClose: () => void;
}

/** Answers a finding: what it is, and the reason. */
export function AnswerDialog({ finding, onClose }: DialogProps) {
  const act = useAnswerFinding();
  const [verdict, setVerdict] = useState<string>(finding.answer?.verdict ?? 'EXPLAINED');
  const [reason, setReason] = useState(finding.answer?.reason ?? '');
  const chosen = findingVerdictSchema.safeParse(verdict).data;
  return (
    <FormDialog
      title={t('indicators.findings.answer')}
      submit={t('indicators.findings.answer')}
      onSubmit={() => {
        if (chosen) act.mutate({ key: finding.key, verdict: chosen, reason: reason.trim() }, { onSuccess: onClose });
      }}
      onClose={onClose}
      busy={act.isPending}
      ready={chosen !== undefined && reason.trim().length > 1}
      error={act.error}
    >
      <p>{finding.message}</p>
      <div className="gt-form">
        <ChoiceField
          label={t('indicators.findings.verdictField')}
          value={verdict}
          onChange={setVerdict}
          options={FINDING_VERDICTS.map((each) => ({ value: each, label: t(`indicators.findings.verdict.${each}`) }))}
          wide
        />
        <Field
          label={t('indicators.findings.reason')}
          value={reason}
          onChange={setReason}
          type="long"
          hint={t('indicators.findings.reasonHint')}
          wide
        />
      </div>
    </FormDialog>
  );
}

/** Closes an answer or sends it back with what is missing. */
export function CloseDialog({ finding, onClose }: DialogProps) {
  const act = useCloseFinding(finding.answer?.id ?? '');
  const [note, setNote] = useState('');
  const send = (accept: boolean) =>
    act.mutate({ version: finding.answer?.version ?? 0, accept, note: note.trim() || null }, { onSuccess: onClose });
  return (
    <FormDialog
      title={t('indicators.findings.closeTitle')}
      submit={t('indicators.findings.close')}
      onSubmit={() => send(true)}
      onClose={onClose}
      busy={act.isPending}
      error={act.error}
      acts={
        <Button disabled={note.trim() === ''} onClick={() => send(false)}>
          {t('indicators.findings.return')}
        </Button>
      }
    >
      <p>{finding.message}</p>
      <p>{finding.answer?.reason}</p>
      <div className="gt-form">
        <Field
          label={t('indicators.findings.noteField')}
          value={note}
          onChange={setNote}
          type="long"
          hint={t('indicators.findings.noteHint')}
          wide
        />
      </div>
    </FormDialog>
  );
}
