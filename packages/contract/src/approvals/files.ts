import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { uuidSchema } from '../values.ts';
import { clockStateSchema, day, daysByHolderSchema, dueSchema, lightSchema } from './clock.ts';
import { modeRemarkSchema } from './project.ts';

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
