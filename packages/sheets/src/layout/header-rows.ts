import { parseUnitList } from '../columns/units.ts';
import { isError, plainText } from '../text/cell-text.ts';
import { fold, foldTight } from '../text/fold.ts';
import { captionHit } from './caption-hits.ts';
import { isGroupCaption, isHeadLine, isNoteLine, isSignatureLine, isTitleLine, isTotalLabel } from './line-words.ts';
import type { Band, SheetView } from './sheet-view.ts';

/** The rows of a table's header; both ends included. */
export interface HeaderBlock {
  readonly top: number;
  readonly bottom: number;
  /** Rows that hold units, and rows that number the columns (甲 乙 1 2 3). */
  readonly unitRows: readonly number[];
  readonly numberRows: readonly number[];
}

const LONGEST = 40;
const YEAR_NUMBER = /^(?:19|20)\d{2}$/;

interface RowCells {
  readonly columns: readonly number[];
  readonly texts: readonly string[];
  /** Cells that hold figures, dates or marks: nothing a caption would be. */
  readonly figures: number;
}

function cellsOf(view: SheetView, row: number, band: Band): RowCells {
  const columns = view.filledColumns(row, band);
  let figures = 0;
  const texts = columns.map((column) => {
    const value = view.value(row, column);
    if (isError(value) || typeof value === 'boolean') figures++;
    const text = plainText(value);
    if (/^[-+]?[\d.,]+%?$/.test(text) && !YEAR_NUMBER.test(text)) figures++;
    return text;
  });
  return { columns, texts, figures };
}

/** Whether the row by itself reads like a row of captions. */
export function isCaptionRow(view: SheetView, row: number, band: Band): boolean {
  const values = view.row(row)?.values;
  if (!values) return false;
  // Most rows are data with a number somewhere; they are out before anything is tokenised.
  for (let column = band.left; column <= Math.min(band.right, values.length); column++) {
    const value = values[column - 1];
    if (typeof value === 'number' && !YEAR_NUMBER.test(String(value))) return false;
  }
  const { texts, figures } = cellsOf(view, row, band);
  if (figures > 0 || texts.length < 2) return false;
  let full = 0;
  let part = 0;
  for (const text of texts) {
    const hit = captionHit(text);
    if (hit === 'full') full++;
    else if (hit === 'part') part++;
  }
  if (texts.length === 2) return full === 2;
  return full >= 2 && full + part / 2 >= texts.length * 0.45;
}

/** Grows the block around a row of captions: group captions above, sub-captions, units and numbering below. */
export function headerBlockAt(view: SheetView, anchor: number, band: Band, floor: number): HeaderBlock {
  let top = anchor;
  while (top - 1 >= floor && isGroupRowAbove(view, top - 1, top, band)) top--;
  const unitRows: number[] = [];
  const numberRows: number[] = [];
  let bottom = anchor;
  for (let row = anchor + 1; row <= view.lastRow; row++) {
    const numbering = isNumberingRow(view, row, band);
    if (numbering) numberRows.push(row);
    else if (isUnitRow(view, row, band)) unitRows.push(row);
    else if (!underHeaderMerge(view, row, band, top, bottom)) {
      // Units and numbers close a header; what looks like a caption below them is a group of rows.
      const closed = unitRows.length + numberRows.length > 0;
      if (closed || !isSubCaptionRow(view, row, band, top, bottom)) break;
    }
    bottom = row;
  }
  return { top, bottom, unitRows, numberRows };
}

function underHeaderMerge(view: SheetView, row: number, band: Band, top: number, bottom: number): boolean {
  return view
    .merges(row)
    .some(
      (merge) =>
        merge.top >= top &&
        merge.top <= bottom &&
        merge.bottom >= row &&
        merge.left >= band.left &&
        merge.left <= band.right &&
        view.text(merge.top, merge.left) !== '',
    );
}

