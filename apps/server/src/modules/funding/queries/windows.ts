import type { BidState, FundWindow } from '@guatu/contract';
import { daysBetween, type IsoDay, isoDay } from '@guatu/kernel';
import { OPEN_STATES } from '../domain/bid.ts';
import type { Direction } from '../domain/rules.ts';

interface Waiting {
  readonly state: BidState;
  readonly direction: { readonly id: string } | null;
}

/** The windows of a direction, with the days that are left and the bids that are not handed in. */
export function windowsOf(direction: Direction, bids: readonly Waiting[], today: IsoDay): readonly FundWindow[] {
  const waiting = bids.filter(
    ({ state, direction: own }) => own?.id === direction.id && OPEN_STATES.includes(state),
  ).length;
  return direction.windows.map(({ from, until, note }) => ({
    ...{ direction: direction.id, title: direction.title, from, until, note, waiting },
    left: from <= today && today <= until ? daysBetween(today, isoDay(until)) + 1 : null,
  }));
}

/** Windows that are open and end within some days, the next to end first. */
export function closingWindows(
  directions: readonly Direction[],
  bids: readonly Waiting[],
  today: IsoDay,
  within: number,
): readonly FundWindow[] {
  return directions
    .flatMap((direction) => windowsOf(direction, bids, today))
    .filter(({ left }) => left !== null && left <= within)
    .sort((a, b) => a.until.localeCompare(b.until) || a.direction.localeCompare(b.direction));
}
