import { z } from 'zod';
import { defineEndpoint } from './endpoint.ts';
import { lightSchema } from './lights.ts';
import {
  cellPlaceSchema,
  entityKindSchema,
  fieldValueSchema,
  instantSchema,
  intParam,
  knownAtParam,
  ledgerKindSchema,
  pageParams,
  uuidSchema,
  valuesSchema,
} from './values.ts';

// Work records are read here like all others; they are written by the acts of their modules.
const kindParams = z.object({ kind: ledgerKindSchema });
const recordParams = z.object({ kind: entityKindSchema, id: uuidSchema });

/** Filters of a list. They live in the page's address, so all are text. */
export const recordFilters = {
  q: z.string().max(100).optional(),
  territory: intParam.optional(),
  park: intParam.optional(),
  chain: intParam.optional(),
  unit: intParam.optional(),
  projectKind: z.string().max(40).optional(),
  /** `field:value` pairs for enum, bool, code and text fields, joined by `;`; several values of one field by `,`. */
  where: z.string().max(500).optional(),
  /** Lights that the rules judge of the period's end, `RED,YELLOW`; `NONE` for none. Only projects are judged. */
  judged: z.string().max(40).optional(),
  /** Month that period-valued columns show, e.g. `2026M10`; the latest reported one when absent. */
  period: z.string().max(20).optional(),
  knownAt: knownAtParam,
};

export const listQuery = z.object({
  ...recordFilters,
  ...pageParams,
  /** Field id, `-` in front for descending; `worst` puts what needs attention first; latest changes first when absent. */
  sort: z.string().max(80).optional(),
  /** Rows of one district stand together, districts in their official order; the sort holds within each. */
  group: z.enum(['territory']).optional(),
});

export const recordRowSchema = z.object({
  id: uuidSchema,
  version: z.number().int(),
  territoryId: z.number().int(),
  values: valuesSchema,
});
export type RecordRow = z.infer<typeof recordRowSchema>;

export const listRowSchema = recordRowSchema.extend({
  /** The light that the rules judge at the end of the period; absent where none was kept at the moment asked about. */
  judged: lightSchema.nullable().optional(),
});
export type ListRow = z.infer<typeof listRowSchema>;

export const recordListEndpoint = defineEndpoint({
  method: 'GET',
  path: '/records/:kind',
  summary: '台账列表',
  params: kindParams,
  query: listQuery,
  response: z.object({
    rows: z.array(listRowSchema).readonly(),
    /** Rows that match; capped, then `exact` is false and the screen says 1万+. */
    total: z.number().int(),
    exact: z.boolean(),
    /** How many rows each district has, in list order; empty unless the list is grouped. */
    groups: z.array(z.object({ territoryId: z.number().int(), count: z.number().int() })).readonly(),
    /** Month or span that period-valued columns show. */
    period: z.string().nullable(),
    /** The periods that can be asked for, newest first. */
    periods: z.array(z.string()).readonly(),
    asOf: instantSchema,
  }),
});

export const recordEndpoint = defineEndpoint({
  method: 'GET',
  path: '/records/:kind/:id',
  summary: '一条记录的全部内容',
  params: recordParams,
  query: z.object({ knownAt: knownAtParam }),
  response: recordRowSchema.extend({
    void: z.boolean(),
    survivorId: uuidSchema.nullable(),
    links: z
      .array(z.object({ kind: z.string(), id: uuidSchema, entityKind: ledgerKindSchema, name: z.string() }))
      .readonly(),
  }),
});

export const saveRecordEndpoint = defineEndpoint({
  method: 'POST',
  path: '/records/:kind',
  summary: '登记或修改一条记录',
  params: kindParams,
  body: z.object({
    id: uuidSchema.nullable(),
    version: z.number().int().min(0),
    territoryId: z.number().int(),
    changes: valuesSchema,
    reason: z.string().max(500).optional(),
  }),
  response: z.object({ id: uuidSchema, version: z.number().int(), batchId: uuidSchema }),
});

export const bulkEditEndpoint = defineEndpoint({
  method: 'POST',
  path: '/records/:kind/bulk',
  summary: '批量修改',
  params: kindParams,
  body: z.object({
    rows: z
      .array(z.object({ id: uuidSchema, version: z.number().int() }))
      .min(1)
      .max(500),
    changes: valuesSchema,
    reason: z.string().max(500).optional(),
  }),
  response: z.object({ changed: z.number().int(), batchId: uuidSchema }),
});

export const valueOriginSchema = z.object({
  value: fieldValueSchema,
  before: fieldValueSchema,
  version: z.number().int(),
  batchId: uuidSchema,
  batchNo: z.string(),
  batchKind: z.string(),
  batchTitle: z.string(),
  confirmedAt: instantSchema,
  confirmedBy: z.string(),
  enteredBy: z.string(),
  chainSeq: z.number().int(),
  place: cellPlaceSchema.nullable(),
});
export type ValueOrigin = z.infer<typeof valueOriginSchema>;

/** Where one value came from, and every value it had before, newest first; those known at a moment when one is given. */
export const valueOriginsEndpoint = defineEndpoint({
  method: 'GET',
  path: '/records/:kind/:id/origins',
  summary: '一个数的来历',
  params: recordParams,
  query: z.object({ key: z.string().max(200), knownAt: knownAtParam }),
  response: z.object({ origins: z.array(valueOriginSchema).readonly() }),
});

export const recordHistoryEndpoint = defineEndpoint({
  method: 'GET',
  path: '/records/:kind/:id/history',
  summary: '一条记录的修订历史',
  params: recordParams,
  query: z.object({ ...pageParams }),
  response: z.object({
    revisions: z
      .array(
        z.object({
          version: z.number().int(),
          batchId: uuidSchema,
          batchNo: z.string(),
          batchKind: z.string(),
          batchTitle: z.string(),
          /** Why a final figure or a sealed period was changed. */
          reason: z.string().nullable(),
          confirmedAt: instantSchema,
          confirmedBy: z.string(),
          changes: z.array(z.object({ key: z.string(), before: fieldValueSchema, after: fieldValueSchema })).readonly(),
        }),
      )
      .readonly(),
  }),
});

export const mergeEndpoint = defineEndpoint({
  method: 'POST',
  path: '/records/:kind/merge',
  summary: '并为同一条(可撤销)',
  params: kindParams,
  body: z.object({
    survivor: z.object({ id: uuidSchema, version: z.number().int() }),
    merged: z.object({ id: uuidSchema, version: z.number().int() }),
    reason: z.string().min(1).max(500),
  }),
  response: z.object({ batchId: uuidSchema }),
});

export const eraseEndpoint = defineEndpoint({
  method: 'POST',
  path: '/records/:kind/erase',
  summary: '删除一条记录的个人信息(不可撤销)',
  params: kindParams,
  body: z.object({ id: uuidSchema, reason: z.string().trim().min(1).max(500) }),
  response: z.object({
    records: z.number().int(),
    values: z.number().int(),
    cells: z.number().int(),
    batchId: uuidSchema.nullable(),
  }),
});
