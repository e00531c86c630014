import { copyFormula } from './formula.ts';
import type { ScannedCell, ScannedRow, ScannedSheet } from './sheet-scan.ts';

/**
 * The formula of each formula cell, written out. A shared formula stands in one cell only, and the others refer to it with
 * their distance; once rows move between them, that no longer works.
 */
export function writtenOutFormulas(sheet: ScannedSheet): Map<ScannedCell, string> {
  const masters = new Map<string, { readonly text: string; readonly row: number; readonly column: number }>();
  const formulas = new Map<ScannedCell, string>();
  for (const { row, cell, text, index } of formulaCells(sheet.rows)) {
    if (text !== '') {
      if (index !== '') masters.set(index, { text, row: row.number, column: cell.column });
      formulas.set(cell, text);
    }
  }
  for (const { row, cell, text, index } of formulaCells(sheet.rows)) {
    const master = masters.get(index);
    if (text === '' && master !== undefined) {
      formulas.set(cell, copyFormula(master.text, row.number - master.row, cell.column - master.column));
    }
  }
  return formulas;
}

function* formulaCells(rows: readonly ScannedRow[]) {
  for (const row of rows) {
    for (const cell of row.cells) {
      if (cell.formula !== null) yield { row, cell, text: cell.formula.text, index: cell.formula.sharedIndex };
    }
  }
}
