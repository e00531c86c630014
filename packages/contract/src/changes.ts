import { z } from 'zod';
import { defineEndpoint } from './endpoint.ts';
import { fieldValueSchema, uuidSchema } from './values.ts';

export const changeTypeSchema = z.enum([
  'DATE',
  'AMOUNT',
  'CAPACITY',
  'SITE',
  'INVESTOR',
  'SUSPEND',
  'RESUME',
  'EXIT',
  'REOPEN',
]);
export type ChangeType = z.infer<typeof changeTypeSchema>;
export const changeStatusSchema = z.enum(['REQUESTED', 'AGREED', 'APPROVED', 'REFUSED', 'WITHDRAWN']);
export const changeActSchema = z.enum(['ask', 'agree', 'object', 'approve', 'refuse', 'withdraw']);

export const changeSchema = z.object({
  id: uuidSchema,
  version: z.number().int(),
  projectId: uuidSchema,
  projectName: z.string(),
  title: z.string(),
  type: changeTypeSchema,
  field: z.string(),
  from: fieldValueSchema,
  to: fieldValueSchema,
  reason: z.string(),
  note: z.string().nullable(),
  status: changeStatusSchema,
  requestedBy: z.string(),
  requestedOn: z.string(),
  document: z.string().nullable(),
  decidedBy: z.string().nullable(),
  decidedOn: z.string().nullable(),
  /** Per cent by which an amount would have grown since it was first told. */
  growthPercent: z.number().nullable(),
  opinions: z
    .array(
      z.object({
        unit: z.string(),
        agrees: z.boolean().nullable(),
        text: z.string().nullable(),
        by: z.string().nullable(),
        on: z.string().nullable(),
        /** The file that a clerk entered it from, for another unit. */
        paper: uuidSchema.nullable(),
        /** Whether it is the reader's own unit that was asked. */
        own: z.boolean(),
      }),
    )
    .readonly(),
  /** Whether it waits for the reader: an opinion that is asked for, or the decision. */
  waiting: z.boolean(),
  /** What the reader may do with it now. */
  acts: z.array(changeActSchema).readonly(),
});
export type ProjectChange = z.infer<typeof changeSchema>;

const changesSchema = z.object({
  types: z
    .array(
      z.object({
        type: changeTypeSchema,
        label: z.string(),
        fields: z.array(z.string()).readonly(),
        reasons: z.array(z.object({ id: z.string(), label: z.string() })).readonly(),
        documentRequired: z.boolean(),
        /** Whether the project of the question can be asked to change so as it stands; without one, true. */
        open: z.boolean(),
      }),
    )
    .readonly(),
  changes: z.array(changeSchema).readonly(),
  /** From this growth of cost on, in per cent, an amount must be reviewed again; null where no rule holds. */
  growthLimitPercent: z.number().nullable(),
  today: z.string(),
});
export type ProjectChanges = z.infer<typeof changesSchema>;

/** What changes there are, with their coded reasons; and those of one project or of all in sight. */
export const changesEndpoint = defineEndpoint({
  method: 'GET',
  path: '/changes',
  summary: '承诺变更',
  query: z.object({ project: uuidSchema.optional(), open: z.enum(['yes', 'no']).optional() }),
  response: changesSchema,
});

export const requestChangeEndpoint = defineEndpoint({
  method: 'POST',
  path: '/changes',
  summary: '申请承诺变更',
  body: z.object({
    project: uuidSchema,
    type: changeTypeSchema,
    field: z.string().max(40),
    to: fieldValueSchema,
    reason: z.string().max(40),
    note: z.string().trim().min(1).max(1000),
  }),
  response: z.object({ id: uuidSchema, batchId: uuidSchema }),
});

export const changeActEndpoint = defineEndpoint({
  method: 'POST',
  path: '/changes/:id/acts',
  summary: '征求意见、表态、批准或撤回承诺变更',
  params: z.object({ id: uuidSchema }),
  body: z.object({
    version: z.number().int(),
    act: changeActSchema,
    /** The unit that is asked, or for which the opinion is given. */
    unit: z.string().trim().max(60).nullable(),
    text: z.string().trim().max(1000).nullable(),
    /** The paper that approves it: its number or name. */
    document: z.string().trim().max(200).nullable(),
    /** A file of the project that another unit's opinion is entered from. */
    paper: uuidSchema.nullable().default(null),
  }),
  response: z.object({ status: changeStatusSchema, batchId: uuidSchema }),
});
