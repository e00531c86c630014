import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { uuidSchema } from '../values.ts';
import { count, day, line, ofOne, seen } from './shapes.ts';

/** Where a task came from: a meeting's decision, a leader's instruction on a figure, a unit's request, a recurring mechanism. */
export const taskOriginSchema = z.enum(['DECISION', 'INSTRUCTION', 'REQUEST', 'SCHEDULE', 'SETTLEMENT']);
/** 交办单, 督办单, or a paper to be handed in (报送). */
export const taskOrderSchema = z.enum(['ASSIGN', 'SUPERVISE', 'REPORT']);
/** SENT until the unit signs for it; REPORTED done until the office has looked. */
export const taskStatusSchema = z.enum(['SENT', 'RECEIVED', 'REPORTED', 'DONE']);
export type TaskStatus = z.infer<typeof taskStatusSchema>;

/** How a task stands on a day, worked out, never entered. */
export const taskOutcomeSchema = z.object({
  kind: z.enum(['EARLY', 'ON_TIME', 'LATE', 'RUNNING', 'OVERDUE', 'NO_FEEDBACK']),
  /** Days early, late or past due; days left while it runs. */
  days: count,
});
export type TaskOutcome = z.infer<typeof taskOutcomeSchema>;

/** A figure as a leader saw it: what it is, what it said, of which period and selection, and where it opens again. */
export const instructedFigureSchema = z.object({
  name: line,
  value: line,
  period: z.string().trim().max(200).nullable(),
  filters: z.string().trim().max(500).nullable(),
  /** A path of the product's own pages; nothing outside can be linked. */
  link: z
    .string()
    .max(2000)
    .regex(/^\/(?![/\\])/)
    .nullable(),
});
export type InstructedFigure = z.infer<typeof instructedFigureSchema>;

/** A unit's request for more time, with the office's answer once it is given. */
export const taskExtensionSchema = z.object({
  from: day,
  to: day,
  reason: z.string(),
  on: day,
  by: z.string(),
  answer: z.enum(['GRANTED', 'REFUSED']).nullable(),
  note: z.string().nullable(),
});

export const taskSchema = z.object({
  id: uuidSchema,
  version: count,
  title: z.string(),
  origin: taskOriginSchema,
  order: taskOrderSchema,
  status: taskStatusSchema,
  unit: z.string(),
  person: z.string().nullable(),
  helpers: z.array(z.string()).readonly(),
  due: day,
  /** The day that was asked for, where it was a rest day and the due day was moved. */
  dueAsked: day.nullable(),
  issuedOn: day,
  receivedOn: day.nullable(),
  /** When the unit said that it was done, or handed the paper in; that day counts, not the day of acceptance. */
  reportedOn: day.nullable(),
  supervisedOn: day.nullable(),
  /** When it was put on the list for the bulletin, for silence in as many periods in a row as the rules say. */
  listedOn: day.nullable(),
  /** Why the office last gave it back. */
  returnReason: z.string().nullable(),
  doneOn: day.nullable(),
  meetingId: uuidSchema.nullable(),
  itemCode: z.string().nullable(),
  /** The mechanism that a paper is owed for. */
  scheduleId: z.string().nullable(),
  projectId: uuidSchema.nullable(),
  /** What a leader's instruction is about. */
  figure: instructedFigureSchema.nullable(),
  feedback: z.array(z.object({ text: z.string(), on: day, by: z.string() })).readonly(),
  extensions: z.array(taskExtensionSchema).readonly(),
  outcome: taskOutcomeSchema,
});
export type DispatchTask = z.infer<typeof taskSchema>;

/**
 * What a row wants somebody to do. Days: past the day of receipt or due day, without a word, or left. URGED counts how often
 * a late paper was asked for; NO_CALENDAR names the year whose calendar is missing, so that nothing could be worked out.
 */
export const taskReminderSchema = z.object({
  kind: z.enum([
    'RECEIPT_LATE',
    'SILENT',
    'DUE_SOON',
    'OVERDUE',
    'TO_SETTLE',
    'EXTENSION_ASKED',
    'URGED',
    'NO_CALENDAR',
  ]),
  days: count,
});
export type TaskReminder = z.infer<typeof taskReminderSchema>;

export const taskRowSchema = taskSchema.extend({
  reminders: z.array(taskReminderSchema).readonly(),
  /** Whether the asker's own unit answers for it or helps. */
  mine: z.boolean(),
});
export type TaskRow = z.infer<typeof taskRowSchema>;

export const taskListEndpoint = defineEndpoint({
  method: 'GET',
  path: '/dispatch/tasks',
  summary: '任务：未办结的，或一个项目的；超期在前，带签收、反馈、时限的提醒',
  query: z.object({
    project: uuidSchema.optional(),
    /** `done`: those done, the latest first, at most 200. */
    state: z.enum(['open', 'done']).default('open'),
  }),
  response: z.object({ today: day, unit: z.string(), tasks: z.array(taskRowSchema).readonly() }),
});

export const orderBody = {
  title: line,
  unit: line,
  person: line.nullable(),
  helpers: z.array(line).max(20).readonly(),
  due: day,
};

export const instructEndpoint = defineEndpoint({
  method: 'POST',
  path: '/dispatch/instructions',
  summary: '批示一个数，生成任务',
  body: z.object({ ...orderBody, figure: instructedFigureSchema, projectId: uuidSchema.nullable() }),
  response: taskSchema,
});

export const receiveTaskEndpoint = defineEndpoint({
  method: 'POST',
  path: '/dispatch/tasks/:id/receipt',
  summary: '签收任务',
  params: ofOne,
  body: z.object(seen),
  response: taskSchema,
});

export const feedbackEndpoint = defineEndpoint({
  method: 'POST',
  path: '/dispatch/tasks/:id/feedback',
  summary: '反馈进展，或报办结',
  params: ofOne,
  body: z.object({ ...seen, text: z.string().trim().min(1).max(2000), done: z.boolean() }),
  response: taskSchema,
});

export const handInEndpoint = defineEndpoint({
  method: 'POST',
  path: '/dispatch/tasks/:id/paper',
  summary: '报送周期材料',
  params: ofOne,
  body: z.object({
    ...seen,
    text: z.string().trim().max(2000).nullable(),
    /** Files hung on the task; none where the text says where the paper lies. */
    files: z.array(uuidSchema).max(20).readonly(),
  }),
  response: taskSchema,
});

export const settleTaskEndpoint = defineEndpoint({
  method: 'POST',
  path: '/dispatch/tasks/:id/settle',
  summary: '核办结，或退回重办',
  params: ofOne,
  body: z.object({ ...seen, accept: z.boolean(), reason: z.string().trim().max(500).nullable() }),
  response: taskSchema,
});

export const askExtensionEndpoint = defineEndpoint({
  method: 'POST',
  path: '/dispatch/tasks/:id/extension',
  summary: '申请延期',
  params: ofOne,
  body: z.object({ ...seen, to: day, reason: z.string().trim().min(2).max(500) }),
  response: taskSchema,
});

export const answerExtensionEndpoint = defineEndpoint({
  method: 'POST',
  path: '/dispatch/tasks/:id/extension/answer',
  summary: '答复延期申请',
  params: ofOne,
  body: z.object({ ...seen, grant: z.boolean(), note: z.string().trim().max(500).nullable() }),
  response: taskSchema,
});
