import type { EvaluationObjection } from '@guatu/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { ReasonDialog } from '../../../ui/reason-dialog.tsx';
import { Empty, ErrorState, Skeleton } from '../../../ui/states.tsx';
import { Tag, type Tone } from '../../../ui/tag.tsx';
import { fileUrl } from '../../records/attach.ts';
import { useWithdrawObjection } from '../acts.ts';
import { useObjections } from '../api.ts';
import { printCell } from '../model/numbers.ts';
import type { RunTabProps } from '../run/run-tab.ts';
import { DecideDialog, whatOf } from './decide-dialog.tsx';
import { NoticeCard } from './notice-card.tsx';

const TONES: Readonly<Record<EvaluationObjection['status'], Tone>> = {
  RAISED: 'yellow',
  UPHELD: 'green',
  REJECTED: 'plain',
  WITHDRAWN: 'plain',
};

/** The notice period, and every objection with what became of it. */
export function ObjectionsTab({ ranking, run, onUnit }: RunTabProps) {
  const { data, error, refetch } = useObjections(run.id);
  return (
    <div className="gt-objections-tab">
      <NoticeCard ranking={ranking} />
      {!data && (error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton rows={6} />)}
      {data && (
        <Card
          title={t('evaluation.objections.title')}
          note={t('evaluation.objections.note', {
            n: data.items.length,
            open: data.items.filter(({ status }) => status === 'RAISED').length,
          })}
          flush
        >
          {data.items.length === 0 && (
            <Empty title={t('evaluation.objections.none')} note={t('evaluation.objections.noneNote')} />
          )}
          <ul className="gt-objections">
            {data.items.map((objection) => (
              <Objection key={objection.id} objection={objection} onUnit={onUnit} />
            ))}
          </ul>
        </Card>
      )}
    </div>
  );
}

interface ObjectionProps {
  readonly objection: EvaluationObjection;
  readonly onUnit: (unit: string) => void;
}

function Objection({ objection, onUnit }: ObjectionProps) {
  const { unit, name, status, stands, claim, reason, files, by, on, column } = objection;
  return (
    <li>
      <div className="gt-objection-head">
        <Tag tone={TONES[status]}>{t(`evaluation.objections.status.${status}`)}</Tag>
        <button type="button" className="gt-link" onClick={() => onUnit(unit)}>
          {name}
        </button>
        <b>{whatOf(objection)}</b>
        {column !== null && (
          <span>{t('evaluation.decide.values', { stands: printCell(stands), claim: printCell(claim) })}</span>
        )}
        <span className="gt-note">{t('evaluation.objections.raised', { by, on })}</span>
        <ObjectionActs objection={objection} />
      </div>
      <p>{reason}</p>
      {files.length > 0 && (
        <p className="gt-note">
          {t('evaluation.objections.files')}{' '}
          {files.map((file) => (
            <a key={file.id} href={fileUrl(file.id)} target="_blank" rel="noreferrer">
              {file.name}
            </a>
          ))}
        </p>
      )}
      {objection.decision !== null && <p className="gt-objection-decision">{decisionText(objection)}</p>}
    </li>
  );
}

function decisionText({ status, decision, value, decidedBy, decidedOn, settledIn }: EvaluationObjection): string {
  return [
    t('evaluation.objections.decided', {
      verdict: t(`evaluation.objections.status.${status}`),
      by: decidedBy ?? '—',
      on: decidedOn ?? '—',
      decision: decision ?? '',
    }),
    ...(value === null ? [] : [t('evaluation.objections.put', { value: printCell(value) })]),
    ...(settledIn === null ? [] : [t('evaluation.objections.settled', { n: settledIn })]),
    ...(status === 'UPHELD' && settledIn === null ? [t('evaluation.objections.unsettled')] : []),
  ].join(t('unitScore.semicolon'));
}

function ObjectionActs({ objection }: { readonly objection: EvaluationObjection }) {
  const withdraw = useWithdrawObjection(objection);
  const [asking, setAsking] = useState<'decide' | 'withdraw' | null>(null);
  const close = () => setAsking(null);
  return (
    <span className="gt-objection-acts gt-no-print">
      {objection.mayDecide && (
        <Button size="small" type="primary" onClick={() => setAsking('decide')}>
          {t('evaluation.decide.submit')}
        </Button>
      )}
      {objection.mayWithdraw && (
        <Button size="small" onClick={() => setAsking('withdraw')}>
          {t('evaluation.objections.withdraw')}
        </Button>
      )}
      {asking === 'decide' && <DecideDialog objection={objection} onClose={close} />}
      {asking === 'withdraw' && (
        <ReasonDialog
          title={t('evaluation.objections.withdraw')}
          label={t('evaluation.reason')}
          onSubmit={(reason) => withdraw.mutate(reason, { onSuccess: close })}
          onClose={close}
          busy={withdraw.isPending}
          error={withdraw.error}
        />
      )}
    </span>
  );
}
