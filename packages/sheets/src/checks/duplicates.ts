import { nameParts } from '@guatu/kernel';

/** What tells two rows of a workbook apart. */
export interface Identity {
  readonly kind: string;
  readonly name: string;
  readonly code: string | null;
  /** Tables of different periods list the same things again by right. */
  readonly period: string;
  readonly place: string;
}

const REGION_PREFIX = /^(?:[\p{Script=Han}]{2,3}(?:省|市|区|县|镇))+/u;
const LEAST_STEM = 6;

/**
 * Remembers every project and enterprise of a workbook and says where one was seen before: same code, same name, or a
 * name that differs only by a place in front or an ordinary ending. Two different codes are two things.
 */
export class Duplicates {
  private readonly byCode = new Map<string, string>();
  private readonly byName = new Map<string, { place: string; code: string | null }>();

  /** The place of the earlier row that this one repeats, or null. */
  seenBefore(identity: Identity): string | null {
    const scope = `${identity.kind}|${identity.period}|`;
    const stem = stemOf(identity.name);
    const found = this.findCode(scope, identity) ?? this.findName(scope, stem, identity);
    if (identity.code !== null && !this.byCode.has(scope + identity.code))
      this.byCode.set(scope + identity.code, identity.place);
    if (!this.byName.has(scope + stem)) this.byName.set(scope + stem, { place: identity.place, code: identity.code });
    const short = withoutPlace(stem);
    if (short !== stem && !this.byName.has(scope + short))
      this.byName.set(scope + short, { place: identity.place, code: identity.code });
    return found;
  }

  private findCode(scope: string, identity: Identity): string | null {
    return identity.code === null ? null : (this.byCode.get(scope + identity.code) ?? null);
  }

  private findName(scope: string, stem: string, identity: Identity): string | null {
    for (const key of [stem, withoutPlace(stem), withoutTwo(stem)]) {
      const earlier = key === '' ? undefined : this.byName.get(scope + key);
      if (earlier && !(earlier.code !== null && identity.code !== null && earlier.code !== identity.code))
        return earlier.place;
    }
    return null;
  }
}

function stemOf(name: string): string {
  const { stem } = nameParts(name);
  return stem.replace(/(?:建设|工程|项目)+$/u, '') || stem;
}

function withoutPlace(stem: string): string {
  const short = stem.replace(REGION_PREFIX, '');
  return short.length >= LEAST_STEM ? short : stem;
}

/** 黄石泓钧… is 泓钧… of 黄石: city names in front are written without 市 more often than with it. */
function withoutTwo(stem: string): string {
  return stem.length >= LEAST_STEM + 4 ? stem.slice(2) : '';
}
