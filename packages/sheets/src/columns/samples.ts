import type { CellValue } from '../grid.ts';
import { isGroupCaption, isTotalLabel } from '../layout/line-words.ts';
import type { Region } from '../layout/regions.ts';
import type { SheetView } from '../layout/sheet-view.ts';
import { errorName, isEmptyCell, plainText } from '../text/cell-text.ts';
import { foldTight, isBlankMark } from '../text/fold.ts';
import { GENERAL, type NumberFormat, parseNumberFormat } from '../values/number-format.ts';

export interface Sample {
  readonly row: number;
  readonly value: CellValue;
  readonly format: NumberFormat;
}

const FIRST_ROWS = 120;
const SPREAD_ROWS = 180;

/** Row numbers of the body to look at: the first ones, and others spread evenly over the rest. */
export function sampleRows(view: SheetView, region: Region): number[] {
  const rows = view.grid.rows;
  const start = view.indexFrom(region.header.bottom + 1);
  let end = view.indexFrom(region.bottom + 1);
  end = Math.min(end, rows.length);
  const numbers: number[] = [];
  const step = Math.max(1, Math.ceil((end - start - FIRST_ROWS) / SPREAD_ROWS));
  for (let index = start; index < end; index += index < start + FIRST_ROWS ? 1 : step) {
    const number = rows[index]?.number;
    if (number === undefined || isPrintedAgain(region, number)) continue;
    if (!addsUp(view, region, number) && !isLine(view, region, number)) numbers.push(number);
  }
  return numbers;
}

function isPrintedAgain(region: Region, row: number): boolean {
  return region.repeated.some((block) => block.top <= row && row <= block.bottom);
}

/** A line of words across the table: a group, a note, a numbered remark below. Its text is no sample of its first column. */
function isLine(view: SheetView, region: Region, row: number): boolean {
  return region.band.right - region.band.left >= 2 && view.filledColumns(row, region.band).length < 2;
}

/** Total and group rows, whose cells are not a column's usual ones. */
function addsUp(view: SheetView, region: Region, row: number): boolean {
  for (let column = region.band.left; column <= Math.min(region.band.right, region.band.left + 3); column++) {
    const value = view.value(row, column);
    if (typeof value !== 'string' || value.length > 30) continue;
    const tight = foldTight(value);
    if (isTotalLabel(tight) || isGroupCaption(tight)) return true;
  }
  return false;
}

/** The telling cells of a column: neither empty nor a blank mark nor an error. */
export function sampleColumn(view: SheetView, rows: readonly number[], column: number): Sample[] {
  const samples: Sample[] = [];
  for (const row of rows) {
    const value = view.value(row, column);
    if (isEmptyCell(value) || errorName(value) !== null) continue;
    if (typeof value === 'string' && isBlankMark(value)) continue;
    samples.push({ row, value, format: formatAt(view, row, column) });
  }
  return samples;
}

/** The number format of a cell. */
export function formatAt(view: SheetView, row: number, column: number): NumberFormat {
  const index = view.row(row)?.formats?.[column - 1] ?? 0;
  return index === 0 ? GENERAL : parseNumberFormat(view.grid.formats[index] ?? 'General');
}

const FIGURE_TEXT = /^[-+(]?[\d,.]+[)]?%?$/;

/** Whether the sample is a bare figure, as number or as text. */
export function isFigureSample(sample: Sample): boolean {
  return typeof sample.value === 'number' ? sample.format.date === null : FIGURE_TEXT.test(plainText(sample.value));
}

/** What kind of values an unmapped column seems to hold; its type as an extension field. */
export function guessType(samples: readonly Sample[]): 'number' | 'date' | 'text' {
  if (samples.length === 0) return 'text';
  const dates = samples.filter((sample) => typeof sample.value === 'number' && sample.format.date !== null).length;
  if (dates > samples.length / 2) return 'date';
  return samples.filter(isFigureSample).length > samples.length * 0.8 ? 'number' : 'text';
}
