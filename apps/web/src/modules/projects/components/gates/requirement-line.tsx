import { type GateRequirement, submitEvidenceEndpoint } from '@guatu/contract';
import { Button } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { call } from '../../../../api/client.ts';
import { useMay } from '../../../../app/session.tsx';
import { t } from '../../../../texts/index.ts';
import { messageOf } from '../../../../ui/states.tsx';
import { Tag, type Tone } from '../../../../ui/tag.tsx';
import { useRecordPage } from '../../../records/record/record-context.tsx';
import { useGateAct } from './use-gates.ts';

const TONES: Readonly<Record<GateRequirement['state'], Tone>> = {
  MET: 'green',
  MISSING: 'plain',
  UNKNOWN: 'yellow',
  TOLERATED: 'yellow',
};

/** One thing that a gate asks for, how it stands, and the way to bring it where it is a document. */
export function RequirementLine(props: {
  readonly milestone: string;
  readonly line: GateRequirement;
  readonly version: number;
}) {
  const { milestone, line, version } = props;
  const [open, setOpen] = useState(false);
  const may = useMay('project.write');
  const missing = line.state !== 'MET';
  return (
    <li>
      <Tag tone={TONES[line.state]}>{t(`project.gates.line.${line.state}`)}</Tag>
      <span>
        {line.label}
        {line.tolerable && missing && <span className="gt-note"> {t('project.gates.tolerable')}</span>}
        {line.cureBy !== null && <span className="gt-note"> {t('project.gates.cureBy', { date: line.cureBy })}</span>}
        {line.missingFacts.length > 0 && (
          <span className="gt-note"> {t('project.gates.missingFacts', { facts: line.missingFacts.join(' ') })}</span>
        )}
        {line.evidence && (
          <span className="gt-note">
            {' '}
            {t('project.gates.evidence', {
              by: line.evidence.by,
              on: line.evidence.on,
              note: line.evidence.note ?? '',
            })}
          </span>
        )}
      </span>
      {line.type === 'DOCUMENT' && missing && may ? (
        <button type="button" className="gt-link" onClick={() => setOpen(!open)}>
          {t('project.gates.bring')}
        </button>
      ) : (
        <span className="gt-note">{missing ? line.by : ''}</span>
      )}
      {open && (
        <EvidenceForm milestone={milestone} requirement={line.id} version={version} onDone={() => setOpen(false)} />
      )}
    </li>
  );
}

function EvidenceForm(props: {
  readonly milestone: string;
  readonly requirement: string;
  readonly version: number;
  readonly onDone: () => void;
}) {
  const { milestone, requirement, version, onDone } = props;
  const { record } = useRecordPage();
  const id = useId();
  const [note, setNote] = useState('');
  const bring = useGateAct(
    () =>
      call(submitEvidenceEndpoint, {
        params: { id: record.id },
        body: { version, milestone, requirement, file: null, note: note.trim() },
      }),
    onDone,
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    bring.mutate(undefined);
  };
  return (
    <form onSubmit={submit} className="gt-gate-form">
      <label htmlFor={id}>{t('project.gates.where')}</label>
      <input id={id} required maxLength={500} value={note} onChange={(event) => setNote(event.target.value)} />
      <Button htmlType="submit" type="primary" size="small" loading={bring.isPending} disabled={note.trim() === ''}>
        {t('project.gates.submit')}
      </Button>
      {bring.error && (
        <p className="gt-problem" role="alert">
          {messageOf(bring.error)}
        </p>
      )}
    </form>
  );
}