function isGroupRowAbove(view: SheetView, row: number, below: number, band: Band): boolean {
  const { columns, texts, figures } = cellsOf(view, row, band);
  const first = columns[0];
  if (first === undefined || figures > 0) return false;
  if (texts.some((text) => text.length > LONGEST || isLine(fold(text)))) return false;
  const merges = view
    .merges(row)
    .filter((merge) => merge.left >= band.left && merge.left <= band.right && merge.top === row);
  if (merges.some((merge) => merge.bottom >= below && view.text(row, merge.left) !== '')) return true;
  const width = band.right - band.left + 1;
  if (columns.length === 1) {
    const merge = merges.find((candidate) => candidate.left === first);
    const span = merge ? merge.right - merge.left + 1 : 1;
    if (first === band.left || span >= width * 0.8) return false;
    return span > 1 || captionHit(texts[0] ?? '') !== 'none';
  }
  if (isGroupCaption(foldTight(texts[0] ?? ''))) return false;
  const hits = texts.filter((text) => captionHit(text) !== 'none').length;
  return merges.some((merge) => merge.right > merge.left) || hits >= Math.max(1, texts.length / 3);
}

function isLine(folded: string): boolean {
  return isHeadLine(folded) || isNoteLine(folded) || isSignatureLine(folded) || isTitleLine(folded);
}

function isSubCaptionRow(view: SheetView, row: number, band: Band, top: number, bottom: number): boolean {
  const { columns, texts, figures } = cellsOf(view, row, band);
  const first = texts[0];
  if (first === undefined || figures > 0) return false;
  if (texts.some((text) => text.length > LONGEST)) return false;
  // A line of words (注:…, 合计, 一、…) starts at its first cell; captions such as 其中:土建 only look like one.
  const tight = foldTight(first);
  if (isGroupCaption(tight) || (texts.length === 1 && isTotalLabel(tight))) return false;
  if (captionHit(first) === 'none' && (isLine(fold(first)) || isTotalLabel(tight))) return false;
  // What names a record is never captioned a second time: a text under 序号 or 名称 is data already.
  if (columns.some((column) => namesRecord(view, column, top, bottom))) return false;
  const hits = texts.filter((text) => captionHit(text) !== 'none').length;
  return hits >= texts.length * 0.5;
}

function namesRecord(view: SheetView, column: number, top: number, bottom: number): boolean {
  for (let row = bottom; row >= top; row--) {
    const text = foldTight(view.shownText(row, column));
    if (text !== '') return /^(?:序号|序|编号|.*名称)$/.test(text.replace(/\([^()]*\)/g, ''));
  }
  return false;
}

/** Units under the captions: 万元, (亩), %. */
export function isUnitRow(view: SheetView, row: number, band: Band): boolean {
  const { texts, columns } = cellsOf(view, row, band);
  if (texts.length === 0) return false;
  let units = 0;
  let strangers = 0;
  for (const [index, text] of texts.entries()) {
    const tight = foldTight(text).replace(/^\((.*)\)$/, '$1');
    if (parseUnitList(tight).length > 0) units++;
    else if ((index === 0 && /^(?:计量)?单位$/.test(tight)) || /^[-—/]+$/.test(tight)) continue;
    else if (STRANGE_UNIT.test(tight)) strangers++;
    else return false;
  }
  // Among several units, a short word in no list (层, 吨/年) is a unit too.
  if (strangers > 0) return units >= 3 && units >= strangers * 3;
  return units >= 1 && (units >= 2 || columns.length <= 2);
}

const STRANGE_UNIT = /^[\p{Script=Han}A-Za-z³]{1,2}(?:\/[\p{Script=Han}A-Za-z³]{1,2})?$/u;

const LETTERED = /^(?:[甲乙丙丁戊己庚辛壬癸]|[A-Z]{1,2}|栏次|-{1,2}|—{1,2})$/;
const NUMBERED = /^[([]?(\d{1,3})[)\]]?(?:[=＝].*)?$/;

/** Column numbers under the captions: 甲 乙 1 2 3, (1) (2) (3=1+2). */
export function isNumberingRow(view: SheetView, row: number, band: Band): boolean {
  const columns = view.filledColumns(row, band);
  if (columns.length < 3) return false;
  let previous = 0;
  let numbers = 0;
  for (const column of columns) {
    const tight = foldTight(plainText(view.value(row, column)));
    const match = NUMBERED.exec(tight);
    if (match) {
      const number = Number(match[1]);
      // Each column has the next number; hidden or merged columns may leave a gap.
      if (number <= previous || number > previous + 3) return false;
      previous = number;
      numbers++;
    } else if (!LETTERED.test(tight)) return false;
  }
  return numbers >= 2;
}
