import { type PhotoFlag, readVisitPoint } from '@guatu/contract';
import { metresBetween, type Place } from '@guatu/kernel';

/** A photo with what it says about itself. */
export interface TakenPhoto {
  readonly id: string;
  readonly hash: string;
  readonly prints: readonly string[];
  readonly takenAt: string | null;
  readonly place: Place | null;
}

/** A photo of another visit that the reader may see. */
export interface OtherPhoto extends Pick<TakenPhoto, 'id' | 'hash' | 'prints'> {
  readonly visitId: string;
  readonly day: string;
  readonly project: string;
}

/** The visit that the photo is said to be of. */
export interface PhotographedVisit {
  readonly id: string;
  readonly day: string;
  readonly point: string | null;
}

export interface FlagRules {
  readonly photoFarMetres: number;
  readonly alikeBits: number;
}

/** How far apart two pictures look; null where one could not be read. */
export type Distance = (a: readonly string[], b: readonly string[]) => number | null;

/**
 * Why a photo may not be of its visit: it is the same as one of an earlier visit, or much like it; it says itself that it was
 * taken on another day or elsewhere. A doubt for a person to settle, never a refusal.
 */
export function photoFlags(
  photo: TakenPhoto,
  visit: PhotographedVisit,
  others: readonly OtherPhoto[],
  rules: FlagRules,
  distance: Distance,
): readonly PhotoFlag[] {
  const flags: PhotoFlag[] = [];
  const old = closest(
    photo,
    others.filter((other) => isEarlier(other, visit)),
    rules.alikeBits,
    distance,
  );
  if (old) {
    const { visitId, project, day, id } = old.photo;
    flags.push({ why: old.same ? 'SAME' : 'ALIKE', visitId, project, day, photoId: id });
  }
  const takenOn = photo.takenAt?.slice(0, 10);
  if (takenOn !== undefined && takenOn !== visit.day) flags.push({ why: 'OTHER_DAY', takenOn });
  const stood = visit.point === null ? null : readVisitPoint(visit.point);
  if (photo.place && stood) {
    const metres = Math.round(metresBetween(photo.place, stood));
    // A poor fix of the phone is not the photo's fault.
    if (metres > rules.photoFarMetres + stood.accuracy) flags.push({ why: 'FAR', metres });
  }
  return flags;
}

/** Of two visits on one day the one begun later is doubted. */
function isEarlier(other: OtherPhoto, visit: PhotographedVisit): boolean {
  return other.day < visit.day || (other.day === visit.day && other.visitId < visit.id);
}

/** The same photo where there is one, else the one most alike within the bits. */
function closest(photo: TakenPhoto, others: readonly OtherPhoto[], bits: number, distance: Distance) {
  const same = others.find(({ hash }) => hash === photo.hash);
  if (same) return { photo: same, same: true };
  let best: { readonly photo: OtherPhoto; readonly bits: number } | null = null;
  for (const other of others) {
    const apart = distance(photo.prints, other.prints);
    if (apart !== null && apart <= bits && (best === null || apart < best.bits)) best = { photo: other, bits: apart };
  }
  return best && { photo: best.photo, same: false };
}
