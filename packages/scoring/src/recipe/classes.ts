import { recipeErrors } from '../errors.ts';
import { refuseWith } from '../refusal.ts';
import type { ObjectReader } from './object-reader.ts';

/**
 * How places or scores become classes, the best first.
 * QUOTA: each class takes its per cent of those ranked, in order; whoever ties with the last one of a class is in it too.
 * CUT: from which score on. SEATS: so many from the top, so many from the bottom, the rest between.
 */
export type ClassRule =
  | {
      readonly by: 'QUOTA';
      readonly classes: readonly { readonly id: string; readonly percent: number }[];
      /** Half a place is no place (DOWN), a whole one (UP), or goes to the nearer number. */
      readonly round: 'DOWN' | 'UP' | 'NEAREST';
      /** Whether the place of somebody kept out of a class stays empty or goes to the next one. */
      readonly vacancy: 'KEEP' | 'PASS_ON';
    }
  | { readonly by: 'CUT'; readonly classes: readonly { readonly id: string; readonly from: number | null }[] }
  | {
      readonly by: 'SEATS';
      readonly classes: readonly { readonly id: string; readonly count: number }[];
      /** Where the middle class stands in the list; those before it are taken from the top, those after from the bottom. */
      readonly middle: number;
    };

export function readClasses(recipe: ObjectReader): ClassRule | null {
  const from = recipe.optionalObject('classes');
  if (!from) return null;
  const read = READERS[from.choice('by', ['QUOTA', 'CUT', 'SEATS'])](from);
  from.done();
  if (read.classes.length < 2) bad('少于两档');
  if (new Set(read.classes.map(({ id }) => id)).size < read.classes.length) bad('编号重复');
  return read;
}

const READERS: Readonly<Record<ClassRule['by'], (from: ObjectReader) => ClassRule>> = {
  QUOTA: readQuota,
  CUT: readCut,
  SEATS: readSeats,
};

function readQuota(from: ObjectReader): ClassRule {
  const classes = from.objects('list').map((each) => {
    const read = { id: each.text('id'), percent: each.number('percent', { least: 0, most: 100 }) };
    each.done();
    return read;
  });
  const sum = classes.reduce((all, { percent }) => all + percent, 0);
  if (sum > 100 + NOISE) refuseWith(recipeErrors.scoring_quota_over({ sum }));
  if (sum < 100 - NOISE) bad(`比例合计 ${sum}%，不足 100%`);
  const round = from.choice('round', ['DOWN', 'UP', 'NEAREST'], 'DOWN');
  return { by: 'QUOTA', classes, round, vacancy: from.choice('vacancy', ['KEEP', 'PASS_ON'], 'KEEP') };
}

function readCut(from: ObjectReader): ClassRule {
  const classes = from.objects('list').map((each) => {
    const read = { id: each.text('id'), from: each.optionalNumber('from') };
    each.done();
    return read;
  });
  const cuts = classes.map((each) => each.from ?? Number.NEGATIVE_INFINITY);
  if (cuts.some((cut, index) => index > 0 && cut >= (cuts[index - 1] ?? cut))) bad('的分数线没有从高到低');
  if (classes.at(-1)?.from !== null) bad('的最后一档不能有分数线，否则更低的分没有等次');
  return { by: 'CUT', classes };
}

function readSeats(from: ObjectReader): ClassRule {
  const read = from.objects('list').map((each) => {
    const seat = { id: each.text('id'), count: each.optionalNumber('count', { least: 0, whole: true }) };
    each.done();
    return seat;
  });
  const middle = read.findIndex(({ count }) => count === null);
  if (middle < 0 || read.filter(({ count }) => count === null).length > 1) bad('要有且只有一档不定名额，收其余的单位');
  return { by: 'SEATS', middle, classes: read.map(({ id, count }) => ({ id, count: count ?? 0 })) };
}

/** Sums of per cents written in decimals miss 100 by no more than this. */
const NOISE = 1e-9;

function bad(why: string): never {
  return refuseWith(recipeErrors.scoring_classes_bad({ why }));
}
