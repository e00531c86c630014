export * from './approvals/index.ts';
export * from './clock/index.ts';
export { planningErrors } from './errors.ts';
export { type Activity, makeNetwork, type Network } from './network.ts';
export { type Forecast, forecastNetwork, type Outlook, type Progress, readyActivities } from './progress.ts';
export {
  checkSchedule,
  type MakeUpDayRule,
  type MoveReason,
  type Occurrence,
  type Occurrences,
  occurrencesBetween,
  type Recurrence,
  type RecurringSchedule,
  type RestDayRule,
  type SkipReason,
  scheduleErrors,
} from './recurrence/index.ts';
export { daysFromTo, type Schedule, type Slot, scheduleNetwork } from './schedule.ts';
export {
  type Award,
  checkScheme,
  type GroupMean,
  isMark,
  missingSheets,
  type ScoreScheme,
  type ScoreSheet,
  scoreTour,
  type TourScore,
  tourScoreErrors,
} from './scores/index.ts';
export {
  type PlannedDay,
  planTour,
  type TourBreach,
  type TourDay,
  type TourEffort,
  type TourPlan,
  type TourRequest,
  type TourSite,
  type TourStop,
  tourErrors,
  type WalkedTour,
  walkTour,
} from './tours/index.ts';
export { bridgeNetwork, type NetworkChange, transformNetwork } from './transform.ts';
export {
  addCalendarDays,
  addWorkdays,
  assumedYearsBetween,
  isAssumed,
  isOnLine,
  isWorkday,
  makeWorkdayLine,
  type WorkdayLine,
  workdaysAfter,
} from './workday-line.ts';
