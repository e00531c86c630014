import type { VisitLine, VisitPhoto } from '@guatu/contract';
import { useState } from 'react';
import { t } from '../../../texts/index.ts';
import { ErrorState, Skeleton } from '../../../ui/states.tsx';
import { PhotoFlags } from '../components/photo-flags.tsx';
import { photoWords } from '../components/photo-words.ts';
import { textOf } from '../domain/form.ts';
import { useProjectVisits } from './use-project-visits.ts';
import { useVisit } from './use-visit.ts';
import './evidence-photos.css';

/** Each visit is asked for its doubts, so only so many are shown at a time. */
const STEP = 3;

interface Choosing {
  readonly chosen: readonly string[];
  readonly onToggle: (photo: string) => void;
}

/** The photos of visits to a project, to be brought as evidence; doubted ones say why. */
export function SitePhotoChoice({ project, ...choosing }: Choosing & { readonly project: string }) {
  const list = useProjectVisits(project);
  const [shown, setShown] = useState(STEP);
  const visits = (list.data?.visits ?? []).filter(({ photoIds }) => photoIds.length > 0);
  const photos = visits.reduce((sum, { photoIds }) => sum + photoIds.length, 0);
  return (
    <section className="gt-site-photos" aria-label={t('evidence.site.title')}>
      {list.isPending && <Skeleton rows={2} />}
      {list.error && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && (
        <p className="gt-note">
          {photos === 0 ? t('evidence.site.none') : t('evidence.site.count', { visits: visits.length, photos })}
        </p>
      )}
      {visits.slice(0, shown).map((visit) => (
        <VisitPhotos key={visit.id} line={visit} {...choosing} />
      ))}
      {visits.length > shown && (
        <button type="button" className="gt-link" onClick={() => setShown(shown + STEP)}>
          {t('evidence.site.earlier', { n: visits.length - shown })}
        </button>
      )}
    </section>
  );
}

function VisitPhotos({ line, chosen, onToggle }: Choosing & { readonly line: VisitLine }) {
  const visit = useVisit(line.id);
  const { photoIds, values, writtenBy } = line;
  return (
    <fieldset>
      <legend>
        {t('evidence.site.of', { day: textOf(values.visitDay), place: textOf(values.visitPlace), by: writtenBy })}
      </legend>
      {photoIds.map((photo, at) => (
        <label key={photo}>
          <input type="checkbox" checked={chosen.includes(photo)} onChange={() => onToggle(photo)} />
          <img
            src={`/api/attachments/${photo}`}
            alt={t('visits.photo.view', { n: at + 1, total: photoIds.length })}
            loading="lazy"
          />
          <SaysOfItself photo={visit.data?.photos.find(({ id }) => id === photo)} />
        </label>
      ))}
      {visit.error && <ErrorState error={visit.error} onRetry={() => void visit.refetch()} />}
      {visit.data && <PhotoFlags photos={visit.data.photos} />}
    </fieldset>
  );
}

function SaysOfItself({ photo }: { readonly photo: VisitPhoto | undefined }) {
  return <span className="gt-note">{photo && photoWords(photo)}</span>;
}
