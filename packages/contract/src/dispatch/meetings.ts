import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { uuidSchema } from '../values.ts';
import { count, day, ofOne, seen } from './shapes.ts';
import { orderBody, taskSchema } from './tasks.ts';

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
  /** One of its tasks had no word in as many periods in a row as the rules say: to be named in the bulletin. */
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
  /** How many items of a group are listed one by one; the rest are folded by unit. */
  agendaListed: count,
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

const ofItem = z.object({ id: uuidSchema, code: z.string().max(10) });

export const openMeetingEndpoint = defineEndpoint({
  method: 'POST',
  path: '/dispatch/meetings/:id/open',
  summary: '开会',
  params: ofOne,
  body: z.object(seen),
  response: meetingSchema,
});

export const finishMeetingEndpoint = defineEndpoint({
  method: 'POST',
  path: '/dispatch/meetings/:id/finish',
  summary: '散会：出纪要，未议的带到下次',
  params: ofOne,
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

export const decideTaskEndpoint = defineEndpoint({
  method: 'POST',
  path: '/dispatch/meetings/:id/items/:code/tasks',
  summary: '定下一件事，生成任务单',
  params: ofItem,
  body: z.object(orderBody),
  response: taskSchema,
});
