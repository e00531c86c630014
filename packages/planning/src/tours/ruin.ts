import type { CompiledTour } from './compile.ts';
import { below, type Random } from './random.ts';

/** How many sites are taken out at a time on average, and the longest string of neighbours taken from one day. */
const AVERAGE_REMOVED = 10;
const LONGEST_STRING = 10;
/** How often a string keeps some stops in its middle, and how often these grow by one more. */
const SPLIT_RATE = 0.5;
const SPLIT_GROWTH = 0.99;

/**
 * Takes strings of neighbouring stops out of the days around one site (adjacent string removal of SISR: Christiaens and
 * Vanden Berghe, Slack Induction by String Removals for Vehicle Routing Problems, Transportation Science 54, 2020, with
 * its published parameters). Answers what each touched day keeps, and what was taken out.
 */
export function ruin(
  tour: CompiledTour,
  days: readonly (readonly number[])[],
  dayOf: Int32Array,
  random: Random,
): { kept: ReadonlyMap<number, number[]>; removed: number[] } {
  const used = days.filter((stops) => stops.length > 0);
  const averageLength = used.reduce((sum, stops) => sum + stops.length, 0) / Math.max(1, used.length);
  const longest = Math.min(LONGEST_STRING, averageLength);
  const most = (4 * AVERAGE_REMOVED) / (1 + longest) - 1;
  const strings = Math.floor(1 + random() * Math.max(0, most));

  const kept = new Map<number, number[]>();
  const removed: number[] = [];
  let taken = 0;
  for (const site of tour.near[below(random, tour.siteCount)] ?? []) {
    if (taken >= strings) break;
    const day = dayOf[site] ?? -1;
    // With fewer days than strings several strings come out of one day: else a tour of one day would hardly be shaken.
    if (kept.has(day) && used.length >= strings) continue;
    const stops = kept.get(day) ?? days[day] ?? [];
    const around = stops.indexOf(site);
    if (around < 0) continue;
    const length = Math.floor(1 + random() * Math.min(stops.length, longest));
    kept.set(day, takeString(stops, around, Math.min(length, stops.length), removed, random));
    taken += 1;
  }
  return { kept, removed };
}

/** Takes a string of so many stops around one of them, and answers the stops that stay. */
function takeString(
  stops: readonly number[],
  around: number,
  length: number,
  removed: number[],
  random: Random,
): number[] {
  let spared = 0;
  if (length > 1 && random() < SPLIT_RATE) {
    spared = 1;
    while (length + spared < stops.length && random() > SPLIT_GROWTH) spared += 1;
    spared = Math.min(spared, stops.length - length);
  }
  const span = length + spared;
  const first = Math.max(0, around - span + 1);
  const last = Math.min(around, stops.length - span);
  const from = first + below(random, last - first + 1);
  const sparedFrom = from + below(random, length + 1);
  const stay: number[] = [];
  for (let index = 0; index < stops.length; index += 1) {
    const stop = stops[index] as number;
    const inside = index >= from && index < from + span && !(index >= sparedFrom && index < sparedFrom + spared);
    if (inside) removed.push(stop);
    else stay.push(stop);
  }
  return stay;
}
