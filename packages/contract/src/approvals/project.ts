import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { uuidSchema } from '../values.ts';
import { approvalActSchema, approvalResultSchema, conditionValueSchema } from './acts.ts';
import { clockSchema, day, daysByHolderSchema, workdays } from './clock.ts';

const forecastSchema = z.object({
  start: day,
  finish: day,
  actual: z.boolean(),
  totalFloat: z.number().int().nullable(),
  provisional: z.boolean(),
});

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
export const modeRemarkSchema = z.object({
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
