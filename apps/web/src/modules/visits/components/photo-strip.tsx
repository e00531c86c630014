import type { VisitForm } from '@guatu/contract';
import { type ChangeEvent, useEffect, useRef, useState } from 'react';
import { t } from '../../../texts/index.ts';
import { messageOf } from '../../../ui/states.tsx';
import { dropPhoto, savePhoto } from '../device/store.ts';
import type { LocalPhoto, LocalVisit } from '../device/types.ts';
import type { Device } from '../device/use-device.ts';
import { clientId } from '../domain/client-id.ts';
import { shrinkPhoto } from '../photo/shrink.ts';
import { PhotoFlags } from './photo-flags.tsx';
import { useLowStorage } from './use-low-storage.ts';

interface PhotoStripProps {
  readonly device: Device;
  readonly visit: LocalVisit;
  readonly form: VisitForm | null;
}

const MOST = 9;
const LEAST = 2;

/** Photos of the visit: those on this device, which may still be taken off, and those that the server has. */
export function PhotoStrip({ device, visit, form }: PhotoStripProps) {
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const lowStorage = useLowStorage();
  const local = device.held.photos.filter(({ visitId }) => visitId === visit.id);
  const sent = visit.server?.photos ?? [];
  const most = form?.photosAtMost ?? MOST;
  const least = form?.photosAtLeast ?? LEAST;
  const total = local.length + sent.length;
  const add = async (files: readonly File[]) => {
    setProblem(null);
    try {
      for (const file of files.slice(0, most - total)) {
        const picture = await shrinkPhoto(file);
        if (picture === null) setProblem(t('visits.photo.unreadable'));
        else await savePhoto(newPhoto(visit, file.name, picture));
      }
    } catch (error) {
      setProblem(messageOf(error));
    }
    await device.reread();
  };
  const pick = (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.target.files ?? [])];
    event.target.value = '';
    void add(files);
  };
  return (
    <section className="gt-visits-block">
      <header className="gt-visits-head">
        <h2>{t('visits.photo.label')}</h2>
        <span className="gt-note">{t('visits.photo.note', { least })}</span>
        <span className="gt-visits-end">{t('visits.photo.count', { n: total, most })}</span>
      </header>
      {lowStorage && <p className="gt-problem">{t('visits.storageLow')}</p>}
      <ul className="gt-visits-photos">
        {sent.map(({ id }, at) => (
          <li key={id}>
            <img src={`/api/attachments/${id}`} alt={t('visits.photo.sent', { n: at + 1 })} loading="lazy" />
          </li>
        ))}
        {local.map((photo) => (
          <LocalPicture key={photo.id} photo={photo} onRemove={() => void dropPhoto(photo).then(device.reread)} />
        ))}
        {total < most && (
          <li>
            <button type="button" className="gt-visits-camera" onClick={() => input.current?.click()}>
              {t('visits.photo.take')}
            </button>
          </li>
        )}
      </ul>
      <input
        ref={input}
        type="file"
        hidden
        accept="image/jpeg,image/png,image/webp"
        capture="environment"
        aria-label={t('visits.photo.take')}
        onChange={pick}
      />
      {problem !== null && (
        <p className="gt-problem" role="alert">
          {problem}
        </p>
      )}
      <PhotoFlags photos={sent} />
      {total < least && <p className="gt-note">{t('visits.photo.few', { least })}</p>}
    </section>
  );
}

function newPhoto({ userId, id: visitId }: LocalVisit, name: string, picture: Blob): LocalPhoto {
  const id = clientId();
  const plain = `${name.replace(/\.[^.]*$/, '') || id}.jpg`;
  return { userId, visitId, id, name: plain, addedAt: new Date().toISOString(), picture, refusal: null };
}

function LocalPicture({ photo, onRemove }: { readonly photo: LocalPhoto; readonly onRemove: () => void }) {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(photo.picture);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [photo.picture]);
  const time = new Date(photo.addedAt).toTimeString().slice(0, 5);
  return (
    <li>
      {address !== null && <img src={address} alt={t('visits.photo.taken', { time })} />}
      <span className="gt-visits-stamp">{time}</span>
      <button type="button" aria-label={t('visits.photo.remove', { time })} onClick={onRemove}>
        ×
      </button>
    </li>
  );
}
