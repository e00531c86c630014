import { attachmentsEndpoint, detachEndpoint } from '@guatu/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ChangeEvent, useRef } from 'react';
import { call } from '../../../api/client.ts';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { ErrorState, messageOf } from '../../../ui/states.tsx';
import { ACCEPTED_FILES, attach, fileUrl } from '../../records/attach.ts';
import { printInstant } from '../../records/office-time.ts';
import { useRecordPage } from '../../records/record/record-context.tsx';
import { useEditing } from '../../records/record/use-editing.ts';

/** Photos and papers of the project; a photo is handed out without its place and device data. */
export function FilesCard() {
  const { ledger, record } = useRecordPage();
  const params = { kind: ledger.kind, id: record.id };
  const client = useQueryClient();
  const key = ['records', ledger.kind, record.id, 'attachments'];
  const list = useQuery({ queryKey: key, queryFn: ({ signal }) => call(attachmentsEndpoint, { params, signal }) });
  const refresh = () => client.invalidateQueries({ queryKey: key });
  const remove = useMutation({
    mutationFn: (id: string) => call(detachEndpoint, { params: { id } }),
    onSuccess: refresh,
  });
  const all = list.data?.attachments ?? [];
  const photos = all.filter(({ mediaType }) => mediaType !== 'application/pdf');
  const { offered, refusal } = useEditing();
  const removal = offered && refusal === null ? (id: string) => remove.mutate(id) : null;
  return (
    <Card
      title={t('project.files.title')}
      note={t('project.files.note', { n: all.length })}
      extra={<UploadButton onDone={refresh} />}
    >
      {list.error && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {remove.error && (
        <p className="gt-problem" role="alert">
          {messageOf(remove.error)}
        </p>
      )}
      {list.data && all.length === 0 && <p className="gt-note">{t('project.files.none')}</p>}
      {photos.length > 0 && (
        <ul className="gt-project-photos">
          {photos.map((photo) => (
            <li key={photo.id}>
              <a href={fileUrl(photo.id)} target="_blank" rel="noreferrer">
                <img src={fileUrl(photo.id)} alt={photo.fileName} loading="lazy" />
              </a>
            </li>
          ))}
        </ul>
      )}
      <ul className="gt-project-files">
        {all.map((attachment) => (
          <li key={attachment.id}>
            <a href={fileUrl(attachment.id)} target="_blank" rel="noreferrer">
              {attachment.fileName}
            </a>
            <span className="gt-note">
              {attachment.addedBy} {printInstant(attachment.addedAt).slice(5)}
            </span>
            {removal && (
              <button
                type="button"
                className="gt-link"
                aria-label={t('project.files.removeNamed', { name: attachment.fileName })}
                onClick={() => removal(attachment.id)}
              >
                {t('project.files.remove')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function UploadButton({ onDone }: { readonly onDone: () => Promise<unknown> }) {
  const { ledger, record } = useRecordPage();
  const { offered, refusal } = useEditing();
  const input = useRef<HTMLInputElement>(null);
  const upload = useMutation({
    mutationFn: async (files: readonly File[]) => {
      for (const file of files) {
        await attach({ kind: ledger.kind, id: record.id }, file);
      }
    },
    onSettled: onDone,
  });
  if (!offered) return null;
  const pick = (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.target.files ?? [])];
    event.target.value = '';
    if (files.length > 0) upload.mutate(files);
  };
  return (
    <>
      {upload.error && (
        <span className="gt-problem" role="alert">
          {messageOf(upload.error)}
        </span>
      )}
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={ACCEPTED_FILES}
        aria-label={t('project.files.upload')}
        onChange={pick}
      />
      <button
        type="button"
        className="gt-link"
        disabled={refusal !== null || upload.isPending}
        title={refusal ?? t('project.files.accepted')}
        onClick={() => input.current?.click()}
      >
        {upload.isPending ? t('project.files.busy') : t('project.files.upload')}
      </button>
    </>
  );
}
