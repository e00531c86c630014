import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { fieldValueSchema, instantSchema, intParam, ledgerKindSchema, uuidSchema } from '../values.ts';
import { count } from './shapes.ts';

/** A quarter as its version is named. */
export const quarterSchema = z.string().regex(/^\d{4}Q[1-4]$/);

/** One cell: whose value it is and under which key, so that it opens its source; printed by the reader's own units. */
const cellSchema = z.object({
  kind: ledgerKindSchema,
  id: uuidSchema,
  key: z.string(),
  value: fieldValueSchema,
});
export type SixListCell = z.infer<typeof cellSchema>;

const columnSchema = z.object({ kind: ledgerKindSchema, field: z.string(), label: z.string() });

/** A quarter's lists, frozen under one hash. */
export const listVersionSchema = z.object({ period: quarterSchema, hash: z.string(), sealedAt: instantSchema });

export const sixListsSchema = z.object({
  rule: z.object({ title: z.string(), version: count }),
  lists: z.array(z.object({ id: z.string(), title: z.string() })).readonly(),
  list: z.object({ id: z.string(), title: z.string(), columns: z.array(columnSchema).readonly() }),
  rows: z
    .array(z.object({ projectId: uuidSchema, rowId: uuidSchema, cells: z.array(cellSchema.nullable()).readonly() }))
    .readonly(),
  /** Projects in the lists, and how many the page of rows speaks of. */
  projects: count,
  shown: count,
  versions: z.array(listVersionSchema).readonly(),
  /** The quarter that is running, and may be frozen. */
  quarter: quarterSchema,
});
export type SixLists = z.infer<typeof sixListsSchema>;

export const sixListsEndpoint = defineEndpoint({
  method: 'GET',
  path: '/dispatch/lists',
  summary: '六张清单：同一项目主键，列和次序按规则',
  query: z.object({
    list: z.string().max(40).optional(),
    limit: intParam.min(1).max(200).default(50),
    offset: intParam.min(0).max(1_000_000).default(0),
  }),
  response: sixListsSchema,
});

export const freezeListsEndpoint = defineEndpoint({
  method: 'POST',
  path: '/dispatch/lists/versions',
  summary: '封存本季度的六张清单',
  body: z.object({ period: quarterSchema }),
  response: listVersionSchema,
});

export const listDifferenceSchema = z.object({
  from: quarterSchema,
  added: z.array(z.object({ projectId: uuidSchema, name: z.string() })).readonly(),
  gone: z.array(z.object({ projectId: uuidSchema, name: z.string() })).readonly(),
  changed: z
    .array(
      z.object({
        projectId: uuidSchema,
        name: z.string(),
        list: z.string(),
        kind: ledgerKindSchema,
        field: z.string(),
        label: z.string(),
        before: fieldValueSchema,
        after: fieldValueSchema,
      }),
    )
    .readonly(),
  /** Cells that changed beyond those listed. */
  more: count,
});
export type ListDifference = z.infer<typeof listDifferenceSchema>;

export const listDifferenceEndpoint = defineEndpoint({
  method: 'GET',
  path: '/dispatch/lists/difference',
  summary: '六张清单与某一版的差异：新增、退出、改了哪些格',
  query: z.object({ from: quarterSchema }),
  response: listDifferenceSchema,
});

/** Answers the workbook itself, not JSON. */
export const listWorkbookEndpoint = defineEndpoint({
  method: 'POST',
  path: '/dispatch/lists/workbook',
  summary: '导出六张清单',
  response: z.unknown(),
});
