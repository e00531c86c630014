import { foldTight } from '../text/fold.ts';
import { captionHit } from './caption-hits.ts';
import { type HeaderBlock, headerBlockAt, isCaptionRow } from './header-rows.ts';
import { isNoteLine, isTitleLine, saysContinued, titleKey, unitsOfLine } from './line-words.ts';
import type { Band, SheetView } from './sheet-view.ts';

/** One table on a sheet: its columns, the lines above its header, its header and its body. */
export interface Region {
  readonly band: Band;
  /** First row of the lines above the header. */
  readonly top: number;
  readonly header: HeaderBlock;
  /** Headers printed again on later pages. */
  readonly repeated: readonly HeaderBlock[];
  /** Last row with content. */
  readonly bottom: number;
}

/** The tables of a sheet: side by side where an empty column parts them, then one below the other. */
export function findRegions(view: SheetView): Region[] {
  const whole = { left: 1, right: Math.max(view.lastColumn, 1) };
  const firstRow = view.grid.rows[0]?.number ?? 1;
  const regions = bandsOf(view, whole, firstRow, view.lastRow).flatMap((band) =>
    stackedRegions(view, band, firstRow, view.lastRow),
  );
  return regions
    .flatMap((region) => splitAside(view, region))
    .sort((left, right) => left.header.top - right.header.top || left.band.left - right.band.left);
}

/** Tables below each other inside one band of columns. */
function stackedRegions(view: SheetView, band: Band, from: number, to: number): Region[] {
  const regions: { top: number; header: HeaderBlock; repeated: HeaderBlock[]; bottom: number }[] = [];
  let floor = from;
  const rows = view.grid.rows;
  for (let index = view.indexFrom(from); index < rows.length; index++) {
    const row = rows[index]?.number ?? 0;
    if (row > to) break;
    if (row < floor || !isCaptionRow(view, row, band)) continue;
    const block = headerBlockAt(view, row, band, floor);
    const current = regions.at(-1);
    if (current && sameHeader(view, current.header, block, band) && !startsAnew(view, current, block, band)) {
      current.repeated.push(block);
    } else {
      const top = current ? linesAbove(view, block.top, band, current.header.bottom + 1) : from;
      if (current) current.bottom = top - 1;
      regions.push({ top, header: block, repeated: [], bottom: to });
    }
    floor = block.bottom + 1;
  }
  return regions.map((region) => ({ ...region, band }));
}

/** Whether a later block of captions is the first one printed again. */
function sameHeader(view: SheetView, first: HeaderBlock, later: HeaderBlock, band: Band): boolean {
  const cells = (block: HeaderBlock) => {
    const found = new Set<string>();
    for (let row = block.top; row <= block.bottom; row++) {
      for (const column of view.filledColumns(row, band)) found.add(`${column}:${foldTight(view.text(row, column))}`);
    }
    return found;
  };
  const one = cells(first);
  const two = cells(later);
  let shared = 0;
  for (const cell of two) if (one.has(cell)) shared++;
  // The page may leave out the unit or numbering row, so the smaller header counts.
  return shared >= 0.8 * Math.min(one.size, two.size);
}

/** Equal captions below a title or unit of their own begin a table of their own. */
function startsAnew(
  view: SheetView,
  current: { top: number; header: HeaderBlock },
  block: HeaderBlock,
  band: Band,
): boolean {
  const first = linesOf(view, current.top, current.header.top - 1, band);
  const above = linesOf(view, linesAbove(view, block.top, band, current.header.bottom + 1), block.top - 1, band);
  if (above.some(saysContinued)) return false;
  const titles = first.filter(isTitleLine).map(titleKey);
  if (above.some((line) => isTitleLine(line) && !titles.includes(titleKey(line)))) return true;
  const units = (lines: readonly string[]) =>
    lines
      .flatMap(unitsOfLine)
      .map((unit) => unit.text)
      .join();
  return units(above) !== '' && units(above) !== units(first);
}

function linesOf(view: SheetView, from: number, to: number, band: Band): string[] {
  const lines: string[] = [];
  for (let row = from; row <= to; row++) {
    for (const column of view.filledColumns(row, band)) lines.push(foldTight(view.text(row, column)));
  }
  return lines;
}

/** First row of the title, unit and date lines that stand right above a header in the middle of a sheet. */
function linesAbove(view: SheetView, headerTop: number, band: Band, floor: number): number {
  let top = headerTop;
  for (let row = headerTop - 1; row >= floor; row--) {
    const columns = view.filledColumns(row, band);
    if (columns.length === 0) {
      // One empty row between title and header is usual; more belongs to the table above.
      if (row - 1 < floor || view.filledColumns(row - 1, band).length === 0 || top !== headerTop) break;
      continue;
    }
    const texts = columns.map((column) => foldTight(view.text(row, column)));
    if (columns.length > 3 || columns.some((column) => typeof view.value(row, column) === 'number')) break;
    // Instructions stand between title and header; a note of the table above has no title over it.
    if (!texts.some((text) => isNoteLine(text) || text.length > 60)) top = row;
  }
  return top;
}

