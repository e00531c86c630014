import { type LightException, type LightExceptionAct, lightExceptionActEndpoint } from '@guatu/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { call } from '../../../../api/client.ts';
import { t } from '../../../../texts/index.ts';
import { FormDialog } from '../../../../ui/form-dialog.tsx';

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
  const title = t(`project.lights.act.${act}`);
  return (
    <FormDialog
      title={title}
      className="gt-lights-dialog"
      submit={title}
      onSubmit={() => send.mutate()}
      onClose={onClose}
      busy={send.isPending}
      error={send.error}
    >
      <p>{exception.reason}</p>
      <p className="gt-note">{t(`project.lights.effect.${act}`)}</p>
      <div className="gt-form">
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
    </FormDialog>
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
