import type { ProjectPromise } from '@guatu/contract';
import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { t } from '../../../texts/index.ts';
import { Field } from '../../../ui/field.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { useWords } from '../../../ui/use-words.ts';
import { ACCEPTED_FILES, attach } from '../../records/attach.ts';
import { useProofAct } from '../api.ts';
import type { OnProject } from './on-project.ts';
import { titleOf } from './promises-card.tsx';

/** Brings a figure for a promise: its papers are hung on the project first, then named in the evidence. */
export function ProofDialog({
  answer: { project },
  promise,
  onClose,
}: OnProject & { readonly promise: ProjectPromise }) {
  const act = useProofAct(project.id);
  const { words, set } = useWords({ actual: '', period: '', note: '' });
  const [files, setFiles] = useState<readonly File[]>([]);
  const picker = useId();
  const actual = Number(words.actual);
  const bring = useMutation({
    mutationFn: async () => {
      const hung: string[] = [];
      for (const file of files) hung.push((await attach({ kind: 'project', id: project.id }, file)).id);
      const proof = { code: promise.code, actual, period: words.period, files: hung, note: words.note.trim() || null };
      return act.mutateAsync({ act: 'bring', version: project.version, proof });
    },
    onSuccess: onClose,
  });
  const { unit } = promise;
  return (
    <FormDialog
      title={t('settlements.bringFor', { title: titleOf(promise) })}
      submit={t('settlements.bring')}
      onSubmit={() => bring.mutate()}
      onClose={onClose}
      busy={bring.isPending}
      ready={
        words.actual.trim() !== '' &&
        actual >= 0 &&
        words.period.trim() !== '' &&
        (files.length > 0 || words.note.trim() !== '')
      }
      error={bring.error}
    >
      <div className="gt-form">
        <Field
          label={unit ? t('settlements.actualOf', { unit }) : t('settlements.actualPlain')}
          value={words.actual}
          onChange={set('actual')}
          type="number"
          required
        />
        <Field
          label={t('settlements.period')}
          value={words.period}
          onChange={set('period')}
          hint={t('settlements.periodHint')}
          required
        />
        <div className="is-text">
          <label htmlFor={picker}>{t('settlements.files')}</label>
          <input
            id={picker}
            type="file"
            multiple
            accept={ACCEPTED_FILES}
            onChange={({ target }) => setFiles([...(target.files ?? [])])}
          />
        </div>
        <Field
          label={t('settlements.proofNote')}
          value={words.note}
          onChange={set('note')}
          hint={t('settlements.proofNoteHint')}
          wide
        />
      </div>
    </FormDialog>
  );
}
