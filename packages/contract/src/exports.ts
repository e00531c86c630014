import { z } from 'zod';
import { defineEndpoint } from './endpoint.ts';
import { recordFilters } from './records.ts';
import { instantSchema, ledgerKindSchema, uuidSchema } from './values.ts';

/** What a list is exported as: the standard ledger, the columns on the screen, or a form that the office uploaded. */
export const exportTemplateSchema = z.union([z.literal('standard'), z.literal('list'), uuidSchema]);
export type ExportTemplate = z.infer<typeof exportTemplateSchema>;

const exportRequestSchema = z.object({
  kind: ledgerKindSchema,
  /** The list as its page's address describes it. */
  query: z.object({ ...recordFilters, sort: z.string().max(80).optional() }),
  template: exportTemplateSchema,
  /** Field ids in the order of the screen; needed for `list`. */
  columns: z.array(z.string().max(80)).max(100).optional(),
  /** Neighbouring rows with the same words share one cell; for print. */
  mergeEqual: z.boolean().default(false),
});
export type ExportRequest = z.infer<typeof exportRequestSchema>;

/** Answers the workbook itself, not JSON. */
export const exportEndpoint = defineEndpoint({
  method: 'POST',
  path: '/exports',
  summary: '导出台账',
  body: exportRequestSchema,
  response: z.unknown(),
});

export const officeTemplateSchema = z.object({
  id: uuidSchema,
  kind: ledgerKindSchema,
  name: z.string(),
  fileName: z.string(),
  uploadedAt: instantSchema,
  /** What each column of the form was taken for; null where it stays empty. */
  columns: z.array(z.object({ letter: z.string(), caption: z.string(), field: z.string().nullable() })).readonly(),
});
export type OfficeTemplate = z.infer<typeof officeTemplateSchema>;

export const officeTemplatesEndpoint = defineEndpoint({
  method: 'GET',
  path: '/exports/templates',
  summary: '本单位的导出模板',
  query: z.object({ kind: ledgerKindSchema }),
  response: z.object({ templates: z.array(officeTemplateSchema).readonly() }),
});

/** Multipart upload of one empty form (field `file`). */
export const uploadTemplateEndpoint = defineEndpoint({
  method: 'POST',
  path: '/exports/templates',
  summary: '上传本单位的导出模板',
  query: z.object({ kind: ledgerKindSchema }),
  response: officeTemplateSchema,
});

export const removeTemplateEndpoint = defineEndpoint({
  method: 'DELETE',
  path: '/exports/templates/:id',
  summary: '停用一份导出模板',
  params: z.object({ id: uuidSchema }),
  response: z.object({ removed: z.boolean() }),
});
