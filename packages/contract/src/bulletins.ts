import { z } from 'zod';
import { defineEndpoint } from './endpoint.ts';
import { instantSchema, uuidSchema } from './values.ts';
import { monthPeriodSchema, wallFigureIdSchema } from './wall.ts';

const figureUseSchema = z.object({ figureId: z.string(), start: z.number().int(), end: z.number().int() });
const sentenceSchema = z.object({ text: z.string(), figures: z.array(figureUseSchema).readonly() });
export type PaperSentence = z.infer<typeof sentenceSchema>;

/** One thing on the page in reading order, as the Word file has it too. */
export const paperPieceSchema = z.discriminatedUnion('piece', [
  z.object({ piece: z.literal('line'), role: z.string(), text: z.string() }),
  z.object({ piece: z.literal('sides'), left: z.string(), right: z.string() }),
  z.object({ piece: z.literal('labelled'), label: z.string(), text: z.string() }),
  z.object({ piece: z.literal('redLine') }),
  z.object({ piece: z.literal('heading'), level: z.number().int(), text: z.string() }),
  z.object({ piece: z.literal('paragraph'), sentences: z.array(sentenceSchema).readonly() }),
  z.object({
    piece: z.literal('table'),
    columns: z.array(z.object({ label: z.string(), align: z.enum(['left', 'center', 'right']) })).readonly(),
    rows: z.array(z.array(sentenceSchema).readonly()).readonly(),
  }),
  z.object({ piece: z.literal('picture'), caption: z.string() }),
  z.object({ piece: z.literal('signature'), lines: z.array(z.string()).readonly() }),
  z.object({
    piece: z.literal('record'),
    copyTo: z.string().nullable(),
    printedBy: z.string(),
    printedOn: z.string(),
  }),
]);
export type PaperPiece = z.infer<typeof paperPieceSchema>;

/** A figure that the paper speaks of; `wall` says how to ask for its rows, null where it has none of its own. */
export const paperFigureSchema = z.object({
  id: z.string(),
  title: z.string(),
  wall: z.object({ figure: wallFigureIdSchema, territory: z.number().int() }).nullable(),
  /** The page of what stands behind it, where that is not on the wall. */
  link: z.string().nullable(),
});
export type PaperFigure = z.infer<typeof paperFigureSchema>;

const paperSchema = z.object({
  pieces: z.array(paperPieceSchema).readonly(),
  figures: z.array(paperFigureSchema).readonly(),
});
export type Paper = z.infer<typeof paperSchema>;

export const bulletinStateSchema = z.enum(['open', 'sealed', 'reopened']);

export const bulletinSummarySchema = z.object({
  id: uuidSchema,
  period: monthPeriodSchema,
  state: bulletinStateSchema.exclude(['open']),
  place: z.string(),
  year: z.number().int(),
  serial: z.number().int(),
  sealedAt: instantSchema,
  sealedBy: z.string(),
  /** SHA-256 of all that was sealed. */
  hash: z.string(),
  /** Link of the chain that holds the hash. */
  headSeq: z.number().int(),
  /** Who asked for reopening and waits for a second person; null when nobody did. */
  reopenAskedBy: z.string().nullable(),
  reopenReason: z.string().nullable(),
});
export type BulletinSummary = z.infer<typeof bulletinSummarySchema>;

export const bulletinsEndpoint = defineEndpoint({
  method: 'GET',
  path: '/bulletins',
  summary: '各期通报',
  response: z.object({
    place: z.string(),
    /** Months with reports, newest first; those without a bulletin are open. */
    periods: z.array(monthPeriodSchema).readonly(),
    bulletins: z.array(bulletinSummarySchema).readonly(),
  }),
});

/** What a bulletin of the month would say now; nothing is kept. */
export const bulletinDraftEndpoint = defineEndpoint({
  method: 'GET',
  path: '/bulletins/draft',
  summary: '通报草稿',
  query: z.object({ period: monthPeriodSchema }),
  response: paperSchema,
});

export const sealBulletinEndpoint = defineEndpoint({
  method: 'POST',
  path: '/bulletins',
  summary: '封账并生成通报',
  body: z.object({ period: monthPeriodSchema }),
  /** `jobId` makes the papers. */
  response: bulletinSummarySchema.extend({ jobId: uuidSchema }),
});

export const staleSentenceSchema = z.object({
  place: z.string(),
  text: z.string(),
  figures: z.array(z.string()).readonly(),
});

