import { contributionsIn } from '../../run/contributions.ts';
import { classId } from '../../run/explain.ts';
import type { Run } from '../../run/types.ts';

/** One side of a comparison; nulls for a unit without a score. */
export interface Stand {
  readonly total: number | null;
  readonly rank: number | null;
  readonly class: string | null;
}

/** What an indicator, a group or the events bring now more than before, in points. */
export interface Moved {
  readonly id: string;
  readonly title: string;
  readonly points: number;
}

/** One unit in two runs. */
export interface UnitDifference {
  readonly unit: string;
  /** Null where it was not judged in that run. */
  readonly before: Stand | null;
  readonly after: Stand | null;
  /** Why the total moved, the largest part first; what did not move is left out. Adds up to the difference of the totals. */
  readonly why: readonly Moved[];
}

/**
 * Who moved and why: every unit of two runs whose total, rank or class is not the same, or that is only in one of them. Units
 * are matched by name, parts by id. A veto that makes a total zero shows as a part of its own.
 */
export function differencesBetween(before: Run, after: Run): readonly UnitDifference[] {
  const was = placesByName(before);
  const is = placesByName(after);
  const names = [...new Set([...was.keys(), ...is.keys()])];
  const [pointsThen, pointsNow] = [pointsIn(before), pointsIn(after)];
  return names.flatMap((unit) => {
    const [from, to] = [was.get(unit), is.get(unit)];
    const difference: UnitDifference = {
      unit,
      before: from === undefined ? null : standOf(before, from),
      after: to === undefined ? null : standOf(after, to),
      why: from === undefined || to === undefined ? [] : whyMoved(pointsThen(from), pointsNow(to)),
    };
    return isMoved(difference) ? [difference] : [];
  });
}

/** Binary noise of sums is no difference; scores are shown with far fewer digits. */
const NOISE = 1e-9;

function isMoved({ before, after, why }: UnitDifference): boolean {
  return before?.rank !== after?.rank || before?.class !== after?.class || why.length > 0;
}

function placesByName({ table }: Run): ReadonlyMap<string, number> {
  return new Map(table.units.map((name, unit) => [name, unit]));
}

function standOf(run: Run, unit: number): Stand {
  if (run.unscored[unit] === 1) return { total: null, rank: null, class: null };
  return { total: run.totals[unit] ?? 0, rank: run.ranks[unit] ?? 0, class: classId(run, run.classes, unit) };
}

type Points = ReadonlyMap<string, Moved>;

function whyMoved(was: Points, is: Points): readonly Moved[] {
  const ids = [...new Set([...was.keys(), ...is.keys()])];
  return ids
    .map((id) => ({
      id,
      title: (is.get(id) ?? was.get(id))?.title ?? id,
      points: (is.get(id)?.points ?? 0) - (was.get(id)?.points ?? 0),
    }))
    .filter(({ points }) => Math.abs(points) > NOISE)
    .sort((left, right) => Math.abs(right.points) - Math.abs(left.points));
}

/** Parts of the total of each unit by id, so that they add up to it. */
function pointsIn(run: Run): (unit: number) => Points {
  const contributions = contributionsIn(run);
  return (unit) => {
    if (run.unscored[unit] === 1) return new Map();
    const own = [...contributions(unit), { id: 'events', title: '加减分', points: run.eventPoints[unit] ?? 0 }];
    const sum = own.reduce((all, { points }) => all + points, 0);
    own.push({ id: 'vetoes', title: '一票否决', points: (run.totals[unit] ?? 0) - sum });
    return new Map(own.map((part) => [part.id, part]));
  };
}
