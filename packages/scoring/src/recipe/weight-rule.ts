/** What the weights of a group's parts have to sum to: the same everywhere, or the points of the group itself. */
export interface WeightRule {
  readonly total: number;
  readonly mode: 'LOCAL' | 'POINTS';
}

/** The sum for the parts of a group; one whose own weight is found in the data has no points, and sums to the total. */
export function sumOfParts({ total, mode }: WeightRule, groupWeight: number): number {
  return mode === 'POINTS' && groupWeight > 0 ? groupWeight : total;
}
