import { useId, useState } from 'react';
import { t } from '../../../texts/index.ts';
import { FileField } from '../../../ui/file-field.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { ACCEPTED_FILES } from '../../records/attach.ts';
import { UnitInput } from '../unit-input.tsx';
import { useAskRequest } from './api.ts';

export interface AskDialogProps {
  readonly offices: readonly { readonly leaf: number; readonly name: string }[];
  /** The project that it is about, where it is asked from a project's page. */
  readonly projectId?: string;
  readonly onClose: () => void;
}

const TEXTS = ['want', 'proposal'] as const;

/** Asks an office to put something on its agenda: what, of whom, the decision proposed, the papers for it. */
export function AskDialog({ offices, projectId, onClose }: AskDialogProps) {
  const id = useId();
  const ask = useAskRequest();
  const [draft, setDraft] = useState({ title: '', asked: '', want: '', proposal: '' });
  const [office, setOffice] = useState(offices[0]?.leaf ?? 0);
  const [files, setFiles] = useState<readonly File[]>([]);
  const field = (key: keyof typeof draft) => ({
    id: `${id}-${key}`,
    required: true,
    value: draft[key],
    onChange: (event: { target: { value: string } }) => setDraft({ ...draft, [key]: event.target.value }),
  });
  const send = () =>
    ask.mutate({ body: { ...draft, office, projectId: projectId ?? null }, files }, { onSuccess: onClose });
  return (
    <FormDialog
      title={t('requests.ask')}
      submit={t('requests.send')}
      onSubmit={send}
      onClose={onClose}
      busy={ask.isPending}
      ready={Object.values(draft).every((value) => value.trim().length > 1)}
      error={ask.error}
    >
      <div className="gt-form">
        <div className="is-text">
          <label htmlFor={`${id}-title`}>{t('requests.field.title')}</label>
          <input maxLength={200} {...field('title')} />
        </div>
        <div>
          <label htmlFor={`${id}-office`}>{t('requests.field.office')}</label>
          <select id={`${id}-office`} value={office} onChange={(event) => setOffice(Number(event.target.value))}>
            {offices.map(({ leaf, name }) => (
              <option key={leaf} value={leaf}>
                {t('requests.officeOf', { name })}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label htmlFor={`${id}-asked`}>{t('requests.field.asked')}</label>
          <UnitInput maxLength={200} {...field('asked')} />
        </div>
        {TEXTS.map((key) => (
          <div key={key} className="is-text">
            <label htmlFor={`${id}-${key}`}>{t(`requests.field.${key}`)}</label>
            <textarea rows={3} maxLength={1000} {...field(key)} />
          </div>
        ))}
        <FileField
          label={t('requests.field.files')}
          accept={ACCEPTED_FILES}
          note={t('project.files.accepted')}
          onFiles={setFiles}
        />
      </div>
    </FormDialog>
  );
}
