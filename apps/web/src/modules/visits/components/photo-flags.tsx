import type { PhotoFlag, VisitPhoto } from '@guatu/contract';
import { t } from '../../../texts/index.ts';
import './photo-flags.css';

interface PhotoFlagsProps {
  readonly photos: readonly Pick<VisitPhoto, 'id' | 'flags'>[];
  /** How many photos of the visit stand before these. */
  readonly from?: number;
}

/** Doubts about photos, each in a sentence with the number of the photo. */
export function PhotoFlags({ photos, from = 0 }: PhotoFlagsProps) {
  const words = photos.flatMap(({ id, flags }, at) =>
    flags.map((flag) => ({ key: `${id} ${flag.why}`, text: flagWords(flag, from + at + 1) })),
  );
  if (words.length === 0) return null;
  return (
    <ul className="gt-photo-flags">
      {words.map(({ key, text }) => (
        <li key={key}>{text}</li>
      ))}
    </ul>
  );
}

function flagWords(flag: PhotoFlag, n: number): string {
  switch (flag.why) {
    case 'SAME':
    case 'ALIKE':
      return t(`visits.flag.${flag.why}`, { n, day: flag.day, project: flag.project });
    case 'OTHER_DAY':
      return t('visits.flag.OTHER_DAY', { n, day: flag.takenOn });
    case 'FAR':
      return t('visits.flag.FAR', { n, m: flag.metres });
  }
}
