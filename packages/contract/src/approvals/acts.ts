import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { uuidSchema } from '../values.ts';
import { day } from './clock.ts';

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

export const conditionValueSchema = z.union([z.string().max(100), z.number(), z.boolean()]);

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
