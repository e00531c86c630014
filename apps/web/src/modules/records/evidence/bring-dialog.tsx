import { type AcceptedFiles, attachmentsEndpoint } from '@guatu/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { call } from '../../../api/client.ts';
import { t } from '../../../texts/index.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { ErrorState, messageOf } from '../../../ui/states.tsx';
import { SitePhotoChoice } from '../../visits/evidence/site-photo-choice.tsx';
import { ACCEPTED_FILES, attach } from '../attach.ts';
import './evidence.css';

export interface BringDialogProps {
  /** What is asked for. */
  readonly title: string;
  readonly projectId: string;
  /** Files of the project that were accepted once. */
  readonly accepted: AcceptedFiles;
  /** Whether photos of visits to the project are offered too. */
  readonly sitePhotos?: boolean;
  readonly bringing: {
    readonly mutate: (brought: { readonly files: readonly string[]; readonly note: string | null }) => void;
    readonly isPending: boolean;
    readonly error: unknown;
  };
  readonly onClose: () => void;
}

/** Brings a document: one accepted before, another file of the project, photos of visits, a new upload, or a note on where the paper lies. */
export function BringDialog(props: BringDialogProps) {
  const { title, projectId, accepted, sitePhotos = false, bringing, onClose } = props;
  const id = useId();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [note, setNote] = useState('');
  const { files, upload } = useProjectFiles(projectId, (added) => setChosen((before) => [...before, ...added]));
  const offered = new Set(accepted.map(({ file }) => file));
  const others = (files.data?.attachments ?? []).filter((each) => !offered.has(each.id));
  const toggle = (file: string) =>
    setChosen(chosen.includes(file) ? chosen.filter((each) => each !== file) : [...chosen, file]);
  return (
    <FormDialog
      title={t('evidence.bring', { title })}
      submit={t('evidence.submit')}
      onSubmit={() => bringing.mutate({ files: chosen, note: note.trim() === '' ? null : note.trim() })}
      onClose={onClose}
      busy={bringing.isPending || upload.isPending}
      ready={chosen.length > 0 || note.trim() !== ''}
      error={bringing.error}
    >
      {accepted.length > 0 && (
        <Choice
          name={t('evidence.offered')}
          items={accepted.map(({ file, name, as, on }) => ({
            id: file,
            name,
            note: t('evidence.acceptedAs', { as, on }),
          }))}
          chosen={chosen}
          onToggle={toggle}
        />
      )}
      {files.error && <ErrorState error={files.error} onRetry={() => void files.refetch()} />}
      {others.length > 0 && (
        <Choice
          name={t('evidence.others')}
          items={others.map((each) => ({ id: each.id, name: each.fileName, note: each.addedBy }))}
          chosen={chosen}
          onToggle={toggle}
        />
      )}
      {sitePhotos && <SitePhotoChoice project={projectId} chosen={chosen} onToggle={toggle} />}
      <div className="gt-form">
        <div className="is-text">
          <label htmlFor={`${id}-file`}>{t('evidence.upload')}</label>
          <input
            id={`${id}-file`}
            type="file"
            multiple
            accept={ACCEPTED_FILES}
            disabled={upload.isPending}
            onChange={(event) => {
              const picked = [...(event.target.files ?? [])];
              event.target.value = '';
              if (picked.length > 0) upload.mutate(picked);
            }}
          />
          <span className="gt-note">{upload.isPending ? t('evidence.uploading') : t('project.files.accepted')}</span>
          {upload.error && (
            <p className="gt-problem" role="alert">
              {messageOf(upload.error)}
            </p>
          )}
        </div>
        <div className="is-text">
          <label htmlFor={`${id}-note`}>{t('evidence.note')}</label>
          <input id={`${id}-note`} maxLength={500} value={note} onChange={(event) => setNote(event.target.value)} />
        </div>
      </div>
    </FormDialog>
  );
}

/** The files of the project, and the way to hang more on it; what was uploaded before one failed stays and is chosen. */
function useProjectFiles(projectId: string, onAdded: (ids: readonly string[]) => void) {
  const params = { kind: 'project' as const, id: projectId };
  const key = ['records', 'project', projectId, 'attachments'];
  const client = useQueryClient();
  const files = useQuery({ queryKey: key, queryFn: ({ signal }) => call(attachmentsEndpoint, { params, signal }) });
  const upload = useMutation({
    mutationFn: async (picked: readonly File[]) => {
      for (const file of picked) onAdded([(await attach(params, file)).id]);
    },
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  });
  return { files, upload };
}

function Choice(props: {
  readonly name: string;
  readonly items: readonly { readonly id: string; readonly name: string; readonly note: string }[];
  readonly chosen: readonly string[];
  readonly onToggle: (id: string) => void;
}) {
  return (
    <fieldset className="gt-evidence-choice">
      <legend>{props.name}</legend>
      {props.items.map(({ id, name, note }) => (
        <label key={id}>
          <input type="checkbox" checked={props.chosen.includes(id)} onChange={() => props.onToggle(id)} />
          <span>{name}</span>
          <span className="gt-note">{note}</span>
        </label>
      ))}
    </fieldset>
  );
}
