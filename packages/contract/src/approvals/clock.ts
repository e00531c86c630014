import { z } from 'zod';

/** A day; terms and clocks run on days, never on hours. */
export const day = z.iso.date();
export const workdays = z.number().int();

export const clockStateSchema = z.enum(['WAITING', 'RUNNING', 'PAUSED', 'STOPPED', 'OVERDUE', 'DONE']);
export type ClockState = z.infer<typeof clockStateSchema>;

export const lightSchema = z.enum(['GREEN', 'YELLOW', 'RED']).nullable();

/** Whose working days they were. */
export const daysByHolderSchema = z.object({
  agency: workdays,
  applicant: workdays,
  excluded: workdays,
  stopped: workdays,
});
export type DaysByHolder = z.infer<typeof daysByHolderSchema>;

export const dueSchema = z.object({
  day,
  /** Beyond the published calendars: worked out again when they are. */
  provisional: z.boolean(),
  ifResumedToday: z.boolean(),
});

const termStandingSchema = z.object({
  days: workdays,
  unit: z.enum(['WORKDAY', 'DAY']),
  used: workdays,
  remaining: z.number().int(),
  due: dueSchema,
  late: z.boolean(),
});

const spanSchema = z.object({
  from: day,
  to: day,
  holder: z.enum(['AGENCY', 'APPLICANT', 'EXCLUDED', 'STOPPED']),
  why: z.string(),
  days: workdays,
});
export type ClockSpan = z.infer<typeof spanSchema>;

export const clockSchema = z.object({
  state: clockStateSchema,
  light: lightSchema,
  acceptedOn: day.nullable(),
  decidedOn: day.nullable(),
  promised: termStandingSchema.nullable(),
  statutory: termStandingSchema.nullable(),
  days: daysByHolderSchema,
  spans: z.array(spanSchema).readonly(),
  assumedYears: z.array(z.number().int()).readonly(),
  remarks: z.array(z.string()).readonly(),
});
export type ApprovalClock = z.infer<typeof clockSchema>;
