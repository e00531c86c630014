import { Link } from '@tanstack/react-router';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { classNames } from '../../../ui/class-names.ts';
import type { Upload } from './uploads.ts';
import type { Uploads } from './use-uploads.ts';

/** Files on their way in, each with how far it is or why it was refused. */
export function UploadList({ uploads }: { readonly uploads: Uploads }) {
  if (uploads.list.length === 0) return null;
  return (
    <Card title={t('sources.upload.list')} flush className="gt-uploads">
      <ul>
        {uploads.list.map((upload) => (
          <UploadItem
            key={upload.key}
            upload={upload}
            onCancel={() => uploads.cancel(upload.key)}
            onDismiss={() => uploads.dismiss(upload.key)}
          />
        ))}
      </ul>
    </Card>
  );
}

interface UploadItemProps {
  readonly upload: Upload;
  readonly onCancel: () => void;
  readonly onDismiss: () => void;
}

function UploadItem({ upload, onCancel, onDismiss }: UploadItemProps) {
  const { state } = upload;
  const running = state.kind === 'sending' || state.kind === 'job';
  const share = state.kind === 'sending' ? state.share : state.kind === 'job' ? state.job.progress : null;
  return (
    <li className={classNames('gt-upload', `is-${state.kind}`)}>
      <b>{upload.name}</b>
      {state.kind === 'refused' ? (
        <div role="alert">
          <p>{state.message}</p>
          <p className="gt-note">
            {t('sources.upload.refused')} · {t('sources.upload.nothingLeft')} · <code>{state.code}</code>
          </p>
        </div>
      ) : (
        <span role="status">{stateText(upload)}</span>
      )}
      {running && <progress value={share ?? undefined} max={1} aria-label={upload.name} />}
      <span className="gt-upload-acts">
        {state.kind === 'read' && (
          <Link to="/sources/batches/$id" params={{ id: state.batchId }}>
            {t('sources.upload.review')}
          </Link>
        )}
        <button type="button" className="gt-link" onClick={running ? onCancel : onDismiss}>
          {t(running ? 'sources.upload.cancel' : 'sources.upload.dismiss')}
        </button>
      </span>
    </li>
  );
}

function stateText({ state }: Upload): string {
  switch (state.kind) {
    case 'sending':
      return t('sources.upload.sending', { percent: Math.round(state.share * 100) });
    case 'read':
      return t('sources.upload.done', { n: state.records });
    case 'cancelled':
      return t('sources.upload.cancelled');
    case 'refused':
      return state.message;
    case 'job': {
      const { status, place, step, progress } = state.job;
      if (status === 'waiting') {
        return place === null || place <= 1
          ? t('sources.upload.waitingNext')
          : t('sources.upload.waiting', { n: place - 1 });
      }
      return progress === null ? step : t('sources.upload.step', { step, percent: Math.round(progress * 100) });
    }
  }
}
