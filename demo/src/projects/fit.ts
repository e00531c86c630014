/**
 * Spreads each row's total over its allowed columns so that the columns come close to their totals too (iterative
 * proportional fitting). Row totals are met exactly, in whole units; columns within rounding.
 *
 * @param weights first guess, rows × columns; zero means the cell must stay empty
 */
export function fitTable(
  weights: number[][],
  rowTotals: readonly number[],
  columnTotals: readonly number[],
): number[][] {
  const cells = weights.map((row) => [...row]);
  for (let round = 0; round < 60; round += 1) {
    scaleColumns(cells, columnTotals);
    for (const [index, row] of cells.entries()) scale(row, rowTotals[index] ?? 0);
  }
  return cells.map((row, index) => roundRow(row, rowTotals[index] ?? 0));
}

function scaleColumns(cells: number[][], totals: readonly number[]): void {
  for (const [column, total] of totals.entries()) {
    const sum = cells.reduce((acc, row) => acc + (row[column] ?? 0), 0);
    if (sum === 0) continue;
    for (const row of cells) row[column] = ((row[column] ?? 0) * total) / sum;
  }
}

function scale(row: number[], total: number): void {
  const sum = row.reduce((acc, cell) => acc + cell, 0);
  if (sum === 0) return;
  for (const [column, cell] of row.entries()) row[column] = (cell * total) / sum;
}

/** Whole units; what rounding leaves over goes to the largest cell, where it shows least. */
export function roundRow(row: readonly number[], total: number): number[] {
  const rounded = row.map(Math.round);
  const sum = rounded.reduce((acc, cell) => acc + cell, 0);
  const largest = rounded.indexOf(Math.max(...rounded));
  if (largest >= 0 && sum > 0) rounded[largest] = (rounded[largest] ?? 0) + total - sum;
  return rounded;
}
