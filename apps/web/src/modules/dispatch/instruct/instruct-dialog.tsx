import { type InstructedFigure, instructEndpoint } from '@guatu/contract';
import { addDays, officeDay } from '@guatu/kernel';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { call } from '../../../api/client.ts';
import { t } from '../../../texts/index.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { splitNames } from '../split-names.ts';
import { UnitInput } from '../unit-input.tsx';

/** An instruction is proposed to be done within a week. */
const USUAL_DAYS = 7;

export interface InstructDialogProps {
  readonly figure: InstructedFigure;
  /** The project that the figure belongs to, if it belongs to one. */
  readonly projectId: string | null;
  readonly onClose: () => void;
}

/** A leader's words on a figure: what is to be done, by whom, until when. It becomes a tracked task. */
export function InstructDialog({ figure, projectId, onClose }: InstructDialogProps) {
  const id = useId();
  const client = useQueryClient();
  const [draft, setDraft] = useState(() => ({
    ...{ title: '', unit: '', person: '', helpers: '' },
    due: addDays(officeDay(Date.now()), USUAL_DAYS) as string,
  }));
  const send = useMutation({
    mutationFn: () =>
      call(instructEndpoint, {
        body: {
          ...{ figure, projectId, title: draft.title, unit: draft.unit, due: draft.due },
          ...{ person: draft.person.trim() || null, helpers: splitNames(draft.helpers) },
        },
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['dispatch'] }),
  });
  const fields = [
    { key: 'title', label: t('tasks.instruct.what'), wide: true, needed: true },
    { key: 'unit', label: t('dispatch.unit'), wide: false, needed: true },
    { key: 'person', label: t('dispatch.person'), wide: false, needed: false },
    { key: 'due', label: t('dispatch.due'), wide: false, needed: true },
    { key: 'helpers', label: t('dispatch.helpers'), wide: false, needed: false },
  ] as const;
  return (
    <FormDialog
      title={t('tasks.instruct.title')}
      submit={t('tasks.instruct.send')}
      onSubmit={() => send.mutate()}
      onClose={onClose}
      busy={send.isPending}
      ready={fields.every(({ key, needed }) => !needed || draft[key].trim() !== '')}
      error={send.error}
      done={send.data !== undefined}
    >
      <p>
        {t('tasks.instruct.figure')}
        {'\u3000'}
        {figure.name} <b>{figure.value}</b>{' '}
        <span className="gt-note">{[figure.period, figure.filters].filter((part) => part !== null).join(' · ')}</span>
      </p>
      {send.data ? (
        <p role="status">
          {t('tasks.instruct.sent', { unit: send.data.unit, due: send.data.due })}{' '}
          <Link to="/dispatch" search={{ view: 'tasks', whose: 'all', task: send.data.id }}>
            {t('tasks.instruct.see')}
          </Link>
        </p>
      ) : (
        <div className="gt-form">
          {fields.map(({ key, label, wide, needed }) => {
            const Field = key === 'unit' ? UnitInput : 'input';
            return (
              <div key={key} className={wide ? 'is-text' : undefined}>
                <label htmlFor={`${id}-${key}`}>{label}</label>
                <Field
                  id={`${id}-${key}`}
                  type={key === 'due' ? 'date' : 'text'}
                  maxLength={200}
                  required={needed}
                  value={draft[key]}
                  onChange={(event) => setDraft((all) => ({ ...all, [key]: event.target.value }))}
                />
              </div>
            );
          })}
        </div>
      )}
    </FormDialog>
  );
}
