import { t } from '../../../texts/index.ts';
import { messageOf } from '../../../ui/states.tsx';
import { PhotoFlags } from '../components/photo-flags.tsx';
import { photoWords } from '../components/photo-words.ts';
import { textOf } from '../domain/form.ts';
import { useVisit } from './use-visit.ts';

/** Of which visit a photo is that was brought as evidence, and why it is doubted, for whoever accepts it. */
export function SitePhotoNote({ visitId, photoId }: { readonly visitId: string; readonly photoId: string }) {
  const { data, error } = useVisit(visitId);
  if (error) {
    return (
      <p className="gt-problem" role="alert">
        {t('evidence.site.unchecked')} {messageOf(error)}
      </p>
    );
  }
  if (!data) return <p className="gt-note">{t('evidence.site.checking')}</p>;
  const at = data.photos.findIndex(({ id }) => id === photoId);
  const photo = data.photos[at];
  const { visitDay, visitPlace } = data.values;
  return (
    <div>
      <p className="gt-note">
        {t('evidence.site.of', { day: textOf(visitDay), place: textOf(visitPlace), by: data.writtenBy })}{' '}
        {photo && photoWords(photo)}
      </p>
      {photo && <PhotoFlags photos={[photo]} from={at} />}
    </div>
  );
}
