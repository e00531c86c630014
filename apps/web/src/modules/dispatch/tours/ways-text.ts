import type { TourWay } from '@guatu/contract';

const LINE = /^([A-Z]?\d{1,3})[,\uff0c\s]+([A-Z]?\d{1,3})[,\uff0c\s]+(\d{1,3})$/;

/** Ways as lines of text: `S1,01,25`. */
export function printWays(ways: readonly TourWay[]): string {
  return ways.map(({ from, to, minutes }) => `${from},${to},${minutes}`).join('\n');
}

/** Reads such lines; or the number of the first that cannot be read. */
export function readWays(text: string): { readonly ways: readonly TourWay[] } | { readonly wrong: number } {
  const ways: TourWay[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const found = LINE.exec(line.trim().toUpperCase());
    if (!found?.[1] || !found[2]) return { wrong: index + 1 };
    ways.push({ from: found[1], to: found[2], minutes: Number(found[3]) });
  }
  return { ways };
}
