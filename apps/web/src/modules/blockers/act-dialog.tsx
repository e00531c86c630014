import type { BlockerAct, BoardBlocker } from '@guatu/contract';
import { useId, useState } from 'react';
import { t } from '../../texts/index.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { ACCEPTED_FILES } from '../records/attach.ts';
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

/** Acts that tell how far it is: photos and papers belong to them. */
const WITH_FILES: readonly BlockerAct[] = ['report', 'resolve'];

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
  const [files, setFiles] = useState<readonly File[]>([]);
  const complete = needed.every((field) => given[field] !== undefined);
  const title = `${t(`blockers.act.${act}`)} · ${blocker.description}`;
  return (
    <FormDialog
      title={title}
      submit={t(`blockers.act.${act}`)}
      onSubmit={() => mutation.mutate({ answers: given, files }, { onSuccess: onClose })}
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
        {WITH_FILES.includes(act) && <EvidenceField files={files} onChange={setFiles} />}
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

interface EvidenceFieldProps {
  readonly files: readonly File[];
  readonly onChange: (files: readonly File[]) => void;
}

/** Photos and papers that show it; on a phone the camera is offered. They hang on the blocker. */
function EvidenceField({ files, onChange }: EvidenceFieldProps) {
  const id = useId();
  return (
    <div className="is-text">
      <label htmlFor={id}>{t('blockers.ask.files')}</label>
      <input
        id={id}
        type="file"
        multiple
        accept={ACCEPTED_FILES}
        onChange={(event) => onChange([...(event.target.files ?? [])])}
      />
      {files.length > 0 && <p className="gt-note">{t('blockers.ask.filesChosen', { n: files.length })}</p>}
    </div>
  );
}
