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
  response: bulletinSummarySchema,
});

export const staleSentenceSchema = z.object({
  place: z.string(),
  text: z.string(),
  figures: z.array(z.string()).readonly(),
});

export const bulletinSchema = bulletinSummarySchema.extend({
  paper: paperSchema,
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

/** Answers the file itself, not JSON. */
export const bulletinFileEndpoint = defineEndpoint({
  method: 'GET',
  path: '/bulletins/:id/files/:kind',
  summary: '下载通报或附表',
  params: z.object({ id: uuidSchema, kind: z.enum(['paper', 'annex']) }),
  response: z.unknown(),
});
