export { type AuditDay, auditDays } from './audit.ts';
export { readClock } from './clock.ts';
export { clockErrors } from './errors.ts';
export { type Act, actsAllowed, type Standing, standingAfter } from './transitions.ts';
export type {
  Clock,
  ClockEvent,
  ClockFile,
  ClockRemark,
  ClockRules,
  ClockState,
  Due,
  Holder,
  PauseReason,
  Span,
  Term,
  TermStanding,
} from './types.ts';
