import { type IsoDay, laterDay } from '@guatu/kernel';
import type { ClockEvent } from '@guatu/planning';

/** A stretch in which the clock of a file does not run for its agency. `to` is null while it lasts. */
export interface Stretch {
  /** As it was recorded; `STOPPED` stands for nobody's days. */
  readonly kind: string | null;
  readonly from: IsoDay;
  readonly to: IsoDay | null;
}

type Stay = Pick<Stretch, 'from' | 'to'>;

/**
 * The acts that stop and start a file's clock, first to last: its own pauses, and the times that the whole project stood,
 * which come before them where they overlap.
 */
export function pauseEvents(
  pauses: readonly Stretch[],
  stays: readonly Stay[],
  life: { readonly from: IsoDay; readonly to: IsoDay | null },
): readonly ClockEvent[] {
  const stopped = stays.flatMap((stay) => within(stay, life)).map((stay): Stretch => ({ ...stay, kind: 'STOPPED' }));
  const own = stopped.reduce<readonly Stretch[]>(
    (pieces, stay) => pieces.flatMap((pause) => without(pause, stay)),
    // A pause of an earlier try does not count against this one.
    pauses.filter(({ from }) => from >= life.from),
  );
  return [...own, ...stopped]
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .flatMap(({ kind, from, to }): readonly ClockEvent[] => [
      pauseEvent(kind, from),
      ...(to === null ? [] : [{ kind: 'resumed' as const, on: to }]),
    ]);
}

/** How a kind of standing still bears on the clock. */
export function pauseEvent(kind: string | null, on: IsoDay): ClockEvent {
  if (kind === 'STOPPED') return { kind: 'stopped', on };
  if (kind === 'CORRECTION' || kind === 'PREPARATION' || kind === null) {
    return { kind: 'paused', on, reason: 'CORRECTION' };
  }
  return { kind: 'paused', on, reason: 'SPECIAL', procedure: kind };
}

/** The part of a stay that lies in the life of a file. */
function within(stay: Stay, life: Stay): readonly Stay[] {
  const from = laterDay(stay.from, life.from);
  const to = life.to !== null && (stay.to === null || stay.to > life.to) ? life.to : stay.to;
  return to !== null && to <= from ? [] : [{ from, to }];
}

/** What is left of a pause outside a stay. */
function without(pause: Stretch, stay: Stay): readonly Stretch[] {
  const ends = pause.to === null || pause.to > stay.from;
  const begins = stay.to === null || pause.from < stay.to;
  if (!ends || !begins) return [pause];
  const before = pause.from < stay.from ? [{ ...pause, to: stay.from }] : [];
  const after = stay.to !== null && (pause.to === null || pause.to > stay.to) ? [{ ...pause, from: stay.to }] : [];
  return [...before, ...after];
}
