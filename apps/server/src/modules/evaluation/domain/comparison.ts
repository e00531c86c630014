import type { EvaluationClass } from '@guatu/contract';
import { differencesBetween, type Run, type UnitDifference } from '@guatu/scoring';
import { compareWords } from '../messages/compare-words.ts';
import { scoreWords } from '../messages/score-words.ts';
import { numberText } from './numbers.ts';

/** Names of the units that a reader may see, with their keys. */
export type Seen = ReadonlyMap<string, string>;

/** As many reasons as a sentence bears. */
const REASONS = 3;

/** Who moved between two results, and why, of those that the reader may see; the furthest first. */
export function movedUnits(before: Run, after: Run, seen: Seen) {
  const moved = differencesBetween(before, after).flatMap((difference) => {
    const unit = seen.get(difference.unit);
    return unit === undefined ? [] : [{ ...difference, unit, name: difference.unit }];
  });
  const shift = ({ before: from, after: to }: Pick<UnitDifference, 'before' | 'after'>) =>
    from?.rank != null && to?.rank != null ? Math.abs(from.rank - to.rank) : Number.POSITIVE_INFINITY;
  return moved
    .sort((left, right) => shift(right) - shift(left))
    .map((each) => ({ ...each, sentence: sentenceOf(each) }));
}

function sentenceOf({ before, after, why }: UnitDifference): string {
  const parts = why.slice(0, REASONS).map(({ title, points }) => compareWords.part(title, numberText(points)));
  const reasons = parts.length === 0 ? [] : [compareWords.because(parts)];
  return scoreWords.sentence([...placeOf(before, after), ...reasons]);
}

function placeOf(before: UnitDifference['before'], after: UnitDifference['after']): readonly string[] {
  const [from, to] = [before?.rank ?? null, after?.rank ?? null];
  if (from === null) return [compareWords.entered];
  if (to === null) return [compareWords.left];
  const [was, is] = [before?.class ?? null, after?.class ?? null];
  const reclassed = was !== null && is !== null && was !== is ? [compareWords.reclassed(was, is)] : [];
  return [compareWords.placed(Math.floor(from), Math.floor(to)), ...reclassed];
}

/** Units of each class in two results. */
export function classCounts(before: Run, after: Run, seen: Seen, classes: readonly EvaluationClass[]) {
  const inClass = (run: Run, id: string) => {
    const index = run.recipe.classes?.classes.findIndex((each) => each.id === id) ?? -1;
    return run.table.units.filter((name, at) => seen.has(name) && run.unscored[at] !== 1 && run.classes?.[at] === index)
      .length;
  };
  return classes.map(({ id }) => ({ class: id, before: inClass(before, id), after: inClass(after, id) }));
}
