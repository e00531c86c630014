import type { DispatchTask } from '@guatu/contract';
import { useId, useState } from 'react';
import { t } from '../../../texts/index.ts';
import { FileField } from '../../../ui/file-field.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { ACCEPTED_FILES } from '../../records/attach.ts';
import { type TaskAct, useTaskAct } from './api.ts';

/** Acts that ask for words; the others are done at one press. */
export const ASKING = ['feedback', 'report', 'handIn', 'askExtension', 'grant', 'refuse', 'giveBack'] as const;
export type AskingAct = (typeof ASKING)[number];

/** Acts whose words tell a story; the others give a reason. */
const LONG: ReadonlySet<AskingAct> = new Set(['feedback', 'report', 'handIn']);

export function asksForWords(act: TaskAct): act is AskingAct {
  return (ASKING as readonly TaskAct[]).includes(act);
}

export interface TaskActDialogProps {
  readonly task: DispatchTask;
  readonly act: AskingAct;
  readonly onClose: () => void;
}

/** One act on a task that wants words: a report, a reason, a later day. */
export function TaskActDialog({ task, act, onClose }: TaskActDialogProps) {
  const id = useId();
  const mutation = useTaskAct(task, act);
  const [text, setText] = useState('');
  const [to, setTo] = useState('');
  const [files, setFiles] = useState<readonly File[]>([]);
  // A paper is its files, or a word on where it lies.
  const optional = act === 'grant' || (act === 'handIn' && files.length > 0);
  const ready = (optional || text.trim() !== '') && (act !== 'askExtension' || to > task.due);
  return (
    <FormDialog
      title={`${t(`tasks.act.${act}`)} · ${task.title}`}
      submit={t(`tasks.act.${act}`)}
      onSubmit={() => mutation.mutate({ text: text.trim(), to, files }, { onSuccess: onClose })}
      onClose={onClose}
      busy={mutation.isPending}
      ready={ready}
      error={mutation.error}
    >
      <div className="gt-form">
        {act === 'askExtension' && (
          <div className="is-text">
            <label htmlFor={`${id}-to`}>{t('tasks.ask.to')}</label>
            <input
              id={`${id}-to`}
              type="date"
              required
              min={task.due}
              value={to}
              onChange={(event) => setTo(event.target.value)}
            />
            <p className="gt-note">{t('tasks.ask.toNote', { due: task.due })}</p>
          </div>
        )}
        {act === 'handIn' && (
          <FileField
            label={t('tasks.ask.files')}
            accept={ACCEPTED_FILES}
            note={t('project.files.accepted')}
            onFiles={setFiles}
          />
        )}
        <div className="is-text">
          <label htmlFor={id}>{t(`tasks.ask.${act}`)}</label>
          <textarea
            id={id}
            rows={4}
            maxLength={LONG.has(act) ? 2000 : 500}
            required={!optional}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
      </div>
    </FormDialog>
  );
}
