import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { instantSchema, intParam, uuidSchema } from '../values.ts';
import { sheetSchema, tableSchema } from './shapes.ts';

/** Multipart upload of one workbook (field `file`). The work goes on as a job. */
export const uploadEndpoint = defineEndpoint({
  method: 'POST',
  path: '/sources',
  summary: '上传一份台账',
  response: z.object({ jobId: uuidSchema }),
});

export const sourceSheetsEndpoint = defineEndpoint({
  method: 'GET',
  path: '/sources/:id',
  summary: '一份来源',
  params: z.object({ id: uuidSchema }),
  response: z.object({
    id: uuidSchema,
    kind: z.string(),
    fileName: z.string().nullable(),
    fileHash: z.string().nullable(),
    fileSize: z.number().nullable(),
    labels: z.array(z.string()),
    uploadedBy: z.string(),
    uploadedAt: instantSchema,
    /** Whether the reader may see every row. */
    whole: z.boolean(),
    sheets: z.array(sheetSchema),
    tables: z.array(tableSchema),
  }),
});
export type SourceDetail = z.infer<(typeof sourceSheetsEndpoint)['response']>;

/**
 * Rows of a sheet as the user knows it: the display text of each cell. Null cells: the reader may not see the row. Blank
 * rows are left out. Values of protected columns are masked for whoever may not see them.
 */
export const sheetRowsEndpoint = defineEndpoint({
  method: 'GET',
  path: '/sources/:id/sheets/:sheetNo/rows',
  summary: '原表的若干行',
  params: z.object({ id: uuidSchema, sheetNo: intParam }),
  query: z.object({ from: intParam.min(1), to: intParam.min(1) }),
  response: z.object({
    rows: z.array(z.object({ row: z.number().int(), cells: z.array(z.string().nullable()).nullable() })),
  }),
});
