import type { DispatchCalendar } from '@guatu/contract';
import { addDays, type IsoDay } from '@guatu/kernel';

type Mechanism = DispatchCalendar['mechanisms'][number];
export type Held = Mechanism['held'][number];

/** One occurrence as a day of the calendar shows it. */
export interface Entry extends Held {
  readonly id: string;
  readonly title: string;
  readonly campaign: boolean;
}

/** What is held in a month, by day. */
export function entriesOf(mechanisms: readonly Mechanism[], month: string): ReadonlyMap<string, readonly Entry[]> {
  const days = new Map<string, Entry[]>();
  for (const { id, title, campaign, held } of mechanisms) {
    for (const each of held.filter(({ day }) => day.startsWith(month))) {
      days.set(each.day, [...(days.get(each.day) ?? []), { ...each, id, title, campaign }]);
    }
  }
  return days;
}

/** One thing that the calendar changed about a mechanism's days. */
export type Shift =
  | { readonly kind: 'moved'; readonly title: string; readonly at: string; readonly held: Held }
  | {
      readonly kind: 'skipped';
      readonly title: string;
      readonly at: string;
      readonly why: Mechanism['skipped'][number]['why'];
    };

/** All that gave way to the calendar in the year, in order of days. */
export function shiftsOf(mechanisms: readonly Mechanism[]): readonly Shift[] {
  const shifts = mechanisms.flatMap(({ title, held, skipped }): Shift[] => [
    ...held
      .filter(({ moved, nominal }) => moved !== null || nominal.length > 1)
      .map((each) => ({ kind: 'moved' as const, title, at: each.nominal[0] ?? each.day, held: each })),
    ...skipped.map(({ nominal, why }) => ({ kind: 'skipped' as const, title, at: nominal, why })),
  ]);
  return shifts.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** The month before or after, as `2026-11`. */
export function monthBeside(month: string, step: 1 | -1): string {
  const first = `${month}-01` as IsoDay;
  return addDays(first, step === 1 ? 31 : -1).slice(0, 7);
}
