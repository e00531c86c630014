/** Mean rank of each unit over draws of weights within a quarter of even ones, the way one would first write it. */
export function plainDraws(columns: readonly (readonly number[])[], draws: number): readonly number[] {
  const units = columns[0]?.map((_, unit) => unit) ?? [];
  const sums = units.map(() => 0);
  let state = 1;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  for (let draw = 0; draw < draws; draw += 1) {
    const drawn = columns.map(() => 1 + (next() - 0.5) / 2);
    const whole = drawn.reduce((sum, weight) => sum + weight, 0);
    const scored = units.map((unit) => ({
      unit,
      score: columns.reduce((sum, column, index) => sum + ((drawn[index] ?? 0) / whole) * (column[unit] ?? 0), 0),
    }));
    scored.sort((left, right) => right.score - left.score);
    scored.forEach(({ unit }, index) => {
      sums[unit] = (sums[unit] ?? 0) + index + 1;
    });
  }
  return sums.map((sum) => sum / draws);
}
