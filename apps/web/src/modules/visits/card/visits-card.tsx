import type { VisitLine } from '@guatu/contract';
import { useState } from 'react';
import { useMay } from '../../../app/session.tsx';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { Empty, ErrorState, Skeleton } from '../../../ui/states.tsx';
import { printInstant } from '../../records/office-time.ts';
import { occasionWord } from '../components/value-words.ts';
import { textOf } from '../domain/form.ts';
import { useProjectVisits } from '../evidence/use-project-visits.ts';
import { PhotoViewer } from './photo-viewer.tsx';
import './card.css';

const SHOWN = 5;
const THUMBS = 4;

/** Which visit's photos are looked at, and which of them first. */
interface Looking {
  readonly visit: string;
  readonly photo: string;
}

/** Visits to one project, the latest first, with their photos. */
export function VisitsCard({ project }: { readonly project: string }) {
  const list = useProjectVisits(project);
  const mayWrite = useMay('visit.write');
  const [looking, setLooking] = useState<Looking | null>(null);
  const visits = list.data?.visits ?? [];
  return (
    <Card
      title={t('visits.card.title')}
      note={list.data && t('visits.card.note', { n: list.data.total, asOf: printInstant(list.data.asOf).slice(5) })}
      extra={mayWrite && <a href={`/visits?project=${project}`}>{t('visits.card.all')}</a>}
    >
      {list.error && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Skeleton rows={3} />}
      {list.data && visits.length === 0 && <Empty title={t('visits.card.none')} />}
      <ul className="gt-visit-lines">
        {visits.slice(0, SHOWN).map((visit) => (
          <Line key={visit.id} visit={visit} onLook={(photo) => setLooking({ visit: visit.id, photo })} />
        ))}
      </ul>
      {looking && <PhotoViewer visitId={looking.visit} first={looking.photo} onClose={() => setLooking(null)} />}
    </Card>
  );
}

function Line({ visit, onLook }: { readonly visit: VisitLine; readonly onLook: (photo: string) => void }) {
  const { values, photoIds, problems, promises, conflicts, writtenBy } = visit;
  const day = textOf(values.visitDay);
  const counts = [
    { n: problems, word: t('visits.problems.label') },
    { n: promises, word: t('visits.promises.label') },
  ];
  return (
    <li>
      <p>
        <b>{t('visits.card.line', { day, occasion: occasionWord(values.visitOccasion) })}</b>{' '}
        {textOf(values.visitStage)} <span className="gt-note">{writtenBy}</span>
      </p>
      {textOf(values.visitFound) !== '' && <p>{textOf(values.visitFound)}</p>}
      <p className="gt-note">
        {counts.flatMap(({ n, word }) => (n > 0 ? `${word} ${n}` : [])).join(' · ')}{' '}
        {conflicts > 0 && <span className="gt-problem">{t('visits.card.conflicts', { n: conflicts })}</span>}
      </p>
      {photoIds.length > 0 && (
        <ul className="gt-visit-thumbs" aria-label={t('visits.card.photos', { day, n: photoIds.length })}>
          {photoIds.slice(0, THUMBS).map((photo, at) => (
            <li key={photo}>
              <button type="button" onClick={() => onLook(photo)}>
                <img
                  src={`/api/attachments/${photo}`}
                  alt={t('visits.photo.view', { n: at + 1, total: photoIds.length })}
                  loading="lazy"
                />
              </button>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
