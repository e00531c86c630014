import type { VisitPhoto } from '@guatu/contract';
import { t } from '../../../texts/index.ts';

/** What a photo says about itself: when it was taken, and whether it says where. */
export function photoWords({ takenAt, hasPlace }: Pick<VisitPhoto, 'takenAt' | 'hasPlace'>): string {
  const when =
    takenAt === null ? t('visits.photo.noTime') : t('visits.photo.takenAt', { at: takenAt.replace('T', ' ') });
  return `${when} · ${hasPlace ? t('visits.photo.withPlace') : t('visits.photo.noPlace')}`;
}
