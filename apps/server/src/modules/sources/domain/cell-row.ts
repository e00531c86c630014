const NINE = '9'.charCodeAt(0);

/** The row of a cell: 12 of `AB12`. Asked for every cell of a ledger, so it spares a regular expression. */
export function rowOfCell(cell: string): number {
  let at = 0;
  while (cell.charCodeAt(at) > NINE) at++;
  return Number(cell.slice(at));
}

/** Whether a cell stands in a row, given as text; spares the number that `rowOfCell` makes. */
export function standsInRow(cell: string, row: string): boolean {
  return cell.endsWith(row) && cell.charCodeAt(cell.length - row.length - 1) > NINE;
}
