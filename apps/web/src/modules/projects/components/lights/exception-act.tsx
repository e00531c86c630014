import { type LightException, type LightExceptionAct, lightExceptionActEndpoint } from '@guatu/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { call } from '../../../../api/client.ts';
import { t } from '../../../../texts/index.ts';
import { Dialog, DialogClose } from '../../../../ui/dialog.tsx';
import { messageOf } from '../../../../ui/states.tsx';

type Words = Readonly<Record<'unit' | 'text' | 'document', string>>;

/** What each act has to be told: an opinion names the unit, an approval its document. */
const ASKED: Readonly<Record<LightExceptionAct, readonly (keyof Words)[]>> = {
  OPINE: ['unit', 'text'],
  APPROVE: ['text', 'document'],
  REFUSE: ['text'],
  WITHDRAW: [],
};

export interface ExceptionActProps {
  readonly exception: LightException;
  readonly act: LightExceptionAct;
  readonly onClose: () => void;
}

/** An opinion on a request, its approval or refusal, or its withdrawal. */
export function ExceptionActDialog({ exception, act, onClose }: ExceptionActProps) {
  const id = useId();
  const client = useQueryClient();
  const [words, setWords] = useState<Words>({ unit: '', text: '', document: '' });
  const [agrees, setAgrees] = useState(true);
  const send = useMutation({
    mutationFn: () =>
      call(lightExceptionActEndpoint, {
        params: { id: exception.id },
        body: bodyOf(act, exception.version, words, agrees),
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['records'] });
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send.mutate();
  };
  const title = t(`project.lights.act.${act}`);
  return (
    <Dialog onClose={onClose} label={title} className="gt-lights-dialog">
      <header className="gt-dialog-head">
        <h2 className="gt-dialog-title">{title}</h2>
        <DialogClose onClose={onClose} />
      </header>
      <form onSubmit={submit}>
        <div className="gt-dialog-body">
          <p>{exception.reason}</p>
          <p className="gt-note">{t(`project.lights.effect.${act}`)}</p>
          <div className="gt-record-form">
            {ASKED[act].map((each) => (
              <div key={each} className="is-text">
                <label htmlFor={`${id}-${each}`}>{t(`project.lights.field.${each}`)}</label>
                <input
                  id={`${id}-${each}`}
                  required
                  maxLength={2000}
                  value={words[each]}
                  onChange={(event) => setWords({ ...words, [each]: event.target.value })}
                />
              </div>
            ))}
            {act === 'OPINE' && (
              <div className="is-text">
                <label htmlFor={`${id}-agrees`}>{t('project.lights.field.agrees')}</label>
                <select
                  id={`${id}-agrees`}
                  value={agrees ? 'yes' : 'no'}
                  onChange={(event) => setAgrees(event.target.value === 'yes')}
                >
                  <option value="yes">{t('project.lights.yes')}</option>
                  <option value="no">{t('project.lights.no')}</option>
                </select>
              </div>
            )}
          </div>
          {send.error && (
            <p className="gt-record-problem" role="alert">
              {messageOf(send.error)}
            </p>
          )}
        </div>
        <footer className="gt-dialog-foot">
          <Button onClick={onClose}>{t('records.edit.cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={send.isPending}>
            {title}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}

function bodyOf(act: LightExceptionAct, version: number, { unit, text, document }: Words, agrees: boolean) {
  switch (act) {
    case 'OPINE':
      return { act, version, unit, text, agrees };
    case 'APPROVE':
      return { act, version, answer: text, document };
    case 'REFUSE':
      return { act, version, answer: text };
    case 'WITHDRAW':
      return { act, version };
  }
}
