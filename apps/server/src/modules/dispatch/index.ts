export { makeOccurrences, urgePapers } from './commands/schedule-round.ts';
export { superviseSilent } from './commands/silence-round.ts';
export { agendaGroupLabels, dispatchRefusals } from './messages.ts';
export { taskNotices } from './queries/notices.ts';
export { type DispatchPapers, dispatchPapers } from './queries/papers.ts';
export type { DispatchDeps } from './queries/parts.ts';
export { type WeekPlan, weekPlan } from './queries/week-plan.ts';
export { dispatchRoutes } from './routes.ts';
export { dispatchRules, scheduleRules, sixListRules } from './rules.ts';
