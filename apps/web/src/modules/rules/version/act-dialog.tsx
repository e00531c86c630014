import type { RuleDetail } from '@guatu/contract';
import { Checkbox } from 'antd';
import { useId, useState } from 'react';
import { t } from '../../../texts/index.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { useVersionAct, type VersionAct } from '../api.ts';

/** Acts that say first what they do. */
export type AskedAct = 'issue' | 'end' | 'withdraw';

export interface ActDialogProps {
  readonly detail: RuleDetail;
  readonly act: AskedAct;
  readonly today: string;
  readonly onClose: () => void;
}

/** Says what an act on a version does, asks for what it needs, and shows the server's sentence when it refuses. */
export function ActDialog({ detail, act, today, onClose }: ActDialogProps) {
  const id = useId();
  const run = useVersionAct(detail);
  const [replace, setReplace] = useState(true);
  const [on, setOn] = useState(today > detail.effectiveFrom ? today : detail.effectiveFrom);
  const [reason, setReason] = useState('');
  const wanted: Readonly<Record<AskedAct, VersionAct>> = {
    issue: { act: 'issue', replace },
    end: { act: 'end', on, reason },
    withdraw: { act: 'withdraw' },
  };
  const complete = act !== 'end' || (on !== '' && reason.trim() !== '');
  const title = t(`rules.acts.${act}Title`, { title: detail.title });
  return (
    <FormDialog
      title={title}
      className="gt-rule-act"
      submit={t(`rules.acts.${act}`)}
      onSubmit={() => run.mutate(wanted[act], { onSuccess: onClose })}
      onClose={onClose}
      busy={run.isPending}
      ready={complete}
      error={run.error}
    >
      <p>{act === 'issue' ? issueNote(detail) : t(`rules.acts.${act}Note`)}</p>
      {act === 'issue' && (
        <Checkbox checked={replace} onChange={({ target }) => setReplace(target.checked)}>
          {t('rules.acts.replace')}
        </Checkbox>
      )}
      {act === 'end' && (
        <>
          <label htmlFor={`${id}on`}>{t('rules.acts.lastDay')}</label>
          <input
            id={`${id}on`}
            type="date"
            required
            min={detail.effectiveFrom}
            value={on}
            onChange={({ target }) => setOn(target.value)}
          />
          <label htmlFor={`${id}reason`}>{t('rules.acts.reason')}</label>
          <input
            id={`${id}reason`}
            required
            maxLength={500}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </>
      )}
    </FormDialog>
  );
}

function issueNote({ effectiveFrom: from, effectiveTo: to }: RuleDetail): string {
  return t('rules.acts.issueNote', { from, to: to ?? t('rules.acts.open') });
}
