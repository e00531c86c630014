import { z } from 'zod';
import { defineEndpoint } from './endpoint.ts';
import { instantSchema, uuidSchema } from './values.ts';

/** What people are told of. Who is told, and how urgent it is, is data (`catalog/notice-rules.json`). */
export const NOTICE_EVENTS = [
  'TASK_SENT',
  'TASK_DUE',
  'TASK_OVERDUE',
  'TASK_SUPERVISED',
  'REQUEST_ASKED',
  'REQUEST_ANSWERED',
  'TOLERANCE_ENDING',
  'APPROVAL_YELLOW',
  'APPROVAL_RED',
  'BLOCKER_ESCALATED',
  'LIGHT_RED',
  'BULLETIN_SEALED',
  'RULE_ISSUED',
  'IMPORT_WAITING',
  'EVALUATION_NOTICE',
  'EVALUATION_DUE',
  'EVALUATION_PUBLISHED',
  'OBJECTION_RAISED',
  'APPRAISAL_TRIGGERED',
  'APPRAISAL_WAITING',
  'FUND_CLOSING',
  'FUND_LATE',
  'ACCOUNTS_DUE',
  'ACCOUNTS_LATE',
] as const;
export const noticeEventSchema = z.enum(NOTICE_EVENTS);
export type NoticeEvent = z.infer<typeof noticeEventSchema>;

/** At once, or gathered into one message a working day or a week. */
export const noticePaceSchema = z.enum(['EACH', 'DAILY', 'WEEKLY']);
export type NoticePace = z.infer<typeof noticePaceSchema>;

const count = z.number().int();

export const noticeSchema = z.object({
  id: uuidSchema,
  event: noticeEventSchema,
  /** What the office calls the event. */
  eventTitle: z.string(),
  title: z.string(),
  /** Path of the page that it is about. */
  link: z.string(),
  madeAt: instantSchema,
  readAt: instantSchema.nullable(),
  /** How many notices of places below this line stands for; null for a notice that stands alone. */
  gathered: count.nullable(),
});
export type Notice = z.infer<typeof noticeSchema>;

/** Counts are of lines: what was gathered counts once. */
export const inboxSchema = z.object({
  unread: count,
  total: count,
  asOf: instantSchema,
  notices: z.array(noticeSchema).readonly(),
});
export type Inbox = z.infer<typeof inboxSchema>;

export const inboxEndpoint = defineEndpoint({
  method: 'GET',
  path: '/notices',
  summary: '我的消息',
  query: z.object({
    unread: z.enum(['yes', 'no']).default('no'),
    limit: z.coerce.number().int().min(0).max(200).default(50),
    offset: z.coerce.number().int().min(0).default(0),
  }),
  response: inboxSchema,
});

/** Marks some lines as read, or all of one's own. */
export const readNoticesEndpoint = defineEndpoint({
  method: 'POST',
  path: '/notices/read',
  summary: '标为已读',
  body: z.object({ ids: z.array(uuidSchema).max(200).nullable() }),
  response: z.object({ unread: count }),
});

export const sentNoticesSchema = z.object({
  asOf: instantSchema,
  notices: z
    .array(noticeSchema.omit({ readAt: true, gathered: true }).extend({ receivers: count, read: count }))
    .readonly(),
});
export type SentNotices = z.infer<typeof sentNoticesSchema>;

export const sentNoticesEndpoint = defineEndpoint({
  method: 'GET',
  path: '/notices/sent',
  summary: '本属地发出的消息和已读人数',
  query: z.object({ limit: z.coerce.number().int().min(1).max(200).default(50) }),
  response: sentNoticesSchema,
});

/** Who has read a notice, and when. */
export const noticeReceiptsEndpoint = defineEndpoint({
  method: 'GET',
  path: '/notices/:id/receipts',
  summary: '一条消息的已读回执',
  params: z.object({ id: uuidSchema }),
  response: z.object({
    receipts: z.array(z.object({ name: z.string(), org: z.string(), readAt: instantSchema.nullable() })).readonly(),
  }),
});

const emailAddress = z.email().max(120);

