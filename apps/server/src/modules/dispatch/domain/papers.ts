import { addWorkingDays, type IsoDay, ok, type Result, type WorkCalendar } from '@guatu/kernel';
import { workingDayFrom } from './due-day.ts';

/** A paper that a mechanism asks for, as the catalogue says it. */
export interface PaperRule {
  readonly title: string;
  /** Who hands it in. `{own}` is the office's own place; with `{place}` each place below owes one of its own. */
  readonly unit: string;
  /** When it is due: so many working days after the day of the occurrence, before it if negative, 0 on the day itself. */
  readonly workingDays: number;
}

/** A paper owed for one occurrence. */
export interface Paper {
  readonly title: string;
  readonly unit: string;
  readonly due: IsoDay;
  /** Leaf of the place that owes it. */
  readonly leaf: number;
}

export interface PaperPlaces {
  readonly own: { readonly name: string; readonly leaf: number };
  readonly below: readonly { readonly name: string; readonly leaf: number }[];
}

/** The papers of an occurrence. Refused where the way to a due day leads into a year without a calendar. */
export function papersOf(
  rules: readonly PaperRule[],
  day: IsoDay,
  places: PaperPlaces,
  calendar: WorkCalendar,
  today: IsoDay,
): Result<readonly Paper[]> {
  const papers: Paper[] = [];
  for (const { title, unit, workingDays } of rules) {
    const ideal = addWorkingDays(calendar, day, workingDays);
    if (!ideal.ok) return ideal;
    // Made late, after a calendar or in the middle of things, a paper is not late on arrival.
    const due = ideal.value < today ? workingDayFrom(calendar, today) : ideal;
    if (!due.ok) return due;
    const named = unit.replaceAll('{own}', places.own.name);
    const owing = named.includes('{place}') ? places.below : [places.own];
    for (const { name, leaf } of owing) {
      papers.push({ title, unit: named.replaceAll('{place}', name), due: due.value, leaf });
    }
  }
  return ok(papers);
}