/** Bands parted by empty columns, each of which holds captions of its own; otherwise the whole range. */
function bandsOf(view: SheetView, range: Band, from: number, to: number): Band[] {
  const used = usedColumns(view, range, from, to);
  const bands: Band[] = [];
  for (let column = range.left; column <= range.right; column++) {
    if (!used.has(column)) continue;
    const last = bands.at(-1);
    if (last && last.right === column - 1) bands[bands.length - 1] = { left: last.left, right: column };
    else bands.push({ left: column, right: column });
  }
  // A table may begin right of an empty margin.
  if (bands.length < 2) return bands.length === 1 ? bands : [range];
  const joined: Band[] = [];
  for (const band of bands) {
    const last = joined.at(-1);
    if (last && !startsTable(view, band, from, to)) joined[joined.length - 1] = { left: last.left, right: band.right };
    else joined.push(band);
  }
  return joined;
}

/** Columns with content, apart from lines that stretch over the whole sheet (titles, notes). */
function usedColumns(view: SheetView, range: Band, from: number, to: number): Set<number> {
  const used = new Set<number>();
  const rows = view.grid.rows;
  const width = range.right - range.left + 1;
  for (let index = view.indexFrom(from); index < rows.length && used.size < width; index++) {
    const row = rows[index];
    if (!row || row.number > to) break;
    const columns = view.filledColumns(row.number, range);
    if (columns.length > 1) for (const column of columns) used.add(column);
    for (const merge of view.merges(row.number)) {
      if (columns.length > 1 && merge.left >= range.left && view.text(merge.top, merge.left) !== '') {
        for (let column = merge.left; column <= Math.min(merge.right, range.right); column++) used.add(column);
      }
    }
  }
  return used;
}

/** Whether a band begins like a table: it has a title of its own, or its captions start with 序号 or a name. */
function startsTable(view: SheetView, band: Band, from: number, to: number): boolean {
  const rows = view.grid.rows;
  // Headers stand near the top of a table; a band without one in its first rows is a part of its neighbour.
  const limit = Math.min(rows.length, view.indexFrom(from) + 60);
  for (let index = view.indexFrom(from); index < limit; index++) {
    const row = rows[index]?.number ?? 0;
    if (row > to) break;
    if (!isCaptionRow(view, row, band)) continue;
    const block = headerBlockAt(view, row, band, from);
    return (
      linesOf(view, from, block.top - 1, band).some(isTitleLine) ||
      linesOf(view, block.top, block.bottom, { left: band.left, right: band.left }).some(leadsTable)
    );
  }
  return false;
}

function leadsTable(text: string): boolean {
  const tight = foldTight(text).replace(/\([^()]*\)/g, '');
  return (
    /^(?:序号|序|[\p{Script=Han}]{0,4}编号|No\.?|[\p{Script=Han}]{0,6}名称|县区|区县|县市区|乡镇|园区|单位)$/iu.test(
      tight,
    ) && captionHit(text) !== 'none'
  );
}

/** Tables that touch: a second 序号 among the captions begins the next one. */
function splitAside(view: SheetView, region: Region): Region[] {
  const starts: number[] = [];
  for (let column = region.band.left; column <= region.band.right; column++) {
    for (let row = region.header.top; row <= region.header.bottom; row++) {
      if (/^(?:序号|序|No\.?)$/i.test(foldTight(view.text(row, column)))) {
        starts.push(column);
        break;
      }
    }
  }
  const local = bandsOf(view, region.band, region.header.top, region.bottom);
  const cuts = new Set([...starts.slice(1), ...local.slice(1).map((band) => band.left)]);
  if (cuts.size === 0) return [region];
  const lefts = [region.band.left, ...[...cuts].sort((left, right) => left - right)];
  return lefts.flatMap((left, index) => {
    const band = { left, right: (lefts[index + 1] ?? region.band.right + 1) - 1 };
    return stackedRegions(view, trimmed(view, band, region), region.top, region.bottom)
      .slice(0, 1)
      .map((part) => ({ ...part, bottom: region.bottom }));
  });
}

/** Without the empty columns at the right end that parted it from the next table. */
function trimmed(view: SheetView, band: Band, region: Region): Band {
  const used = usedColumns(view, band, region.header.top, region.bottom);
  return { left: band.left, right: Math.max(band.left, ...used) };
}
