import type { RecordKind } from '../../platform/records/index.ts';
import { dispatchAccess } from './access.ts';

export { keepAgendas } from './commands/agenda-round.ts';
export { sendFollowUp } from './commands/follow-up.ts';
export { makeOccurrences, urgePapers } from './commands/schedule-round.ts';
export { settlePapers } from './commands/settle-papers.ts';
export { superviseSilent } from './commands/silence-round.ts';
export { agendaGroupLabels, dispatchRefusals } from './messages.ts';
export { type HeldDays, heldDays } from './queries/held-days.ts';
export { taskNotices } from './queries/notices.ts';
export { type DispatchPapers, dispatchPapers } from './queries/papers.ts';
export type { DispatchDeps } from './queries/parts.ts';
export { type WeekPlan, weekPlan } from './queries/week-plan.ts';
export { dispatchRoutes } from './routes.ts';
export { dispatchRules, scheduleRules, sixListRules } from './rules.ts';
export { paperKept } from './sql/papers.ts';
export { unitsListed } from './sql/records.ts';

/** Who may see and hang papers on what a unit hands in or asks for. */
export const dispatchFiles: readonly Pick<RecordKind, 'kind' | 'read' | 'write'>[] = (['task', 'request'] as const).map(
  (kind) => ({ kind, read: dispatchAccess.read, write: dispatchAccess.answer }),
);
