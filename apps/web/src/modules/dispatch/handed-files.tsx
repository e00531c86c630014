import { type Attachment, attachmentsEndpoint } from '@guatu/contract';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import { t } from '../../texts/index.ts';
import { fileUrl } from '../records/attach.ts';
import { printInstant } from '../records/office-time.ts';

const KILOBYTE = 1024;
/** Enough of a hash to compare two files by eye; the whole is in the title. */
const HASH_SHOWN = 12;

/** Files with what tells them apart: name, size, hash, who sent them and when. */
export function FileLines({ files }: { readonly files: readonly Attachment[] }) {
  return (
    <ul className="gt-handed-files">
      {files.map(({ id, fileName, size, hash, addedBy, addedAt }) => (
        <li key={id}>
          <a href={fileUrl(id)} target="_blank" rel="noreferrer">
            {fileName}
          </a>{' '}
          <span className="gt-note" title={hash}>
            {t('dispatch.file', {
              size: Math.ceil(size / KILOBYTE),
              hash: hash.slice(0, HASH_SHOWN),
              by: addedBy,
              at: printInstant(addedAt),
            })}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The files that hang on a task or a request. */
export function HandedFiles({ kind, id }: { readonly kind: 'task' | 'request'; readonly id: string }) {
  const params = { kind, id };
  const { data } = useQuery({
    queryKey: ['dispatch', kind, id, 'files'],
    queryFn: ({ signal }) => call(attachmentsEndpoint, { params, signal }),
  });
  return data && data.attachments.length > 0 ? <FileLines files={data.attachments} /> : null;
}
