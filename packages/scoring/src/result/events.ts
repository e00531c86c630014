import type { DataTable } from '../data/table.ts';
import type { EventRules, ScoreEvent } from '../recipe/events.ts';

/** What one event brought a unit, before and after the ceilings that it shares with others. */
export interface EventPoints {
  readonly event: ScoreEvent;
  readonly count: number;
  /** Signed, after the event's own ceiling. */
  readonly points: number;
}

/** The events of one unit; one that was not reported did not happen. */
export function eventsOf({ events }: EventRules, table: DataTable, unit: number): readonly EventPoints[] {
  return events.flatMap((event) => {
    const count = table.numbers.get(event.column)?.values[unit] ?? 0;
    if (count === 0) return [];
    const points = Math.min(count * event.points, event.cap ?? Number.POSITIVE_INFINITY);
    return [{ event, count, points: event.sign === 'BONUS' ? points : -points }];
  });
}

/** Bonus less deduction of one unit, kind by kind and then in all under their ceilings. */
export function eventTotal(rules: EventRules, points: readonly EventPoints[]): number {
  const sumOf = (sign: ScoreEvent['sign'], cap: number | null) => {
    const kinds = new Map<string, number>();
    for (const { event, points: each } of points) {
      if (event.sign === sign) kinds.set(event.kind, (kinds.get(event.kind) ?? 0) + Math.abs(each));
    }
    const sum = [...kinds].reduce((all, [kind, each]) => all + Math.min(each, rules.kindCaps.get(kind) ?? each), 0);
    return Math.min(sum, cap ?? sum);
  };
  return sumOf('BONUS', rules.bonusCap) - sumOf('DEDUCT', rules.deductCap);
}
