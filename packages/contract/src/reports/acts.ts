import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { uuidSchema } from '../values.ts';
import { reportParams } from './lists.ts';
import { correctionSchema, readingSchema, readingValueSchema, reportCountsSchema, reportSchema } from './shapes.ts';

/** Multipart upload of one report (field `file`). Reading it goes on as a job, whose result names the report. */
export const uploadReportEndpoint = defineEndpoint({
  method: 'POST',
  path: '/reports',
  summary: '上传一篇文稿',
  response: z.object({ jobId: uuidSchema }),
});

/** Text that was copied from anywhere. */
export const pasteReportEndpoint = defineEndpoint({
  method: 'POST',
  path: '/reports/text',
  summary: '粘贴一篇文稿',
  body: z.object({ title: z.string().trim().max(120).nullable(), text: z.string().min(1).max(1_000_000) }),
  response: z.object({ jobId: uuidSchema }),
});

export const readingActSchema = z.enum(['accept', 'reject', 'return', 'edit']);
export type ReadingAct = z.infer<typeof readingActSchema>;

export const readingDecisionSchema = z.object({
  seq: z.number().int(),
  /** The version that the person looked at. */
  version: z.number().int(),
  act: readingActSchema,
  /** What it says according to the person; left out: as it stands. */
  says: readingValueSchema.optional(),
  /** Whether later reports are read in the same way. */
  remember: z.boolean().default(false),
  note: z.string().trim().max(200).optional(),
});
export type ReadingDecision = z.input<typeof readingDecisionSchema>;

/** The readings that an act changed, as they stand after it. */
const changedSchema = z.object({ readings: z.array(readingSchema), counts: reportCountsSchema });
export type ReadingsChanged = z.infer<typeof changedSchema>;

export const decideReadingsEndpoint = defineEndpoint({
  method: 'POST',
  path: '/reports/:id/decisions',
  summary: '对读出的数作决定',
  params: reportParams,
  body: z.object({ decisions: z.array(readingDecisionSchema).min(1).max(200) }),
  response: changedSchema,
});

/** Accepts everything that waits without doubt and does not differ from the ledger; refused when it is another number now. */
export const acceptRestEndpoint = defineEndpoint({
  method: 'POST',
  path: '/reports/:id/accept-rest',
  summary: '接受其余无疑的数',
  params: reportParams,
  body: z.object({ expected: z.number().int().min(1) }),
  response: changedSchema,
});

/** Takes back the last act of the person on this report. */
export const undoReadingsEndpoint = defineEndpoint({
  method: 'POST',
  path: '/reports/:id/undo',
  summary: '撤回上一步',
  params: reportParams,
  response: changedSchema,
});

/** A reading for characters that none was found for. */
export const markReadingEndpoint = defineEndpoint({
  method: 'POST',
  path: '/reports/:id/marks',
  summary: '补标一处',
  params: reportParams,
  body: z.object({ start: z.number().int().min(0), end: z.number().int().min(1) }),
  response: changedSchema,
});

/** Lays what was accepted out for review. */
export const reportBatchEndpoint = defineEndpoint({
  method: 'POST',
  path: '/reports/:id/batch',
  summary: '由接受的数生成批次',
  params: reportParams,
  response: z.object({ batchId: uuidSchema, records: z.number().int(), repeated: z.array(z.number().int()) }),
});

/** Who published the report and on which day, as a person read it. */
export const reportPublicationEndpoint = defineEndpoint({
  method: 'POST',
  path: '/reports/:id/publication',
  summary: '填或改文稿的发布单位和日期',
  params: reportParams,
  body: z.object({
    publisher: z.string().trim().min(1).max(60).nullable(),
    publishedOn: z.string().trim().min(1).max(20).nullable(),
  }),
  response: reportSchema.pick({ publisher: true, publishedOn: true, publishedAt: true }),
});

export const revokeCorrectionEndpoint = defineEndpoint({
  method: 'POST',
  path: '/reports/corrections/:id/revoke',
  summary: '收回一条读数的更正',
  params: reportParams,
  response: correctionSchema,
});
