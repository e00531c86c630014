import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { uuidSchema } from '../values.ts';
import { count, day, line, ofOne, seen } from './shapes.ts';
import { orderBody, taskSchema } from './tasks.ts';

/** Groups in the order in which they are discussed. */
export const agendaGroupSchema = z.enum(['NEW_RED', 'OVERDUE', 'CARRIED', 'REQUEST']);
export type AgendaGroup = z.infer<typeof agendaGroupSchema>;

export const agendaItemSchema = z.object({
  code: z.string(),
  /** The number under which it is called up: its place in the order of the meeting, from 1. */
  no: count,
  group: agendaGroupSchema,
  title: z.string(),
  reason: z.string(),
  unit: z.string().nullable(),
  /** Leaf where its tasks belong. */
  territoryId: count,
  projectId: uuidSchema.nullable(),
  blockerId: uuidSchema.nullable(),
  taskId: uuidSchema.nullable(),
  /** The unit's request that brought it here. */
  requestId: uuidSchema.nullable(),
  /** Put there by a person, so that no later look at the facts takes it off. */
  byHand: z.boolean(),
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
  /** A person put the items in order; new ones come behind theirs. */
  ordered: z.boolean(),
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

/** What a held meeting made of an item that comes up again: the remarks then, and the tasks as they stand today. */
export const earlierSchema = z.object({
  code: z.string(),
  meeting: z.string(),
  day,
  note: z.string().nullable(),
  tasks: z.array(taskSchema).readonly(),
});
export type Earlier = z.infer<typeof earlierSchema>;

export const dispatchDeskSchema = z.object({
  today: day,
  schedule: z.object({ id: z.string(), title: z.string(), ruleVersion: count, ruleHash: z.string() }),
  /** The meeting in hand: the latest that is not finished. */
  meeting: meetingSchema.nullable(),
  /** For items of the meeting in hand that were dealt with before: what was decided the last time, and what happened. */
  earlier: z.array(earlierSchema).readonly(),
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
  summary: '生成一次会议和议程；已经生成的按现在的情况更新，人加的和排的不动',
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

export const addItemEndpoint = defineEndpoint({
  method: 'POST',
  path: '/dispatch/meetings/:id/items',
  summary: '加一项议题',
  params: ofOne,
  body: z.object({
    ...{ ...seen, title: line, reason: line },
    unit: line.nullable(),
    projectId: uuidSchema.nullable(),
  }),
  response: meetingSchema,
});

export const orderItemsEndpoint = defineEndpoint({
  method: 'POST',
  path: '/dispatch/meetings/:id/order',
  summary: '排议题的次序；各组的先后不变',
  params: ofOne,
  body: z.object({
    ...seen,
    /** All items of the meeting, in the order wished for. */
    codes: z.array(z.string().max(10)).min(1).max(500).readonly(),
  }),
  response: meetingSchema,
});
