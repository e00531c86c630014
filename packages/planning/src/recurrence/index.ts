export { checkSchedule } from './check-schedule.ts';
export { scheduleErrors } from './errors.ts';
export { type Occurrence, type Occurrences, occurrencesBetween } from './occurrences.ts';
export type { MoveReason, SkipReason } from './placement.ts';
export type { MakeUpDayRule, Recurrence, RecurringSchedule, RestDayRule } from './recurring-schedule.ts';
