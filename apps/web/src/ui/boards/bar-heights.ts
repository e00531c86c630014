/** Least height of a bar that is not empty: one project among hundreds must still be seen. */
const leastHeight = 3;

/** Bar heights in whole pixels for counts on one common scale; zero has no bar. */
export function barHeights(counts: readonly number[], maxHeight: number): readonly number[] {
  const most = Math.max(0, ...counts);
  return counts.map((count) => (count <= 0 ? 0 : Math.max(leastHeight, Math.round((count / most) * maxHeight))));
}
