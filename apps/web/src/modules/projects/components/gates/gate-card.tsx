import type { GateMilestone, ProjectGates } from '@guatu/contract';
import { useState } from 'react';
import { t } from '../../../../texts/index.ts';
import { Card } from '../../../../ui/card.tsx';
import { messageOf } from '../../../../ui/states.tsx';
import { Tag, type Tone } from '../../../../ui/tag.tsx';
import { useRecordPage } from '../../../records/record/record-context.tsx';
import { GateActs } from './gate-acts.tsx';
import { HardLimits } from './hard-limits.tsx';
import { RequirementLine } from './requirement-line.tsx';
import { gateInView, useGates } from './use-gates.ts';

const TONES: Readonly<Record<GateMilestone['state'], Tone>> = {
  REACHED: 'green',
  UNVERIFIED: 'yellow',
  REOPENED: 'red',
  NEXT: 'accent',
  AHEAD: 'plain',
};

/** What the next gate still asks, who certifies it and until when; and the hard limits that run. */
export function GateCard() {
  const { known } = useRecordPage();
  const { data, error } = useGates();
  const [chosen, setChosen] = useState<string | null>(null);
  const milestones = data?.milestones ?? [];
  const gate = milestones.find(({ code }) => code === chosen) ?? gateInView(milestones);
  return (
    <Card
      title={t('project.gates.title')}
      note={data?.rule ? t('project.gates.rule', { title: data.rule.title, version: data.rule.version }) : undefined}
      extra={
        gate && (
          <select
            aria-label={t('project.gates.choose')}
            value={gate.code}
            onChange={(event) => setChosen(event.target.value)}
          >
            {milestones.map(({ code, label }) => (
              <option key={code} value={code}>
                {code} {label}
              </option>
            ))}
          </select>
        )
      }
    >
      {known !== null && <p className="gt-note">{t('project.lights.onlyNow')}</p>}
      {error && (
        <p className="gt-problem" role="alert">
          {messageOf(error)}
        </p>
      )}
      {data && gate && <Gate key={gate.code} gate={gate} answer={data} />}
      {data && <HardLimits limits={data.limits} />}
    </Card>
  );
}

function Gate(props: { readonly gate: GateMilestone; readonly answer: ProjectGates }) {
  const { gate, answer } = props;
  const { version, today, accepted } = answer;
  const open = gate.requirements.filter(({ state }) => state !== 'MET').length;
  return (
    <div className="gt-gate">
      <p>
        <b>{gate.label}</b> <Tag tone={TONES[gate.state]}>{t(`project.gates.state.${gate.state}`)}</Tag>{' '}
        {gate.overdueDays > 0 && <Tag tone="red">{t('project.gates.overdue', { n: gate.overdueDays })}</Tag>}{' '}
        {gate.cureDaysLeft !== null && (
          <Tag tone={gate.cureNear ? 'red' : 'yellow'}>{t('project.gates.cureLeft', { n: gate.cureDaysLeft })}</Tag>
        )}{' '}
        {open > 0 && <Tag tone="yellow">{t('project.gates.open', { n: open })}</Tag>}
      </p>
      <p className="gt-note">{datesOf(gate)}</p>
      <ul className="gt-gate-lines">
        {gate.requirements.map((line) => (
          <RequirementLine key={line.id} milestone={gate.code} line={line} version={version} accepted={accepted} />
        ))}
      </ul>
      {gate.gaps.length > 0 && <p className="gt-note">{t('project.gates.gaps', { codes: gate.gaps.join(' ') })}</p>}
      <GateActs gate={gate} version={version} today={today} />
    </div>
  );
}

function datesOf({ actual, due, dueBy, forecast, certifier, certifiedOn, reopenedOn }: GateMilestone): string {
  const parts = [
    actual !== null && t('project.gates.actual', { date: actual }),
    due !== null && dueBy !== null && t(`project.gates.due.${dueBy}`, { date: due }),
    forecast !== null && actual === null && t('project.gates.forecast', { date: forecast }),
    reopenedOn !== null && t('project.gates.reopened', { date: reopenedOn }),
    certifiedOn !== null
      ? t('project.gates.certified', { name: certifier.name ?? certifier.title, date: certifiedOn })
      : t('project.gates.certifier', { title: certifier.title }),
  ];
  return parts.filter((part) => part !== false).join(' · ');
}
