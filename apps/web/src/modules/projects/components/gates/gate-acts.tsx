import { certifyEndpoint, cureEndpoint, type GateMilestone } from '@guatu/contract';
import { Button } from 'antd';
import { useId, useState } from 'react';
import { call } from '../../../../api/client.ts';
import { t } from '../../../../texts/index.ts';
import { messageOf } from '../../../../ui/states.tsx';
import { useRecordPage } from '../../../records/record/record-context.tsx';
import { useGateAct } from './use-gates.ts';

/** Certifying a milestone, with what may be let pass until a day; and closing such a pass. For its certifiers only. */
export function GateActs(props: { readonly gate: GateMilestone; readonly version: number; readonly today: string }) {
  const { gate, version, today } = props;
  const { record } = useRecordPage();
  const id = useId();
  const [cureBy, setCureBy] = useState('');
  const open = gate.requirements.filter(({ state }) => state !== 'MET');
  const tolerable = open.every((line) => line.tolerable);
  const params = { id: record.id };
  const done = () => setCureBy('');
  const certify = useGateAct(
    () =>
      call(certifyEndpoint, {
        params,
        body: {
          version,
          milestone: gate.code,
          letPass: open.map((line) => line.id),
          cureBy: open.length === 0 ? null : cureBy,
          note: null,
        },
      }),
    done,
  );
  const cure = useGateAct(() => call(cureEndpoint, { params, body: { version, milestone: gate.code } }), done);
  if (!gate.mayCertify) return null;
  const lacking = gate.cureBy !== null && gate.curedOn === null;
  const problem = certify.error ?? cure.error;
  return (
    <div className="gt-gate-form">
      {gate.certifiedOn === null && gate.actual === null && <p className="gt-note">{t('project.gates.noActual')}</p>}
      {gate.certifiedOn === null && gate.actual !== null && !tolerable && (
        <p className="gt-note">{t('project.gates.notYet')}</p>
      )}
      {gate.certifiedOn === null && gate.actual !== null && tolerable && (
        <>
          {open.length > 0 && (
            <>
              <label htmlFor={id}>{t('project.gates.cureDay')}</label>
              <input
                id={id}
                type="date"
                min={today}
                value={cureBy}
                onChange={(event) => setCureBy(event.target.value)}
              />
            </>
          )}
          <Button
            type="primary"
            size="small"
            loading={certify.isPending}
            disabled={open.length > 0 && cureBy === ''}
            onClick={() => certify.mutate(undefined)}
          >
            {t(open.length > 0 ? 'project.gates.tolerate' : 'project.gates.certify')}
          </Button>
        </>
      )}
      {lacking && (
        <Button size="small" loading={cure.isPending} onClick={() => cure.mutate(undefined)}>
          {t('project.gates.cure')}
        </Button>
      )}
      {problem && (
        <p className="gt-problem" role="alert">
          {messageOf(problem)}
        </p>
      )}
    </div>
  );
}
