import type { Unit } from '../columns/units.ts';
import type { TableDate } from '../reading.ts';
import { fold, foldTight } from '../text/fold.ts';
import { fillerOfLine, isAttachmentLine, isHeadLine, isNoteLine, officeOfLine, unitsOfLine } from './line-words.ts';
import type { Region } from './regions.ts';
import type { SheetView } from './sheet-view.ts';
import { joinDates } from './table-date.ts';

/** What the lines around a table say about the whole of it. */
export interface HeadLines {
  readonly title: string | null;
  readonly office: string | null;
  readonly filler: string | null;
  readonly units: readonly Unit[];
  readonly asOf: TableDate | null;
  readonly titleRows: ReadonlySet<number>;
}

// Notes at the foot are few; a 100,000-row sheet is not searched for them.
const FOOT_ROWS = 12;

/** Reads title, unit, date and office lines above the header, and what notes and signatures below add. */
export function readHeadLines(view: SheetView, region: Region): HeadLines {
  const whole = { left: 1, right: view.lastColumn };
  const above = linesIn(view, region.top, region.header.top - 1, region.band);
  // A title merged over two tables stands in the first table's columns only.
  const shared = linesIn(view, region.top, region.header.top - 1, whole);
  const inHeader = linesIn(view, region.header.top, region.header.bottom, region.band).filter(
    ({ text }) => unitsOfLine(text).length > 0,
  );
  const below = linesIn(
    view,
    Math.max(region.header.bottom + 1, region.bottom - FOOT_ROWS),
    region.bottom,
    whole,
  ).filter(({ text }) => text.length < 400);
  const own = above.some(({ text }) => !isHeadLine(text)) ? above : shared;
  const titles = own.filter(({ text }) => !isHeadLine(text) && !isNoteLine(text) && !isAttachmentLine(text));
  const title = titles.find(({ text }) => text.length >= 4) ?? titles[0] ?? null;
  const lines = [...above, ...shared.filter(({ text }) => isHeadLine(text))];
  const firstUnits = [
    lines,
    inHeader,
    shared,
    below.filter(({ text }) => /单位[::为均]/.test(text) && isNoteLine(text)),
  ]
    .map((list) => list.flatMap(({ text }) => unitsOfLine(text)))
    .find((units) => units.length > 0);
  const asOf = joinDates([
    ...titles.map(({ text }) => ({ text, source: 'title' as const })),
    ...[...lines, ...own]
      .filter(({ text }) => isHeadLine(text))
      .map(({ text }) => ({ text, source: 'dateLine' as const })),
    { text: view.grid.name, source: 'sheetName' },
  ]);
  return {
    title: title === null ? null : foldTight(title.text),
    office: firstOf([...lines, ...below], officeOfLine),
    filler: firstOf([...below, ...lines], fillerOfLine),
    units: firstUnits ?? [],
    asOf,
    titleRows: new Set(titles.map(({ row }) => row)),
  };
}

interface Line {
  readonly row: number;
  readonly text: string;
}

function linesIn(view: SheetView, from: number, to: number, band: { left: number; right: number }): Line[] {
  const lines: Line[] = [];
  const rows = view.grid.rows;
  for (let index = view.indexFrom(from); index < rows.length; index++) {
    const row = rows[index]?.number ?? 0;
    if (row > to) break;
    for (const column of view.filledColumns(row, band)) {
      const value = view.value(row, column);
      if (typeof value === 'string') lines.push({ row, text: fold(value) });
    }
  }
  return lines;
}

function firstOf(lines: readonly Line[], read: (text: string) => string | null): string | null {
  for (const { text } of lines) {
    const found = read(text);
    if (found !== null) return found;
  }
  return null;
}
