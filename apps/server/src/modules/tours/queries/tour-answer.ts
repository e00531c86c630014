import type { Tour } from '@guatu/contract';
import { isoDay } from '@guatu/kernel';
import type { Clock } from '../../../platform/clock/index.ts';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { personNames } from '../../../platform/records/index.ts';
import { type CardRecord, openEntrants } from '../domain/card.ts';
import { timetableOf } from '../domain/route.ts';
import type { TourRecord } from '../domain/tour.ts';
import { factsOf, UNSEEN_FACTS } from './facts.ts';
import { cardsOf, oneTour, planningFor, schemeFor } from './parts.ts';
import { schemeAnswer } from './scheme.ts';

/** A tour whole: its sites with what the ledger says of them now, its timetable, who judges it. No marks. */
export async function tourAnswer(trx: ReadTrx, clock: Clock, id: string, reader: string): Promise<Tour> {
  const tour = await oneTour(trx, id);
  const rule = await planningFor(trx, tour);
  const scheme = await schemeFor(trx, tour);
  const cards = await cardsOf(trx, [id]);
  const people = [tour.by, tour.plannedBy, tour.sealedBy].filter((each) => each !== null && each !== '');
  const names = await personNames(trx, people as readonly string[]);
  const nameOf = (person: string | null) => (person === null ? null : (names.get(person) ?? null));
  const facts = await factsOf(
    trx,
    tour.sites.map(({ projectId }) => projectId),
  );
  const { version, title, scheduleId, day, status, plannedOn, sealedOn, hash, days, ways } = tour;
  const { detour, kilometresPerHour } = rule.body;
  return {
    ...{ id, version, title, scheduleId, day, status, plannedOn, sealedOn, hash, days, ways, asOf: clock.now() },
    ...{ by: nameOf(tour.by) ?? '', plannedBy: nameOf(tour.plannedBy), sealedBy: nameOf(tour.sealedBy) },
    rule: { version: rule.version, hash: rule.hash, detour, kilometresPerHour },
    entrants: tour.entrants.map(({ code, name }) => ({
      ...{ code, name },
      sites: tour.sites.filter(({ entrant }) => entrant === code).length,
    })),
    sites: tour.sites.map(({ leg: _, order: __, entrant, ...site }) => ({
      ...site,
      entrant: tour.entrants.find(({ code }) => code === entrant)?.name ?? '',
      facts: facts.get(site.projectId) ?? UNSEEN_FACTS,
    })),
    plan: timetableOf(tour, rule.body),
    scheme: schemeAnswer(scheme),
    judges: cards.map((card) => judgeLine(card, tour, scheme.body, reader)),
  };
}

function judgeLine(
  card: CardRecord,
  { entrants }: TourRecord,
  scheme: Parameters<typeof openEntrants>[0],
  reader: string,
): Tour['judges'][number] {
  const { id, version, judge: name, group, userId, status, on, paper, aside } = card;
  const open = new Set(openEntrants(scheme, entrants, card).map(({ code }) => code));
  return {
    ...{ card: id, version, name, group, status, paper },
    ...{ hasAccount: userId !== null, mine: userId === reader, on: on === null ? null : isoDay(on) },
    marked: entrants.filter(({ code }) => !open.has(code)).map(({ code }) => code),
    aside: [...aside.keys()],
  };
}
