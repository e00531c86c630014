import type { TourDayPlan, TourWay, Values } from '@guatu/contract';
import type { SiteRecord, TourRecord } from './tour.ts';

type Planned = Pick<TourRecord, 'days' | 'entrants' | 'sites' | 'ways'>;

/** The fields of the parts of a tour, as the ledger keeps them; without those that are empty. */
export function partValues({ days, entrants, sites, ways }: Planned): Values {
  const all = [
    ...days.flatMap((day, index) => dayEntries(day, String(index + 1))),
    ...entrants.map(({ code, name }) => [`entrantName@${code}`, name] as const),
    ...sites.flatMap(siteEntries),
    ...ways.map(({ from, to, minutes }: TourWay) => [`wayMinutes@${from}-${to}`, minutes] as const),
  ];
  return Object.fromEntries(all.filter(([, value]) => value !== null));
}

/** What has to be written so that a record has these parts and no others. */
export function partChanges(tour: Pick<TourRecord, 'values'>, planned: Planned): Values {
  const wanted = partValues(planned);
  const held = Object.keys(tour.values).filter((key) => key.includes('@'));
  const gone = held.filter((key) => !(key in wanted)).map((key) => [key, null] as const);
  const changed = Object.entries(wanted).filter(([key, value]) => tour.values[key] !== value);
  return Object.fromEntries([...changed, ...gone]);
}

function dayEntries({ on, from, until, start, end, lunch }: TourDayPlan, code: string) {
  return Object.entries({
    ...{ dayOn: on, dayFrom: from, dayUntil: until },
    ...{ dayStart: start.name, dayStartPoint: start.point, dayEnd: end.name, dayEndPoint: end.point },
    ...{ dayLunch: lunch?.name ?? null, dayLunchPoint: lunch?.point ?? null },
    ...{ dayLunchFrom: lunch?.from ?? null, dayLunchMinutes: lunch?.minutes ?? null },
  }).map(([field, value]) => [`${field}@${code}`, value] as const);
}

function siteEntries({ code, projectId, entrant, leg, order, ...site }: SiteRecord) {
  return Object.entries({
    ...{ siteProject: projectId, siteEntrant: entrant, siteMinutes: site.minutes, siteOpens: site.opens },
    ...{ siteCloses: site.closes, siteMust: site.must, sitePoint: site.point, sitePointFrom: site.pointFrom },
    ...{ siteDay: site.day, siteLeg: leg, siteOrder: leg === null ? null : order },
  }).map(([field, value]) => [`${field}@${code}`, value] as const);
}