/** The bulletin in Word and as PDF, its workbook, the agenda, the nth supervision order, or all of them in one archive. */
export const paperKindSchema = z.string().regex(/^(paper|pdf|annex|agenda|order-\d{1,3}|pack)$/);

/** A paper of the pack that is made; its hash tells the very same file again. */
export const paperFileSchema = z.object({
  kind: paperKindSchema,
  fileName: z.string(),
  size: z.number().int(),
  hash: z.string(),
});
export type PaperFile = z.infer<typeof paperFileSchema>;

export const bulletinSchema = bulletinSummarySchema.extend({
  paper: paperSchema,
  /** Empty until the papers are made. */
  files: z.array(paperFileSchema).readonly(),
  /** Whether all that was sealed still has the sealed hash, and that hash stands in the chain. */
  intact: z.boolean(),
  /** Figures that differ now; null where the reader does not see the whole unit and so cannot compare. */
  corrections: z
    .array(z.object({ id: z.string(), title: z.string(), before: z.string(), after: z.string() }))
    .readonly()
    .nullable(),
  stale: z.array(staleSentenceSchema).readonly(),
});
export type Bulletin = z.infer<typeof bulletinSchema>;

export const bulletinEndpoint = defineEndpoint({
  method: 'GET',
  path: '/bulletins/:id',
  summary: '一期通报',
  params: z.object({ id: uuidSchema }),
  response: bulletinSchema,
});

/** The first call asks, a second one by somebody else reopens. */
export const reopenBulletinEndpoint = defineEndpoint({
  method: 'POST',
  path: '/bulletins/:id/reopen',
  summary: '申请或同意重开已封账的期间',
  params: z.object({ id: uuidSchema }),
  body: z.object({ reason: z.string().trim().min(1).max(500) }),
  response: bulletinSummarySchema,
});

/** Makes the papers that are not there, as when the first try was cut off. */
export const makePapersEndpoint = defineEndpoint({
  method: 'POST',
  path: '/bulletins/:id/papers',
  summary: '重新生成通报文件',
  params: z.object({ id: uuidSchema }),
  response: z.object({ jobId: uuidSchema }),
});

/** Answers the file itself, not JSON. */
export const bulletinFileEndpoint = defineEndpoint({
  method: 'GET',
  path: '/bulletins/:id/files/:kind',
  summary: '下载通报的一份文件或全套',
  params: z.object({ id: uuidSchema, kind: paperKindSchema }),
  response: z.unknown(),
});

/** The office's own Word templates, newest first by the day on which they begin, and the fields that they may use. */
export const bulletinTemplatesSchema = z.object({
  templates: z
    .array(
      z.object({
        id: uuidSchema,
        version: z.number().int(),
        fileName: z.string(),
        effectiveFrom: z.iso.date(),
        uploadedBy: z.string(),
        uploadedAt: instantSchema,
        /** Whether a bulletin sealed now would be made with it. */
        inForce: z.boolean(),
      }),
    )
    .readonly(),
  /** Those of list items behind a full stop; `example` is what the draft of the latest month says there. */
  fields: z.array(z.object({ name: z.string(), example: z.string() })).readonly(),
});
export type BulletinTemplates = z.infer<typeof bulletinTemplatesSchema>;

export const bulletinTemplatesEndpoint = defineEndpoint({
  method: 'GET',
  path: '/bulletins/templates',
  summary: '本单位的通报模板和可用字段',
  response: bulletinTemplatesSchema,
});

/** Multipart upload of one .docx (field `file`). */
export const uploadBulletinTemplateEndpoint = defineEndpoint({
  method: 'POST',
  path: '/bulletins/templates',
  summary: '上传本单位的通报模板',
  query: z.object({ effectiveFrom: z.iso.date() }),
  response: bulletinTemplatesSchema,
});

export const removeBulletinTemplateEndpoint = defineEndpoint({
  method: 'DELETE',
  path: '/bulletins/templates/:id',
  summary: '停用一版通报模板',
  params: z.object({ id: uuidSchema }),
  response: bulletinTemplatesSchema,
});

/** A plain template with the usual fields, to be laid out by the office. Answers the file itself. */
export const starterTemplateEndpoint = defineEndpoint({
  method: 'GET',
  path: '/bulletins/templates/starter',
  summary: '下载通报模板样稿',
  response: z.unknown(),
});
