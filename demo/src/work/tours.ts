import type { DemoProject, DemoRegion } from '../model.ts';
import { createRandom, type Random } from '../random.ts';
import { people } from '../words/people.ts';

/** Roughly where each of the seven places that compete lies, in degrees; sites are invented around it. */
const AROUND: Readonly<Record<number, readonly [lng: number, lat: number]>> = {
  100: [115.07, 30.22],
  200: [115.13, 30.2],
  300: [114.97, 30.18],
  400: [115.05, 30.12],
  500: [115.32, 30.1],
  600: [114.98, 30.1],
  700: [115.22, 29.85],
};
/** How far from there a site may lie, in degrees: a few kilometres. */
const SPREAD = 0.04;
const SITES = 25;
const JUDGES_OF_A_GROUP = 5;

export interface DemoTourSite {
  readonly key: string;
  readonly district: number;
  readonly point: string;
  readonly must: boolean;
}

export interface DemoTour {
  /** The day on which the mechanism is held; a tour of two days goes on on the next. */
  readonly day: string;
  readonly days: readonly string[];
  readonly sites: readonly DemoTourSite[];
  /** None where the tour is being planned still. */
  readonly judges: readonly { readonly name: string; readonly group: string }[];
  /** What a judge gave a district, by criterion. */
  readonly markOf: (judge: number, district: number, criterion: number) => number;
}

/** The bi-monthly tours of the demo: October's, over and judged, and December's, of which only the sites are chosen. */
export function demoTours({ seed, projects }: DemoRegion): readonly [held: DemoTour, planned: DemoTour] {
  const random = createRandom(seed).fork('tours');
  const worthSeeing = (chosen: readonly string[]) =>
    projects.filter(
      ({ key, kind, milestones, traits }) =>
        kind === 'INDUSTRY' && milestones.started !== undefined && !traits.has('EXITED') && !chosen.includes(key),
    );
  const held = sitesOf(worthSeeing([]), random.fork('october'));
  const planned = sitesOf(worthSeeing(held.map(({ key }) => key)), random.fork('december'));
  const names = people(random.fork('judges'), GROUPS.length * JUDGES_OF_A_GROUP);
  const judges = names.map((name, index) => ({ name, group: GROUPS[index % GROUPS.length] ?? '' }));
  const marks = random.fork('marks');
  return [
    {
      ...{ day: '2026-10-20', days: ['2026-10-20', '2026-10-21'], sites: held, judges },
      markOf: (judge, district, criterion) => {
        const own = marks.fork(`${judge} ${district} ${criterion}`);
        return Math.round((70 + level(marks, district) + own.between(0, 12)) * 100) / 100;
      },
    },
    {
      ...{ day: '2026-12-21', days: ['2026-12-21', '2026-12-22'], sites: planned, judges: [] },
      markOf: () => 0,
    },
  ];
}

const GROUPS = ['LEADERS', 'DEPARTMENTS', 'EXPERTS'] as const;

/** Judges agree more or less on how good a district is. */
function level(marks: Random, district: number): number {
  return marks.fork(`level ${district}`).between(2, 15);
}

/** As many sites as a tour of two days sees, spread evenly over the districts; the first of each must be seen. */
function sitesOf(candidates: readonly DemoProject[], random: Random): readonly DemoTourSite[] {
  const left = new Map(
    Object.keys(AROUND).map((id) => [
      Number(id),
      random.fork(id).shuffle(candidates.filter(({ districtId }) => districtId === Number(id))),
    ]),
  );
  const sites: DemoTourSite[] = [];
  for (let round = 0; sites.length < SITES; round += 1) {
    const before = sites.length;
    for (const [district, projects] of left) {
      const project = projects[round];
      if (!project || sites.length === SITES) continue;
      const place = random.fork(project.key);
      const [lng, lat] = AROUND[district] ?? [0, 0];
      const point = [lng, lat].map((degrees) => (degrees + place.between(-SPREAD, SPREAD)).toFixed(4)).join(',');
      sites.push({ key: project.key, district, point, must: round === 0 });
    }
    // Fewer projects than a tour sees: then it sees them all.
    if (sites.length === before) break;
  }
  return sites;
}
