import { z } from 'zod';
import { defineEndpoint } from './endpoint.ts';
import { uuidSchema } from './values.ts';

const day = z.iso.date();
const line = z.string().trim().min(1).max(200);
const count = z.number().int();

/** Where a task came from: a decision of a meeting, a leader's instruction on a figure, a unit's request. */
export const taskOriginSchema = z.enum(['DECISION', 'INSTRUCTION', 'REQUEST']);
/** 交办单 or 督办单. */
export const taskOrderSchema = z.enum(['ASSIGN', 'SUPERVISE']);
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
  doneOn: day.nullable(),
  meetingId: uuidSchema.nullable(),
  itemCode: z.string().nullable(),
  projectId: uuidSchema.nullable(),
  /** What a leader's instruction is about: the figure as it was shown. */
  figure: z.string().nullable(),
  feedback: z.array(z.object({ text: z.string(), on: day, by: z.string() })).readonly(),
  outcome: taskOutcomeSchema,
});
export type DispatchTask = z.infer<typeof taskSchema>;

/** Groups in the order in which they are discussed. */
export const agendaGroupSchema = z.enum(['NEW_RED', 'OVERDUE', 'CARRIED', 'REQUEST']);
export type AgendaGroup = z.infer<typeof agendaGroupSchema>;

export const agendaItemSchema = z.object({
  code: z.string(),
  group: agendaGroupSchema,
  title: z.string(),
  reason: z.string(),
  unit: z.string().nullable(),
  /** Leaf where its tasks belong. */
  territoryId: count,
  projectId: uuidSchema.nullable(),
  blockerId: uuidSchema.nullable(),
  taskId: uuidSchema.nullable(),
  outcome: z.enum(['PENDING', 'RECORDED', 'LEFT']),
  note: z.string().nullable(),
});
export type AgendaItem = z.infer<typeof agendaItemSchema>;

export const meetingSchema = z.object({
  id: uuidSchema,
  version: count,
  scheduleId: z.string(),
  title: z.string(),
  day,
  status: z.enum(['PREPARED', 'OPEN', 'FINISHED']),
  items: z.array(agendaItemSchema).readonly(),
  tasks: z.array(taskSchema).readonly(),
  minutes: z.string().nullable(),
});
export type Meeting = z.infer<typeof meetingSchema>;

export const unitRankSchema = z.object({
  unit: z.string(),
  rank: count,
  onTime: count,
  counted: count,
  /** Two tasks in a row ended without any feedback: to be named in the bulletin. */
  listed: z.boolean(),
});
export type UnitRank = z.infer<typeof unitRankSchema>;

export const dispatchDeskSchema = z.object({
  today: day,
  schedule: z.object({ id: z.string(), title: z.string(), ruleVersion: count, ruleHash: z.string() }),
  /** The meeting in hand: the latest that is not finished. */
  meeting: meetingSchema.nullable(),
  /** The next occurrences from today on that have no meeting yet; provisional ones wait for a year's calendar. */
  upcoming: z.array(z.object({ day, prepareFrom: day })).readonly(),
  provisional: z.array(z.object({ day, missingYear: count })).readonly(),
  /** What was decided at the last finished meeting, and what happened. */
  last: meetingSchema.nullable(),
  ranking: z.array(unitRankSchema).readonly(),
});
export type DispatchDesk = z.infer<typeof dispatchDeskSchema>;

export const dispatchDeskEndpoint = defineEndpoint({
  method: 'GET',
  path: '/dispatch/desk',
  summary: '调度：本次议程、上次定的事、反馈排名',
  query: z.object({ schedule: z.string().max(60).default('WEEKLY_DISPATCH') }),
  response: dispatchDeskSchema,
});

export const prepareMeetingEndpoint = defineEndpoint({
  method: 'POST',
  path: '/dispatch/meetings',
  summary: '生成一次会议和议程',
  body: z.object({ schedule: z.string().max(60), day }),
  response: meetingSchema,
});

const ofMeeting = z.object({ id: uuidSchema });
const ofItem = z.object({ id: uuidSchema, code: z.string().max(10) });
/** The version that the writer looked at. */
const seen = { version: count };

export const openMeetingEndpoint = defineEndpoint({
  method: 'POST',
  path: '/dispatch/meetings/:id/open',
  summary: '开会',
  params: ofMeeting,
  body: z.object(seen),
  response: meetingSchema,
});

export const finishMeetingEndpoint = defineEndpoint({
  method: 'POST',
  path: '/dispatch/meetings/:id/finish',
  summary: '散会：出纪要，未议的带到下次',
  params: ofMeeting,
  body: z.object(seen),
  response: meetingSchema,
});

export const recordItemEndpoint = defineEndpoint({
  method: 'POST',
  path: '/dispatch/meetings/:id/items/:code',
  summary: '记录一项议题，或留待下次',
  params: ofItem,
  body: z.object({ ...seen, outcome: z.enum(['RECORDED', 'LEFT']), note: z.string().trim().max(2000).nullable() }),
  response: meetingSchema,
});

const orderBody = {
  title: line,
  unit: line,
  person: line.nullable(),
  helpers: z.array(line).max(20).readonly(),
  due: day,
};

export const decideTaskEndpoint = defineEndpoint({
  method: 'POST',
  path: '/dispatch/meetings/:id/items/:code/tasks',
  summary: '定下一件事，生成任务单',
  params: ofItem,
  body: z.object(orderBody),
  response: taskSchema,
});

export const instructEndpoint = defineEndpoint({
  method: 'POST',
  path: '/dispatch/instructions',
  summary: '批示一个数，生成任务',
  body: z.object({ ...orderBody, figure: line, projectId: uuidSchema.nullable() }),
  response: taskSchema,
});

export const taskListEndpoint = defineEndpoint({
  method: 'GET',
  path: '/dispatch/tasks',
  summary: '未办结的任务，超期在前',
  response: z.object({ tasks: z.array(taskSchema).readonly() }),
});

export const receiveTaskEndpoint = defineEndpoint({
  method: 'POST',
  path: '/dispatch/tasks/:id/receipt',
  summary: '签收任务',
  params: ofMeeting,
  body: z.object(seen),
  response: taskSchema,
});

export const feedbackEndpoint = defineEndpoint({
  method: 'POST',
  path: '/dispatch/tasks/:id/feedback',
  summary: '反馈进展，或报办结',
  params: ofMeeting,
  body: z.object({ ...seen, text: z.string().trim().min(1).max(2000), done: z.boolean() }),
  response: taskSchema,
});

export const settleTaskEndpoint = defineEndpoint({
  method: 'POST',
  path: '/dispatch/tasks/:id/settle',
  summary: '核办结，或退回重办',
  params: ofMeeting,
  body: z.object({ ...seen, accept: z.boolean(), reason: z.string().trim().max(500).nullable() }),
  response: taskSchema,
});

export const superviseEndpoint = defineEndpoint({
  method: 'POST',
  path: '/dispatch/supervision',
  summary: '对到期多日没有反馈的任务发督办单',
  response: z.object({ orders: z.array(taskSchema).readonly() }),
});
