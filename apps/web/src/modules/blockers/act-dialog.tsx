import type { BlockerAct, BoardBlocker } from '@guatu/contract';
import { useId, useState } from 'react';
import { t } from '../../texts/index.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { type ActAnswers, useAct } from './api.ts';

type Asked = keyof ActAnswers;

/** What each act asks for, and what of it must be answered. The server decides again. */
const ASKS: Readonly<Record<BlockerAct, { readonly fields: readonly Asked[]; readonly needed: readonly Asked[] }>> = {
  assign: { fields: ['unit', 'owner', 'due', 'note'], needed: ['unit'] },
  start: { fields: ['note'], needed: [] },
  report: { fields: ['note'], needed: ['note'] },
  resolve: { fields: ['note'], needed: ['note'] },
  verify: { fields: ['satisfaction', 'note'], needed: ['satisfaction'] },
  return: { fields: ['note'], needed: ['note'] },
  reopen: { fields: ['note'], needed: ['note'] },
  escalate: { fields: ['note'], needed: ['note'] },
};

export interface ActDialogProps {
  readonly blocker: BoardBlocker;
  readonly act: BlockerAct;
  readonly satisfactions: readonly string[];
  readonly onClose: () => void;
}

/** One act on a blocker: asks what the act needs and does it as a batch of its own. */
export function ActDialog({ blocker, act, satisfactions, onClose }: ActDialogProps) {
  const mutation = useAct(blocker, act);
  const { fields, needed } = ASKS[act];
  const [answers, setAnswers] = useState<ActAnswers>(
    blocker.units[0] && act === 'assign' ? { unit: blocker.units[0] } : {},
  );
  const given = Object.fromEntries(
    Object.entries(answers)
      .map(([key, value]) => [key, value.trim()])
      .filter(([, value]) => value !== ''),
  ) as ActAnswers;
  const complete = needed.every((field) => given[field] !== undefined);
  const title = `${t(`blockers.act.${act}`)} · ${blocker.description}`;
  return (
    <FormDialog
      title={title}
      submit={t(`blockers.act.${act}`)}
      onSubmit={() => mutation.mutate(given, { onSuccess: onClose })}
      onClose={onClose}
      busy={mutation.isPending}
      ready={complete}
      error={mutation.error}
    >
      <div className="gt-form">
        {fields.map((field) => (
          <AskedField
            key={field}
            field={field}
            label={field === 'note' ? t(`blockers.ask.noteOf.${act}`) : t(`blockers.ask.${field}`)}
            required={needed.includes(field)}
            value={answers[field] ?? ''}
            options={satisfactions}
            onChange={(value) => setAnswers((all) => ({ ...all, [field]: value }))}
          />
        ))}
      </div>
    </FormDialog>
  );
}

interface AskedFieldProps {
  readonly field: Asked;
  readonly label: string;
  readonly required: boolean;
  readonly value: string;
  readonly options: readonly string[];
  readonly onChange: (value: string) => void;
}

function AskedField({ field, label, required, value, options, onChange }: AskedFieldProps) {
  const id = useId();
  const common = { id, required, value };
  return (
    <div className={field === 'note' || field === 'satisfaction' ? 'is-text' : undefined}>
      <label htmlFor={id}>{label}</label>
      {field === 'satisfaction' ? (
        <select {...common} onChange={(event) => onChange(event.target.value)}>
          <option value="">{t('blockers.ask.choose')}</option>
          {options.map((option) => (
            <option key={option}>{option}</option>
          ))}
        </select>
      ) : field === 'note' ? (
        <textarea {...common} maxLength={500} rows={3} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input
          {...common}
          type={field === 'due' ? 'date' : 'text'}
          maxLength={100}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </div>
  );
}
