import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { t } from '../../../texts/index.ts';
import { Dialog, DialogClose } from '../../../ui/dialog.tsx';
import { ErrorState, Skeleton } from '../../../ui/states.tsx';
import { PhotoFlags } from '../components/photo-flags.tsx';
import { photoWords } from '../components/photo-words.ts';
import { useVisit } from '../evidence/use-visit.ts';
import './card.css';

interface PhotoViewerProps {
  readonly visitId: string;
  /** The photo that was pressed. */
  readonly first: string;
  readonly onClose: () => void;
}

/** The photos of a visit one by one, with what each says about itself and why it is doubted; arrow keys turn over. */
export function PhotoViewer({ visitId, first, onClose }: PhotoViewerProps) {
  const visit = useVisit(visitId);
  const [shown, setShown] = useState(first);
  const photos = visit.data?.photos ?? [];
  const at = Math.max(
    0,
    photos.findIndex(({ id }) => id === shown),
  );
  const photo = photos[at];
  const turn = (by: number) => setShown(photos[at + by]?.id ?? shown);
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'ArrowRight') turn(1);
    if (event.key === 'ArrowLeft') turn(-1);
  };
  const next = useRef<HTMLButtonElement>(null);
  const isThere = photo !== undefined;
  // The arrow keys work where the focus is: on the buttons that turn over.
  useEffect(() => {
    if (isThere) next.current?.focus();
  }, [isThere]);
  const label = visit.data ? `${visit.data.projectName} ${t('visits.photo.label')}` : t('visits.photo.label');
  return (
    <Dialog label={label} onClose={onClose} className="gt-visit-viewer">
      <div>
        <header>
          <h2>{label}</h2>
          <DialogClose onClose={onClose} />
        </header>
        {visit.error && <ErrorState error={visit.error} onRetry={() => void visit.refetch()} />}
        {visit.isPending && <Skeleton rows={6} />}
        {photo && (
          <>
            <img src={`/api/attachments/${photo.id}`} alt={photo.fileName} width={photo.width} height={photo.height} />
            <p className="gt-note">{photoWords(photo)}</p>
            <PhotoFlags photos={[photo]} from={at} />
            <footer>
              <button type="button" className="gt-link" onKeyDown={onKey} onClick={() => turn(-1)}>
                {t('visits.photo.previous')}
              </button>
              <span role="status">{t('visits.photo.view', { n: at + 1, total: photos.length })}</span>
              <button ref={next} type="button" className="gt-link" onKeyDown={onKey} onClick={() => turn(1)}>
                {t('visits.photo.next')}
              </button>
            </footer>
          </>
        )}
      </div>
    </Dialog>
  );
}
