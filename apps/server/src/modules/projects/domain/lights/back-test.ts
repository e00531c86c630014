import { type Dossier, PLACES, type Place, type RuleOfDay, type Standing, standingOf } from './kept.ts';
import type { JudgedAt, Light } from './types.ts';

/** Projects by their light; `none` were not judged, or every axis that was is excused. */
export interface LightCounts {
  readonly green: number;
  readonly yellow: number;
  readonly red: number;
  readonly none: number;
}

/** How projects stood in a month under the rules that held and under the draft, by place. */
export interface MonthTrial {
  readonly at: JudgedAt;
  readonly places: readonly { readonly place: Place; readonly inForce: LightCounts; readonly draft: LightCounts }[];
  /** Projects of which any place differs. */
  readonly changed: number;
}

/** A month in which a project would have stood otherwise. */
export interface MonthChange {
  readonly at: JudgedAt;
  readonly inForce: Standing;
  readonly draft: Standing;
}

/** Tries a draft on the ends of months, project by project, beside the versions that held then. */
export interface BackTest {
  /** Judges one project on all days both ways; answers the months in which the two differ. */
  add(dossier: Dossier): readonly MonthChange[];
  months(): readonly MonthTrial[];
}

type Tally = Record<keyof LightCounts, number>;

/** Counts grow with every project, so that a whole province can be tried part by part. */
export function backTest(draft: RuleOfDay, monthEnds: readonly JudgedAt[]): BackTest {
  const tallies = monthEnds.map((at) => ({
    at,
    inForce: PLACES.map(noCounts),
    draft: PLACES.map(noCounts),
    changed: 0,
  }));
  return {
    add(dossier) {
      const tried = { ...dossier, ruleAt: () => draft };
      return tallies.flatMap((tally) => {
        const { at } = tally;
        const change = { at, inForce: standingOf(dossier, at), draft: standingOf(tried, at) };
        count(tally.inForce, change.inForce);
        count(tally.draft, change.draft);
        if (isSame(change.inForce, change.draft)) return [];
        tally.changed += 1;
        return [change];
      });
    },
    months: () =>
      tallies.map(({ at, changed, ...sides }) => ({
        at,
        changed,
        places: PLACES.flatMap((place, index) => {
          const [inForce, tried] = [sides.inForce[index], sides.draft[index]];
          return inForce && tried ? [{ place, inForce, draft: tried }] : [];
        }),
      })),
  };
}

function count(tallies: readonly Tally[], { light, axes }: Standing): void {
  for (const [index, each] of [light, ...axes].entries()) {
    const tally = tallies[index];
    if (tally) tally[placeOf(each)] += 1;
  }
}

/** Whether both give the same lights; why nothing is judged is no light. */
function isSame(a: Standing, b: Standing): boolean {
  return a.light === b.light && a.axes.every((light, index) => placeOf(light) === placeOf(b.axes[index] ?? null));
}

function noCounts(): Tally {
  return { green: 0, yellow: 0, red: 0, none: 0 };
}

const COUNTED: Readonly<Record<Light, keyof LightCounts>> = { GREEN: 'green', YELLOW: 'yellow', RED: 'red' };

/** Where a light is counted. */
export function placeOf(light: Standing['axes'][number]): keyof LightCounts {
  return light !== null && light in COUNTED ? COUNTED[light as Light] : 'none';
}
