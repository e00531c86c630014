import type { BoardBlocker, CauseAct } from '@guatu/contract';
import { useId, useState } from 'react';
import { t } from '../../texts/index.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { type CauseActAnswers, type CausePage, useBoard, useCauseAct } from './api.ts';
import { CheckList } from './check-list.tsx';

const NONE: ReadonlySet<string> = new Set();

export interface CauseActDialogProps {
  readonly page: CausePage;
  readonly act: CauseAct;
  readonly onClose: () => void;
}

/** One act on a root cause: asks what the act needs and does it as one batch. */
export function CauseActDialog({ page: { cause, blockers }, act, onClose }: CauseActDialogProps) {
  const send = useCauseAct(cause, act);
  const [words, setWords] = useState({
    ...{ title: cause.title, unit: cause.unit ?? '', due: cause.due ?? '', note: cause.note ?? '' },
    reason: '',
  });
  const [chosen, setChosen] = useState(NONE);
  const offered = useOffered(act, blockers);
  const picked = offered.filter(({ id }) => chosen.has(id)).map(({ id, version }) => ({ id, version }));
  const reason = words.reason.trim();
  const answers: Readonly<Record<CauseAct, CauseActAnswers>> = {
    edit: { title: words.title.trim(), unit: words.unit.trim(), note: words.note.trim(), due: words.due || null },
    add: { blockers: picked },
    remove: { blockers: picked, reason },
    close: {},
    reopen: { reason },
  };
  const ready = {
    edit: words.title.trim() !== '',
    add: picked.length > 0,
    remove: picked.length > 0 && reason !== '',
    close: true,
    reopen: reason !== '',
  };
  const word = (key: keyof typeof words, type: 'text' | 'date' = 'text') => (
    <WordField
      key={key}
      label={t(`causes.ask.${key}`)}
      type={type}
      value={words[key]}
      onChange={(value) => setWords((all) => ({ ...all, [key]: value }))}
    />
  );
  return (
    <FormDialog
      title={`${t(`causes.act.${act}`)} · ${cause.title}`}
      submit={t(`causes.act.${act}`)}
      onSubmit={() => send.mutate(answers[act], { onSuccess: onClose })}
      onClose={onClose}
      busy={send.isPending}
      ready={ready[act]}
      error={send.error}
    >
      <div className="gt-form">
        {act === 'edit' && [word('title'), word('unit'), word('due', 'date'), word('note')]}
        {(act === 'add' || act === 'remove') && (
          <CheckList
            items={offered.map(({ id, description, projects }) => ({
              ...{ id, label: description, note: projects[0]?.name ?? '' },
            }))}
            chosen={chosen}
            onChange={setChosen}
          />
        )}
        {(act === 'remove' || act === 'reopen') && word('reason')}
        {act === 'close' && (
          <p className="is-text">{t('causes.closeNote', { n: cause.blockers, waiting: cause.waiting })}</p>
        )}
      </div>
    </FormDialog>
  );
}

/** What may be added: open blockers that are laid to nothing. What may be taken off: its own. */
function useOffered(act: CauseAct, own: readonly BoardBlocker[]): readonly BoardBlocker[] {
  const board = useBoard({}, act === 'add');
  if (act === 'remove') return own;
  return (board.data?.blockers ?? []).filter(({ causeId }) => causeId === null);
}

interface WordFieldProps {
  readonly label: string;
  readonly type: 'text' | 'date';
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function WordField({ label, type, value, onChange }: WordFieldProps) {
  const id = useId();
  return (
    <div className="is-text">
      <label htmlFor={id}>{label}</label>
      <input id={id} type={type} maxLength={500} value={value} onChange={(event) => onChange(event.target.value)} />
    </div>
  );
}
