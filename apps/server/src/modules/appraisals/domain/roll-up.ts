import type { AppraisalRollup } from '@guatu/contract';

/** A confirmed final sheet with what its project is grouped and weighed by. */
export interface Judged {
  readonly id: string;
  /** Null where the reader may not see it. */
  readonly total: number | null;
  readonly class: string | null;
  readonly investment: number | null;
  readonly units: readonly string[];
  readonly industry: string | null;
  readonly place: string;
}

/**
 * What final sheets come to. A responsible unit has the plain mean of its projects, and a project of two units counts for
 * both; industries and places weigh each project by its investment. A project whose investment is not known cannot be
 * weighed: it is left out of the score, and counted as such. So is a sheet whose total the reader may not see: the mean of
 * few totals tells each of them, and so does the difference of two means.
 */
export function rollUp(judged: readonly Judged[], unnamed: string): readonly AppraisalRollup[] {
  return [
    ...groupsOf(
      'UNIT',
      judged,
      ({ units }) => (units.length === 0 ? [unnamed] : units),
      () => 1,
    ),
    ...groupsOf(
      'INDUSTRY',
      judged,
      ({ industry }) => [industry ?? unnamed],
      ({ investment }) => investment,
    ),
    ...groupsOf(
      'PLACE',
      judged,
      ({ place }) => [place],
      ({ investment }) => investment,
    ),
  ];
}

function groupsOf(
  by: AppraisalRollup['by'],
  judged: readonly Judged[],
  namesOf: (each: Judged) => readonly string[],
  weightOf: (each: Judged) => number | null,
): readonly AppraisalRollup[] {
  const members = new Map<string, Judged[]>();
  for (const each of judged) {
    for (const name of namesOf(each)) members.set(name, [...(members.get(name) ?? []), each]);
  }
  return [...members].map(([name, own]) => {
    const weighed = own.flatMap((each) => {
      const weight = weightOf(each);
      return each.total !== null && weight !== null && weight > 0 ? [{ weight, total: each.total }] : [];
    });
    const withheld = own.filter(({ total }) => total === null).length;
    const whole = weighed.reduce((sum, { weight }) => sum + weight, 0);
    const classes: Record<string, number> = {};
    for (const each of own) if (each.class !== null) classes[each.class] = (classes[each.class] ?? 0) + 1;
    return {
      ...{ by, name, sheets: own.length, classes },
      score: whole === 0 ? null : weighed.reduce((sum, { weight, total }) => sum + (weight / whole) * total, 0),
      ...{ leftOut: own.length - weighed.length - withheld, withheld },
      ids: own.map(({ id }) => id),
    };
  });
}
