import { z } from 'zod';
import { defineEndpoint } from './endpoint.ts';
import { uuidSchema } from './values.ts';

/** A day; terms and clocks run on days, never on hours. */
const day = z.iso.date();
const workdays = z.number().int();

export const clockStateSchema = z.enum(['WAITING', 'RUNNING', 'PAUSED', 'STOPPED', 'OVERDUE', 'DONE']);
export type ClockState = z.infer<typeof clockStateSchema>;

const lightSchema = z.enum(['GREEN', 'YELLOW', 'RED']).nullable();

/** Whose working days they were. */
const daysByHolderSchema = z.object({
  agency: workdays,
  applicant: workdays,
  excluded: workdays,
  stopped: workdays,
});
export type DaysByHolder = z.infer<typeof daysByHolderSchema>;

const dueSchema = z.object({
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

const clockSchema = z.object({
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

const forecastSchema = z.object({
  start: day,
  finish: day,
  actual: z.boolean(),
  totalFloat: z.number().int().nullable(),
  provisional: z.boolean(),
});

/** What may be done to an item's file. */
export const approvalActSchema = z.enum(['accept', 'pause', 'resume', 'stop', 'extend', 'decide', 'rule']);
export type ApprovalAct = z.infer<typeof approvalActSchema>;

export const pauseKindSchema = z.enum([
  'CORRECTION',
  'PREPARATION',
  'HEARING',
  'TENDER',
  'TESTING',
  'EXPERT',
  'PUBLICITY',
]);
export const approvalResultSchema = z.enum(['GRANTED', 'REFUSED', 'WITHDRAWN', 'COMMITTED', 'TOLERATED']);

const rulingSchema = z.object({
  outcome: z.enum(['yes', 'no', 'unknown']),
  /** Said by the office, whatever the facts say. */
  byOffice: z.boolean(),
  reasons: z.array(z.string()).readonly(),
  missing: z.array(z.string()).readonly(),
});

const itemSchema = z.object({
  code: z.string(),
  title: z.string(),
  kind: z.enum(['ITEM', 'MILESTONE']),
  stage: z.string().nullable(),
  body: z.string(),
  note: z.string().nullable(),
  after: z.array(z.string()).readonly(),
  applies: rulingSchema,
  termTitle: z.string().nullable(),
  /** Facts that are missing to say which of its terms holds. */
  termOpen: z.array(z.string()).readonly(),
  prepare: workdays,
  promisedDays: workdays.nullable(),
  reachedOn: day.nullable(),
  openSince: day.nullable(),
  clock: clockSchema.nullable(),
  /** Why what is recorded of it cannot have happened so. */
  refusal: z.string().nullable(),
  result: approvalResultSchema.nullable(),
  docNo: z.string().nullable(),
  forecast: forecastSchema.nullable(),
  critical: z.boolean(),
  ready: z.boolean(),
  /** What the reader may do to it now. */
  acts: z.array(approvalActSchema).readonly(),
});
export type ProjectApprovalItem = z.infer<typeof itemSchema>;

const conditionValueSchema = z.union([z.string().max(100), z.number(), z.boolean()]);

const whatIfSchema = z.object({
  mode: z.string(),
  title: z.string(),
  note: z.string(),
  open: rulingSchema,
  /** Facts that would have to be otherwise for it to be open. */
  changes: z.array(z.string()).readonly(),
  start: day.nullable(),
  saved: workdays,
});

/** Why the mode that a project was given no longer holds. The mode stays until a person changes it. */
const modeRemarkSchema = z.object({
  title: z.string(),
  /** Whether the project's road has the mode at all; without it the road is the standard one. */
  onRoad: z.boolean(),
  reasons: z
    .array(
      z.object({
        /** The condition in words. */
        asks: z.string(),
        /** What the ledger says instead; null where it says nothing. */
        found: z.string().nullable(),
        /** The day from which it says so; null where it did already when the mode was chosen, under an older rule. */
        since: day.nullable(),
      }),
    )
    .readonly(),
});
export type ApprovalModeRemark = z.infer<typeof modeRemarkSchema>;

const conditionSchema = z.object({
  id: z.string(),
  label: z.string(),
  type: z.enum(['number', 'choice', 'bool', 'date', 'text']),
  /** Of a number that measures something: the unit it is said in. */
  unit: z.string().nullable(),
  choices: z.array(z.object({ id: z.string(), label: z.string() })).readonly(),
  value: conditionValueSchema.nullable(),
  /** The ledger's field that tells it; such a fact is changed there. */
  field: z.string().nullable(),
});
export type ApprovalCondition = z.infer<typeof conditionSchema>;

const roadChoiceSchema = z.object({ id: z.string(), title: z.string() });

const projectApprovalsSchema = z.object({
  today: day,
  version: z.number().int(),
  rule: z.object({ title: z.string(), version: z.number().int(), hash: z.string() }),
  graph: z.object({ id: z.string(), title: z.string() }).nullable(),
  /** Facts that are missing to tell which road it is. */
  missing: z.array(z.string()).readonly(),
  mode: z.object({ id: z.string(), title: z.string() }).nullable(),
  /** Null while the facts carry the mode. */
  modeRemark: modeRemarkSchema.nullable(),
  start: forecastSchema.nullable(),
  elapsed: z.object({ since: day, days: workdays, by: daysByHolderSchema }).nullable(),
  items: z.array(itemSchema).readonly(),
  needless: z.array(z.object({ code: z.string(), title: z.string(), applies: rulingSchema })).readonly(),
  critical: z.array(z.string()).readonly(),
  ready: z.array(z.string()).readonly(),
  whatIfs: z.array(whatIfSchema).readonly(),
  /** What is known of the facts on which items and roads hang. */
  conditions: z.array(conditionSchema).readonly(),
  /** The road that the office chose, whatever the facts say; null: the facts decide. */
  chosenGraph: z.string().nullable(),
  graphs: z.array(roadChoiceSchema).readonly(),
  /** Whether the reader may settle conditions, road and mode. */
  maySettle: z.boolean(),
});
export type ProjectApprovals = z.infer<typeof projectApprovalsSchema>;

export const projectApprovalsEndpoint = defineEndpoint({
  method: 'GET',
  path: '/projects/:id/approvals',
  summary: '一个项目的审批事项、时钟与关键路径',
  params: z.object({ id: uuidSchema }),
  response: projectApprovalsSchema,
});

export const approvalSettingSchema = z.object({
  /** Version of the project that the clerk looked at. */
  version: z.number().int(),
  /** Facts by id; null takes one back. */
  facts: z.record(z.string().max(40), conditionValueSchema.nullable()).optional(),
  /** Null: the facts decide again. */
  graph: z.string().max(40).nullable().optional(),
  /** Null: the standard road. */
  mode: z.string().max(40).nullable().optional(),
  /** On what ground; asked where a mode is taken or given up. */
  note: z.string().max(500).optional(),
});
export type ApprovalSetting = z.infer<typeof approvalSettingSchema>;

export const approvalSettingEndpoint = defineEndpoint({
  method: 'POST',
  path: '/projects/:id/approvals/settings',
  summary: '登记审批条件，选定审批事项图或提速模式',
  params: z.object({ id: uuidSchema }),
  body: approvalSettingSchema,
  response: z.object({ version: z.number().int() }),
});

export const approvalActBodySchema = z.object({
  /** Version of the project that the clerk looked at. */
  version: z.number().int(),
  act: approvalActSchema,
  on: day,
  /** Of a pause. */
  kind: pauseKindSchema.optional(),
  /** Of an extension. */
  days: z.number().int().optional(),
  /** Of a decision. */
  result: approvalResultSchema.optional(),
  docNo: z.string().max(100).optional(),
  /** Of a ruling: whether the item has to be done. */
  needed: z.boolean().optional(),
  /** Of an acceptance with something lacking: until when it is made up for. */
  cureBy: day.optional(),
  note: z.string().max(500).optional(),
});
export type ApprovalActBody = z.infer<typeof approvalActBodySchema>;

export const approvalActEndpoint = defineEndpoint({
  method: 'POST',
  path: '/projects/:id/approvals/:code/acts',
  summary: '登记一个审批事项的受理、暂停、恢复、中止、延期、办结或是否需要办理',
  params: z.object({ id: uuidSchema, code: z.string().max(20) }),
  body: approvalActBodySchema,
  response: z.object({ version: z.number().int() }),
});

const fileRowSchema = z.object({
  projectId: uuidSchema,
  projectName: z.string(),
  territoryId: z.number().int(),
  code: z.string(),
  title: z.string(),
  body: z.string(),
  state: clockStateSchema,
  light: lightSchema,
  acceptedOn: day.nullable(),
  remaining: z.number().int().nullable(),
  due: dueSchema.nullable(),
  days: daysByHolderSchema,
  critical: z.boolean(),
  /** On the project's mode, where it no longer holds. */
  modeRemark: modeRemarkSchema.nullable(),
});
export type ApprovalFileRow = z.infer<typeof fileRowSchema>;

export const approvalFilesEndpoint = defineEndpoint({
  method: 'GET',
  path: '/approvals',
  summary: '在办的审批事项，超期的在前',
  query: z.object({ duty: z.string().max(40).optional() }),
  response: z.object({
    today: day,
    total: z.number().int(),
    counts: z.record(clockStateSchema, z.number().int()),
    duties: z.array(z.object({ id: z.string(), title: z.string(), count: z.number().int() })).readonly(),
    files: z.array(fileRowSchema).readonly(),
  }),
});

const auditRowSchema = z.object({
  code: z.string(),
  title: z.string(),
  body: z.string(),
  files: z.number().int(),
  decided: z.number().int(),
  late: z.number().int(),
  days: daysByHolderSchema,
  /** Of the agency, over the files decided; null when none is. */
  medianAgencyDays: z.number().nullable(),
  corrections: z.number().int(),
});
export type ApprovalAuditRow = z.infer<typeof auditRowSchema>;

export const approvalAuditEndpoint = defineEndpoint({
  method: 'GET',
  path: '/approvals/audit',
  summary: '时限审计：各事项机关用了几天，申请人用了几天',
  query: z.object({ duty: z.string().max(40).optional() }),
  response: z.object({ today: day, projects: z.number().int(), rows: z.array(auditRowSchema).readonly() }),
});
