import type { UnitResult } from '@guatu/contract';
import type { Run } from '@guatu/scoring';

/** Scores of a recipe that scales shares are shares of full marks; of any other they are marks out of a hundred. */
const MARKS = 100;

/** Each indicator's share of full marks: of one unit, of the middle one and of the best. */
export function radarOf({ leaves, recipe }: Run, at: number): UnitResult['radar'] {
  const full = recipe.scale === 1 ? MARKS : 1;
  return leaves.map(({ leaf, score, excluded }) => {
    const counted = score.filter((_, unit) => excluded?.[unit] !== 1).sort();
    const middle = (counted.length - 1) / 2;
    const median = ((counted[Math.floor(middle)] ?? 0) + (counted[Math.ceil(middle)] ?? 0)) / 2;
    return {
      ...{ title: leaf.title, own: (score[at] ?? 0) / full },
      ...{ median: median / full, best: (counted.at(-1) ?? 0) / full },
    };
  });
}