export const noticePreferencesSchema = z.object({
  email: emailAddress.nullable(),
  /** OFF unless the person chose otherwise: nothing is sent out by itself. */
  emailPace: z.enum(['OFF', ...noticePaceSchema.options]),
  /** Events that are not mailed; they still stand in the inbox. */
  muted: z.array(noticeEventSchema).readonly(),
});
export type NoticePreferences = z.infer<typeof noticePreferencesSchema>;

const preferencesAnswer = noticePreferencesSchema.extend({
  /** Whether the administrator has set up mail; without it a pace has no effect. */
  mailWorks: z.boolean(),
  events: z.array(z.object({ event: noticeEventSchema, title: z.string() })).readonly(),
});

export const noticePreferencesEndpoint = defineEndpoint({
  method: 'GET',
  path: '/notices/preferences',
  summary: '我的通知设置',
  response: preferencesAnswer,
});

export const saveNoticePreferencesEndpoint = defineEndpoint({
  method: 'POST',
  path: '/notices/preferences',
  summary: '保存我的通知设置',
  body: noticePreferencesSchema,
  response: preferencesAnswer,
});

const port = z.number().int().min(1).max(65535);

/** How a channel reaches out. Secrets are written and never told again; left out, those there are stay. */
export const channelSettingsSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('EMAIL'),
    host: z.string().trim().min(1).max(253),
    port,
    security: z.enum(['TLS', 'STARTTLS', 'NONE']),
    user: z.string().trim().max(200).nullable(),
    from: emailAddress,
    password: z.string().min(1).max(500).optional(),
  }),
  z.object({
    kind: z.literal('WEBHOOK'),
    preset: z.enum(['GENERIC', 'WECOM', 'DINGTALK']),
    url: z.url().max(1000).optional(),
    secret: z.string().min(1).max(500).optional(),
  }),
]);
export type ChannelSettings = z.infer<typeof channelSettingsSchema>;

const channelHead = {
  name: z.string().trim().min(1).max(60),
  enabled: z.boolean(),
  /** For robots in a group; mail goes at the pace of each person. */
  pace: noticePaceSchema,
  /** Whether the address may lie inside the office's own network. */
  inside: z.boolean(),
};

export const channelSchema = z.object({
  id: uuidSchema,
  ...channelHead,
  kind: z.enum(['EMAIL', 'WEBHOOK']),
  preset: z.enum(['GENERIC', 'WECOM', 'DINGTALK']).nullable(),
  /** Where it goes, without what is secret about it. */
  host: z.string(),
  port: port.nullable(),
  security: z.enum(['TLS', 'STARTTLS', 'NONE']).nullable(),
  user: z.string().nullable(),
  from: z.string().nullable(),
  hasSecret: z.boolean(),
  waiting: count,
  lastSentAt: instantSchema.nullable(),
  /** Why the last try failed; null when it went well. */
  problem: z.string().nullable(),
});
export type Channel = z.infer<typeof channelSchema>;

const channelsAnswer = z.object({ channels: z.array(channelSchema).readonly() });

export const channelsEndpoint = defineEndpoint({
  method: 'GET',
  path: '/notices/channels',
  summary: '通知渠道',
  response: channelsAnswer,
});

/** `id` null for a new one. */
export const saveChannelEndpoint = defineEndpoint({
  method: 'POST',
  path: '/notices/channels',
  summary: '保存通知渠道',
  body: z.object({ id: uuidSchema.nullable(), ...channelHead, settings: channelSettingsSchema }),
  response: channelsAnswer,
});

/** Sends one message now; mail goes to `to`. */
export const testChannelEndpoint = defineEndpoint({
  method: 'POST',
  path: '/notices/channels/:id/test',
  summary: '发送一条测试',
  params: z.object({ id: uuidSchema }),
  body: z.object({ to: emailAddress.nullable() }),
  response: z.object({ sent: z.literal(true) }),
});

export const removeChannelEndpoint = defineEndpoint({
  method: 'DELETE',
  path: '/notices/channels/:id',
  summary: '删除通知渠道',
  params: z.object({ id: uuidSchema }),
  response: channelsAnswer,
});
