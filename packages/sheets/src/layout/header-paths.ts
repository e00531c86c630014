import { fold } from '../text/fold.ts';
import type { HeaderBlock } from './header-rows.ts';
import type { Band, SheetView } from './sheet-view.ts';

/** The captions over one column, and the text of its unit row. */
export interface HeaderPath {
  readonly column: number;
  /** Raw captions from the top; the same merged cell counts once. */
  readonly captions: readonly string[];
  readonly unitTexts: readonly string[];
}

/** Header paths of every column of the band, captioned or not. */
export function headerPaths(view: SheetView, block: HeaderBlock, band: Band): HeaderPath[] {
  const rows: number[] = [];
  for (let row = block.top; row <= block.bottom; row++) {
    if (!block.unitRows.includes(row) && !block.numberRows.includes(row)) rows.push(row);
  }
  const grids = rows.map((row) => captionRow(view, row, band));
  fillGroups(view, rows, grids, band);
  const paths: HeaderPath[] = [];
  for (let column = band.left; column <= band.right; column++) {
    const captions: string[] = [];
    let last = '';
    for (const grid of grids) {
      const entry = grid.get(column);
      if (entry === undefined || entry.origin === last) continue;
      last = entry.origin;
      if (fold(entry.text) !== fold(captions.at(-1) ?? '')) captions.push(entry.text);
    }
    const unitTexts = block.unitRows.map((row) => view.shownText(row, column)).filter((text) => text !== '');
    paths.push({ column, captions, unitTexts });
  }
  return paths;
}

interface Entry {
  readonly text: string;
  /** Address of the cell that holds the text, so that a merged caption is told from two equal ones. */
  readonly origin: string;
}

function captionRow(view: SheetView, row: number, band: Band): Map<number, Entry> {
  const entries = new Map<number, Entry>();
  for (let column = band.left; column <= band.right; column++) {
    const merge = view.mergeAt(row, column);
    const [top, left] = merge ? [merge.top, merge.left] : [row, column];
    const text = view.text(top, left);
    if (text !== '') entries.set(column, { text, origin: `${top},${left}` });
  }
  return entries;
}

/**
 * In sheets without merges (CSV, hand-made headers) a group caption stands over its first column only. The blanks to its
 * right belong to it as long as they have captions of their own below and no other parent above.
 */
function fillGroups(view: SheetView, rows: readonly number[], grids: readonly Map<number, Entry>[], band: Band): void {
  for (let index = 0; index < grids.length - 1; index++) {
    const grid = grids[index];
    const row = rows[index];
    if (!grid || row === undefined) continue;
    const hasGroupMerges = view
      .merges(row)
      .some((merge) => merge.right > merge.left && merge.left >= band.left && merge.right <= band.right);
    if (hasGroupMerges) continue;
    const below = grids.slice(index + 1);
    const hasBelow = (column: number) => below.some((lower) => lower.has(column));
    const parentOf = (column: number) => grids[index - 1]?.get(column)?.origin;
    for (let column = band.left + 1; column <= band.right; column++) {
      const left = grid.get(column - 1);
      if (grid.has(column) || !left || !hasBelow(column) || !hasBelow(column - 1)) continue;
      if (ownCaptionBelow(below, column - 1, left) && parentOf(column) === parentOf(column - 1)) grid.set(column, left);
    }
  }
}

function ownCaptionBelow(below: readonly Map<number, Entry>[], column: number, group: Entry): boolean {
  return below.some((lower) => {
    const entry = lower.get(column);
    return entry !== undefined && entry.origin !== group.origin;
  });
}
