import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { intParam, pageParams, uuidSchema } from '../values.ts';
import { correctionSchema, reportLineSchema, reportSchema } from './shapes.ts';

export const reportParams = z.object({ id: uuidSchema });

/** Reports, the newest first. */
export const reportListEndpoint = defineEndpoint({
  method: 'GET',
  path: '/reports',
  summary: '文稿清单',
  query: z.object({ ...pageParams }),
  response: z.object({
    rows: z.array(reportLineSchema),
    total: z.number().int(),
    /** Readings of all of them that wait for somebody. */
    waiting: z.number().int(),
  }),
});

/** Reports with readings that wait for somebody who may decide on them. */
export const reportsWaitingEndpoint = defineEndpoint({
  method: 'GET',
  path: '/reports/waiting',
  summary: '还有数待看的文稿有几篇',
  response: z.object({ reports: z.number().int() }),
});

export const reportEndpoint = defineEndpoint({
  method: 'GET',
  path: '/reports/:id',
  summary: '一篇文稿和读出的数',
  params: reportParams,
  response: reportSchema,
});

/** The original as it was brought. */
export const reportFileEndpoint = defineEndpoint({
  method: 'GET',
  path: '/reports/:id/file',
  summary: '取回文稿原件',
  params: reportParams,
  response: z.unknown(),
});

/** The sentence that a value of the ledger was read from, by its reading. */
export const reportQuoteEndpoint = defineEndpoint({
  method: 'GET',
  path: '/reports/:id/readings/:seq/quote',
  summary: '一个数在文稿里的句子',
  params: reportParams.extend({ seq: intParam }),
  response: z.object({
    reportId: uuidSchema,
    seq: z.number().int(),
    title: z.string(),
    before: z.string(),
    text: z.string(),
    after: z.string(),
    /** Characters of the text, from 1. */
    from: z.number().int(),
    to: z.number().int(),
  }),
});
export type ReportQuote = z.infer<(typeof reportQuoteEndpoint)['response']>;

export const correctionListEndpoint = defineEndpoint({
  method: 'GET',
  path: '/reports/corrections',
  summary: '读数的更正',
  response: z.object({ rows: z.array(correctionSchema) }),
});
