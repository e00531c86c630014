import type { ApprovalCondition, ProjectApprovals } from '@guatu/contract';
import { type ReactNode, useId, useState } from 'react';
import { t } from '../../../texts/index.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { useSettle } from '../api.ts';
import { formOf, ownConditions, settingOf } from '../model/settings.ts';

export interface SettingsDialogProps {
  readonly approvals: ProjectApprovals;
  readonly projectId: string;
  readonly onClose: () => void;
}

/** Settles what the road hangs on: facts that the ledger has no field for, the road itself, a fast-track mode. */
export function SettingsDialog({ approvals, projectId, onClose }: SettingsDialogProps) {
  const [form, setForm] = useState(() => formOf(approvals));
  const settle = useSettle(projectId);
  const setting = settingOf(form, approvals);
  const { graphs, mode, whatIfs } = approvals;
  const modes = [...(mode ? [mode] : []), ...whatIfs.map(({ mode: id, title }) => ({ id, title }))];
  const needsGround = setting !== null && 'mode' in setting;
  return (
    <FormDialog
      title={t('approvals.settings.title')}
      className="gt-approval-settings"
      submit={t('approvals.settings.save')}
      onSubmit={() => setting && settle.mutate(setting, { onSuccess: onClose })}
      onClose={onClose}
      busy={settle.isPending}
      ready={setting !== null && (!needsGround || setting.note !== undefined)}
      error={settle.error}
    >
      <p className="gt-note">{t('approvals.settings.note')}</p>
      <div className="gt-form">
        <Choice
          label={t('approvals.settings.graph')}
          value={form.graph}
          none={t('approvals.settings.byFacts')}
          choices={graphs.map(({ id, title }) => ({ id, label: title }))}
          onChange={(graph) => setForm({ ...form, graph })}
        />
        <Choice
          label={t('approvals.settings.mode')}
          value={form.mode}
          none={t('approvals.card.standard')}
          choices={modes.map(({ id, title }) => ({ id, label: title }))}
          onChange={(chosen) => setForm({ ...form, mode: chosen })}
        />
        <Labelled label={t('approvals.settings.ground')} wide>
          {(id) => (
            <input
              id={id}
              maxLength={500}
              required={needsGround}
              placeholder={t('approvals.settings.groundHint')}
              value={form.note}
              onChange={({ target }) => setForm({ ...form, note: target.value })}
            />
          )}
        </Labelled>
        {ownConditions(approvals).map((condition) => (
          <Condition
            key={condition.id}
            condition={condition}
            value={form.facts[condition.id] ?? ''}
            onChange={(text) => setForm({ ...form, facts: { ...form.facts, [condition.id]: text } })}
          />
        ))}
      </div>
    </FormDialog>
  );
}

interface ConditionProps {
  readonly condition: ApprovalCondition;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Condition({ condition: { label, type, unit, choices }, value, onChange }: ConditionProps) {
  const none = t('approvals.settings.unknown');
  if (type === 'choice') return <Choice {...{ label, value, none, choices, onChange }} />;
  if (type === 'bool') {
    const answers = [
      { id: 'true', label: t('approvals.settings.yes') },
      { id: 'false', label: t('approvals.settings.no') },
    ];
    return <Choice {...{ label, value, none, choices: answers, onChange }} />;
  }
  const kind = type === 'number' ? { type: 'number', min: 0, step: 'any' } : { type, maxLength: 100 };
  return (
    <Labelled label={unit === null ? label : t('approvals.item.inBrackets', { word: label, more: unit })}>
      {(id) => (
        <input id={id} {...kind} placeholder={none} value={value} onChange={({ target }) => onChange(target.value)} />
      )}
    </Labelled>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  /** What it means to choose none. */
  readonly none: string;
  readonly choices: readonly { readonly id: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

function Choice({ label, value, none, choices, onChange }: ChoiceProps) {
  return (
    <Labelled label={label}>
      {(id) => (
        <select id={id} value={value} onChange={({ target }) => onChange(target.value)}>
          <option value="">{none}</option>
          {choices.map((each) => (
            <option key={each.id} value={each.id}>
              {each.label}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

interface LabelledProps {
  readonly label: string;
  readonly wide?: boolean;
  readonly children: (id: string) => ReactNode;
}

function Labelled({ label, wide = false, children }: LabelledProps) {
  const id = useId();
  return (
    <div className={wide ? 'is-text' : undefined}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}
