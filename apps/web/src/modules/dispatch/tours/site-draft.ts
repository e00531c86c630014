import type { Tour, TourCandidate, TourSiteDraft } from '@guatu/contract';
import { pointOf } from './day-draft.ts';
import { printMinute, readMinute } from './minutes.ts';

/** A site as it is typed. */
export interface SiteRow {
  readonly projectId: string;
  readonly code: string | null;
  readonly name: string;
  readonly entrant: string;
  readonly minutes: string;
  readonly opens: string;
  readonly closes: string;
  readonly must: boolean;
  /** The day's number; empty for any. */
  readonly day: string;
  readonly point: string;
  readonly pointFrom: 'VISIT' | 'TOUR' | 'HAND' | null;
}

export function rowsOf({ sites }: Pick<Tour, 'sites'>): readonly SiteRow[] {
  return sites.map(({ projectId, code, facts, entrant, minutes, opens, closes, must, day, point, pointFrom }) => ({
    ...{ projectId, code, name: facts.name, entrant, must, pointFrom, minutes: String(minutes), point: point ?? '' },
    opens: opens === null ? '' : printMinute(opens),
    closes: closes === null ? '' : printMinute(closes),
    day: day === null ? '' : String(day),
  }));
}

export function rowOf({ projectId, name, entrant, point, pointFrom }: TourCandidate, minutes: number): SiteRow {
  return {
    ...{ projectId, name, entrant, pointFrom, code: null, minutes: String(minutes), point: point ?? '' },
    ...{ opens: '', closes: '', must: false, day: '' },
  };
}

/** The site as it is sent; null while something needed is missing. */
export function draftOf(row: SiteRow): TourSiteDraft | null {
  const [opens, closes] = [readMinute(row.opens), readMinute(row.closes)];
  const minutes = Number(row.minutes);
  if (row.entrant.trim() === '' || !Number.isInteger(minutes) || minutes < 1) return null;
  return {
    ...{ projectId: row.projectId, entrant: row.entrant.trim(), minutes, opens, closes, must: row.must },
    ...{ point: pointOf(row.point), day: row.day === '' ? null : Number(row.day) },
  };
}
