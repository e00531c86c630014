import { changeActEndpoint, type ProjectChange } from '@guatu/contract';
import { useId, useState } from 'react';
import { call } from '../../../api/client.ts';
import { useMay } from '../../../app/session.tsx';
import { t } from '../../../texts/index.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { ACCEPTED_FILES, attach } from '../../records/attach.ts';
import { ChangeValues } from './change-values.tsx';
import { useChangeAct } from './use-changes.ts';

type Act = ProjectChange['acts'][number];
type Words = Readonly<Record<'unit' | 'text' | 'document', string>>;

/** What each act has to be told; an opinion that is refused says why. */
const ASKED: Readonly<Record<Act, readonly (keyof Words)[]>> = {
  ask: ['unit'],
  agree: ['unit', 'text'],
  object: ['unit', 'text'],
  approve: ['document', 'text'],
  refuse: ['text'],
  withdraw: ['text'],
};
const NEEDED: Readonly<Record<Act, readonly (keyof Words)[]>> = {
  ask: ['unit'],
  agree: ['unit'],
  object: ['unit', 'text'],
  approve: ['document'],
  refuse: ['text'],
  withdraw: [],
};

/** Asks a unit, gives an opinion, decides or takes a request back. */
export function ChangeActDialog(props: {
  readonly change: ProjectChange;
  readonly act: Act;
  /** Whether it is approved only with a paper. */
  readonly documentNeeded: boolean;
  readonly growthLimit: number | null;
  readonly onClose: () => void;
}) {
  const { change, act, documentNeeded, growthLimit, onClose } = props;
  const id = useId();
  const mayEnter = useMay('dispatch.manage');
  const waiting = change.opinions
    .filter(({ agrees, own }) => (agrees === null || act !== 'agree') && (own || mayEnter))
    .map(({ unit }) => unit);
  const [paper, setPaper] = useState<File | null>(null);
  const [words, setWords] = useState<Words>({ unit: act === 'ask' ? '' : (waiting[0] ?? ''), text: '', document: '' });
  const send = useChangeAct(
    async () =>
      call(changeActEndpoint, {
        params: { id: change.id },
        body: {
          version: change.version,
          act,
          unit: orNull(words.unit),
          text: orNull(words.text),
          document: orNull(words.document),
          paper: paper && (await attach({ kind: 'project', id: change.projectId }, paper)).id,
        },
      }),
    onClose,
  );
  const needed = NEEDED[act].filter((each) => each !== 'document' || documentNeeded);
  // What another unit wrote is entered from its paper only.
  const forOther =
    (act === 'agree' || act === 'object') && !change.opinions.some(({ unit, own }) => own && unit === words.unit);
  const set = (word: keyof Words) => (event: { readonly currentTarget: { readonly value: string } }) =>
    setWords({ ...words, [word]: event.currentTarget.value });
  return (
    <FormDialog
      title={t('changes.actOn', { act: t(`changes.act.${act}`), title: change.title })}
      submit={t(`changes.act.${act}`)}
      onSubmit={() => send.mutate(undefined)}
      onClose={onClose}
      busy={send.isPending}
      ready={needed.every((each) => words[each].trim() !== '') && (!forOther || paper !== null)}
      danger={act === 'refuse'}
      error={send.error}
    >
      <p>
        <ChangeValues change={change} growthLimit={growthLimit} />
      </p>
      <p className="gt-note">{t(`changes.effect.${act}`)}</p>
      <div className="gt-form">
        {ASKED[act].map((each) => (
          <div key={each} className="is-text">
            <label htmlFor={`${id}-${each}`}>
              {t(`changes.field.${each}`)}
              {!needed.includes(each) && t('changes.optional')}
            </label>
            {each === 'unit' && act !== 'ask' ? (
              <select id={`${id}-${each}`} value={words.unit} onChange={set('unit')}>
                {waiting.map((unit) => (
                  <option key={unit} value={unit}>
                    {unit}
                  </option>
                ))}
              </select>
            ) : (
              <input
                id={`${id}-${each}`}
                maxLength={each === 'unit' ? 60 : each === 'document' ? 200 : 1000}
                value={words[each]}
                onChange={set(each)}
              />
            )}
          </div>
        ))}
        {forOther && (
          <div className="is-text">
            <label htmlFor={`${id}-paper`}>{t('changes.unitPaper')}</label>
            <input
              id={`${id}-paper`}
              type="file"
              accept={ACCEPTED_FILES}
              onChange={(event) => setPaper(event.target.files?.[0] ?? null)}
            />
            <span className="gt-note">{t('changes.unitPaperNote')}</span>
          </div>
        )}
      </div>
    </FormDialog>
  );
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
