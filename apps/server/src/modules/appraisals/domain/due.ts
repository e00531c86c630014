import type { AppraisalStage } from '@guatu/contract';
import { addMonths, type IsoDay, isoDay, monthNumberOf, yearOf } from '@guatu/kernel';
import type { StageRule } from './rules.ts';

/** Days on which a project reached milestones, by code. */
export type ReachedDays = ReadonlyMap<string, IsoDay>;

/** What made a sheet due, and since when. */
export type DueCause =
  | { readonly kind: 'AFTER'; readonly milestone: string; readonly day: IsoDay; readonly months: number }
  | { readonly kind: 'HALF'; readonly period: string };

export interface Due {
  readonly stage: AppraisalStage;
  readonly since: IsoDay;
  readonly cause: DueCause;
}

/** The first of a stage's milestones after which enough months have gone by; null while none has. */
export function dueAfter(
  { stage, due }: Pick<StageRule, 'stage' | 'due'>,
  days: ReachedDays,
  today: IsoDay,
): Due | null {
  const reached = due.flatMap(({ milestone, months }): Due[] => {
    const day = days.get(milestone);
    if (!day) return [];
    return [{ stage, since: addMonths(day, months), cause: { kind: 'AFTER', milestone, day, months } }];
  });
  const [first] = reached.filter(({ since }) => since <= today).sort((a, b) => (a.since < b.since ? -1 : 1));
  return first ?? null;
}

/** A project under way is appraised once in every half-year that it saw the beginning of. */
export function dueInHalf(days: ReachedDays, period: string): Due | null {
  const from = isoDay(`${period.slice(0, 4)}-${period.endsWith('H1') ? '01' : '07'}-01`);
  const started = days.get('M70');
  if (!started || started >= from || days.has('M100')) return null;
  return { stage: 'MID', since: from, cause: { kind: 'HALF', period } };
}

/** The half-year of a day: `2026H2`. */
export function halfOf(day: IsoDay): string {
  return `${yearOf(day)}H${monthNumberOf(day) <= 6 ? 1 : 2}`;
}
