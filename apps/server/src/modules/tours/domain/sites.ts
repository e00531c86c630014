import type { TourCandidate, TourSiteDraft } from '@guatu/contract';
import type { SiteRecord, TourRecord } from './tour.ts';

type Found = ReadonlyMap<string, Pick<TourCandidate, 'point' | 'pointFrom'>>;
type Arranged = Pick<TourRecord, 'entrants' | 'sites' | 'ways'>;

/**
 * The sites as the planner chose them. Codes stay with their projects and entrants, since ways and marks name them; new ones
 * get the next. A place that nobody typed in comes from where the project was found before.
 */
export function arrangeSites(
  tour: Pick<TourRecord, 'entrants' | 'sites' | 'ways'>,
  drafts: readonly TourSiteDraft[],
  found: Found,
): Arranged {
  const entrants = coded(
    [...new Set(drafts.map(({ entrant }) => entrant))],
    new Map(tour.entrants.map(({ code, name }) => [name, code])),
  );
  const codes = coded(
    drafts.map(({ projectId }) => projectId),
    new Map(tour.sites.map(({ code, projectId }) => [projectId, code])),
  );
  const sites = drafts.map((draft): SiteRecord => {
    const before = tour.sites.find(({ projectId }) => projectId === draft.projectId);
    return {
      ...draft,
      // Both maps hold every key that they were made of.
      code: codes.get(draft.projectId) ?? '',
      entrant: entrants.get(draft.entrant) ?? '',
      ...pointOf(draft, before, found),
      leg: before?.leg ?? null,
      order: before?.order ?? 0,
    };
  });
  const known = new Set(sites.map(({ code }) => code));
  const gone = new Set(tour.sites.map(({ code }) => code).filter((code) => !known.has(code)));
  return {
    entrants: [...entrants].map(([name, code]) => ({ code, name })).sort((a, b) => (a.code < b.code ? -1 : 1)),
    sites,
    ways: tour.ways.filter(({ from, to }) => !gone.has(from) && !gone.has(to)),
  };
}

function pointOf(
  { projectId, point }: TourSiteDraft,
  before: SiteRecord | undefined,
  found: Found,
): Pick<SiteRecord, 'point' | 'pointFrom'> {
  if (point !== null && before && point === before.point) return before;
  const known = found.get(projectId);
  if (known?.point && (point === null || point === known.point)) return known;
  return { point, pointFrom: point === null ? null : 'HAND' };
}

/** The codes of some keys: those that have one keep it, the others get the next numbers of two digits. */
function coded(keys: readonly string[], held: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  let last = Math.max(0, ...[...held.values()].map(Number));
  return new Map(
    keys.map((key) => {
      const code = held.get(key);
      if (code !== undefined) return [key, code];
      last += 1;
      return [key, String(last).padStart(2, '0')];
    }),
  );
}
