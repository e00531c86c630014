import type { Reading } from '@guatu/contract';

/** A piece of the text that is drawn by itself: a line, or a part of a very long one. */
export interface Block {
  readonly start: number;
  readonly end: number;
}

/** Of the reports' language, whatever the screen's. */
const FULL_STOP = String.fromCharCode(0x3002);

/** Longer pieces would be drawn as a whole for one mark in view. */
const MOST = 1500;

/** Cuts a text into blocks at its line ends, and long lines after a sentence. */
export function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  for (let start = 0; start < text.length; ) {
    const line = text.indexOf('\n', start);
    const lineEnd = line < 0 ? text.length : line;
    let from = start;
    while (lineEnd - from > MOST) {
      const sentence = text.lastIndexOf(FULL_STOP, from + MOST);
      const to = sentence > from ? sentence + 1 : from + MOST;
      blocks.push({ start: from, end: to });
      from = to;
    }
    blocks.push({ start: from, end: lineEnd });
    start = lineEnd + 1;
  }
  return blocks;
}

/** The readings that begin in each block. Both lists rise. */
export function readingsByBlock(
  blocks: readonly Block[],
  readings: readonly Reading[],
): readonly (readonly Reading[])[] {
  let next = 0;
  return blocks.map(({ end }) => {
    const from = next;
    while (next < readings.length && (readings[next]?.start ?? end) < end) next += 1;
    return readings.slice(from, next);
  });
}

/** Some characters with the reading they are marked for; the number stands after the last piece of a reading. */
export interface Piece {
  readonly text: string;
  readonly reading: Reading | null;
  readonly last: boolean;
}

/** A block in pieces. Where readings lie inside one another (the name of a project with a number), the shorter one is marked. */
export function piecesOf(text: string, block: Block, readings: readonly Reading[]): readonly Piece[] {
  const cuts = new Set([block.start, block.end]);
  for (const { start, end } of readings) {
    cuts.add(Math.max(block.start, start));
    cuts.add(Math.min(block.end, end));
  }
  const places = [...cuts].sort((a, b) => a - b);
  const byLength = [...readings].sort((a, b) => a.end - a.start - (b.end - b.start));
  return places.slice(0, -1).flatMap((from, i) => {
    const to = places[i + 1] ?? block.end;
    if (to <= from) return [];
    const reading = byLength.find(({ start, end }) => start <= from && end >= to) ?? null;
    return [{ text: text.slice(from, to), reading, last: reading !== null && reading.end === to }];
  });
}
