import { columnNumber, type MergeRange } from '@guatu/sheets';
import { MAX_COLUMN, MAX_ROW } from '../limits.ts';

export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** The 1-based position of a reference such as `C7` or `$C$7`, or null when it is none. */
export function parseCellReference(reference: string): CellPosition | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(reference);
  if (match === null) return null;
  const [, letters = '', digits = ''] = match;
  const column = columnNumber(letters);
  const row = Number(digits);
  return row >= 1 && row <= MAX_ROW && column <= MAX_COLUMN ? { row, column } : null;
}

const RANGE = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/i;

/** A range such as `A1:C2`, or null when it is none. Bounds are not checked here. */
export function parseRange(reference: string): MergeRange | null {
  const match = RANGE.exec(reference);
  if (match === null) return null;
  const [, left = '', top, right = '', bottom] = match;
  return { top: Number(top), left: columnNumber(left), bottom: Number(bottom), right: columnNumber(right) };
}
