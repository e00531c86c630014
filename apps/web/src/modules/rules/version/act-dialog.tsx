import type { RuleDetail } from '@guatu/contract';
import { Button, Checkbox } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { t } from '../../../texts/index.ts';
import { Dialog, DialogClose } from '../../../ui/dialog.tsx';
import { messageOf } from '../../../ui/states.tsx';
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
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (complete && !run.isPending) run.mutate(wanted[act], { onSuccess: onClose });
  };
  return (
    <Dialog onClose={onClose} label={title} className="gt-rule-act">
      <header className="gt-dialog-head">
        <h2 className="gt-dialog-title">{title}</h2>
        <DialogClose onClose={onClose} />
      </header>
      <form onSubmit={submit}>
        <div className="gt-dialog-body">
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
          {run.error && (
            <p className="gt-rule-fault" role="alert">
              {messageOf(run.error)}
            </p>
          )}
        </div>
        <footer className="gt-dialog-foot">
          <Button onClick={onClose}>{t('rules.acts.cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={run.isPending} disabled={!complete}>
            {t(`rules.acts.${act}`)}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}

function issueNote({ effectiveFrom: from, effectiveTo: to }: RuleDetail): string {
  return t('rules.acts.issueNote', { from, to: to ?? t('rules.acts.open') });
}
