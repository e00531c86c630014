import type { ClockSpan, ProjectApprovalItem, ProjectApprovals } from '@guatu/contract';
import { daysBetween, type IsoDay } from '@guatu/kernel';

/** A stretch of an item's row, in percent of the width. */
export interface GanttBar {
  readonly key: string;
  readonly left: number;
  readonly width: number;
  readonly kind: ClockSpan['holder'] | 'FORECAST';
  readonly days: number | null;
}

export interface GanttRow {
  readonly item: ProjectApprovalItem;
  readonly bars: readonly GanttBar[];
  /** Where its last bar ends: words about it stand there, or before its first when there is no room behind. */
  readonly end: number;
  readonly begin: number;
}

export interface GanttLayout {
  readonly rows: readonly GanttRow[];
  readonly months: readonly { readonly key: string; readonly month: number; readonly left: number }[];
  readonly today: number;
  /** The earliest lawful start; null without one. */
  readonly start: number | null;
}

/**
 * The rows that tell why works cannot start yet: what leads to the start and was not over when counting began, and what else
 * is in hand. One scale from there to the last day that is expected.
 */
export function ganttLayout({ items, elapsed, today, start }: ProjectApprovals): GanttLayout {
  const since = elapsed?.since ?? today;
  const shown = items.filter((item) => item.kind === 'ITEM' && matters(item, since));
  const last = [today, start?.finish ?? today, ...shown.flatMap(({ forecast }) => forecast?.finish ?? [])]
    .sort()
    .at(-1);
  const span = Math.max(14, days(since, last ?? today)) * 1.04;
  const at = (day: string) => clamp((days(since, day) / span) * 100);
  return {
    rows: shown.map((item) => rowOf(item, at, today)),
    months: monthsOf(since, last ?? today).map((day) => ({ key: day, month: Number(day.slice(5, 7)), left: at(day) })),
    today: at(today),
    start: start === null ? null : at(start.finish),
  };
}

function matters({ clock, forecast, critical }: ProjectApprovalItem, since: string): boolean {
  if (clock?.decidedOn) return clock.decidedOn > since;
  return critical || clock?.acceptedOn != null || (forecast?.totalFloat ?? null) !== null;
}

function rowOf(item: ProjectApprovalItem, at: (day: string) => number, today: string): GanttRow {
  const bars: GanttBar[] = [];
  const add = (key: string, from: string, to: string, kind: GanttBar['kind'], count: number | null) => {
    const [left, right] = [at(from), at(to)];
    if (right > left) bars.push({ key, left, width: right - left, kind, days: count });
  };
  for (const { from, to, holder, days: count } of item.clock?.spans ?? []) add(from + holder, from, to, holder, count);
  const { forecast } = item;
  if (forecast && !forecast.actual) {
    add('forecast', forecast.start < today ? today : forecast.start, forecast.finish, 'FORECAST', null);
  }
  const last = bars.at(-1);
  return { item, bars, begin: bars[0]?.left ?? 0, end: last ? last.left + last.width : 0 };
}

/** The first day of each month after the one that is begun with. */
function monthsOf(from: string, to: string): readonly string[] {
  const first: string[] = [];
  let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  for (;;) {
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
    const day = `${year}-${String(month).padStart(2, '0')}-01`;
    if (day > to) return first;
    first.push(day);
  }
}

// The server sends whole days, checked by the contract.
const days = (from: string, to: string) => daysBetween(from as IsoDay, to as IsoDay);
const clamp = (percent: number) => Math.min(100, Math.max(0, percent));
