export * from './approvals/acts.ts';
export {
  type ApprovalClock,
  type ClockSpan,
  type ClockState,
  clockStateSchema,
  type DaysByHolder,
} from './approvals/clock.ts';
export * from './approvals/files.ts';
export * from './approvals/materials.ts';
export * from './approvals/project.ts';
