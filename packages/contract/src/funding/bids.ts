import { z } from 'zod';
import { line, ofOne, seen } from '../dispatch/shapes.ts';
import { defineEndpoint } from '../endpoint.ts';
import { instantSchema, uuidSchema } from '../values.ts';
import { windowSchema } from './directions.ts';
import { BID_NEEDS, bidActSchema, bidAmountsSchema, bidSchema, bidStateSchema, fundChannelSchema } from './shapes.ts';

const sums = { bids: z.number().int(), ...bidAmountsSchema.shape };

/** How many bids, and what was asked for, granted and paid; null where none of them says. */
export const bidSumsSchema = z.object(sums);
export type BidSums = z.infer<typeof bidSumsSchema>;

export const bidQuery = z.object({
  state: bidStateSchema.optional(),
  channel: fundChannelSchema.optional(),
  project: uuidSchema.optional(),
  /** Only what has not moved for too long, or is paid too slowly. */
  only: z.enum(['STUCK', 'LATE']).optional(),
});
export type BidQuery = z.infer<typeof bidQuery>;

export const bidBoardSchema = z.object({
  states: z.array(z.object({ state: bidStateSchema, ...sums })).readonly(),
  channels: z.array(z.object({ channel: z.string().nullable(), rate: z.number().nullable(), ...sums })).readonly(),
  places: z.array(z.object({ place: z.string(), rate: z.number().nullable(), ...sums })).readonly(),
  whole: z.object({ rate: z.number().nullable(), ...sums }),
  stuck: z.number().int(),
  late: z.number().int(),
  /** Windows that end soon, with the bids for them that are not handed in. */
  closing: z.array(windowSchema).readonly(),
  closingDays: z.number().int(),
  /** Worst first; `total` of them fit the question. */
  bids: z.array(bidSchema).readonly(),
  total: z.number().int(),
  asOf: instantSchema,
});
export type BidBoard = z.infer<typeof bidBoardSchema>;

export const bidBoardEndpoint = defineEndpoint({
  method: 'GET',
  path: '/funding/board',
  summary: '争取资金：各状态的件数和三个金额，停滞的在前',
  query: bidQuery,
  response: bidBoardSchema,
});

/** Bids that do not move, are paid too slowly or are past their day, and that the reader can do something about. */
export const bidsWaitingEndpoint = defineEndpoint({
  method: 'GET',
  path: '/funding/waiting',
  summary: '争取资金：等我办的有几件',
  response: z.object({ bids: z.number().int() }),
});

export const bidWorkbookEndpoint = defineEndpoint({
  method: 'POST',
  path: '/funding/board/workbook',
  summary: '争取资金：导出各状态的数和逐件清单',
  query: bidQuery,
  body: z.object({}),
  response: z.unknown(),
});

const files = z.array(uuidSchema).max(20).readonly();

export const bidStepSchema = z.object({
  code: z.string(),
  act: bidActSchema,
  on: z.string(),
  amount: z.number().nullable(),
  paper: z.string().nullable(),
  note: z.string().nullable(),
  files: z.array(z.object({ id: uuidSchema, name: z.string() })).readonly(),
  by: z.string(),
});
export type BidStep = z.infer<typeof bidStepSchema>;

export const bidMaterialSchema = z.object({
  id: z.string(),
  title: z.string(),
  required: z.boolean(),
  files: z.array(z.object({ id: uuidSchema, name: z.string() })).readonly(),
  note: z.string().nullable(),
  by: z.string().nullable(),
  on: z.string().nullable(),
});
export type BidMaterial = z.infer<typeof bidMaterialSchema>;

export const bidDetailSchema = z.object({
  bid: bidSchema,
  steps: z.array(bidStepSchema).readonly(),
  materials: z.array(bidMaterialSchema).readonly(),
  /** What each act that the reader may do has to say. */
  needs: z.array(z.object({ act: bidActSchema, needs: z.array(z.enum(BID_NEEDS)).readonly() })).readonly(),
  mayBring: z.boolean(),
  /** Papers that hang on the bid and can be named as evidence. */
  attached: z.array(z.object({ id: uuidSchema, name: z.string() })).readonly(),
  rule: z.object({ title: z.string(), version: z.number().int(), sourceNote: z.string() }),
  asOf: instantSchema,
});
export type BidDetail = z.infer<typeof bidDetailSchema>;

export const bidEndpoint = defineEndpoint({
  method: 'GET',
  path: '/funding/bids/:id',
  summary: '争取资金：一件的经过、材料和能办的事',
  params: ofOne,
  response: bidDetailSchema,
});

export const startBidEndpoint = defineEndpoint({
  method: 'POST',
  path: '/funding/bids',
  summary: '争取资金：把项目立为一件争取事项',
  body: z.object({ project: uuidSchema, direction: z.string().min(1).max(60) }),
  response: bidDetailSchema,
});

export const bidActEndpoint = defineEndpoint({
  method: 'POST',
  path: '/funding/bids/:id/acts',
  summary: '争取资金：办一步，带日期、金额、文号和附件',
  params: ofOne,
  body: z.object({
    ...seen,
    act: bidActSchema,
    on: z.iso.date(),
    amount: z.number().int().positive().nullable(),
    paper: line.nullable(),
    note: line.nullable(),
    /** Until when the next step is due. */
    due: z.iso.date().nullable(),
    files,
  }),
  response: bidDetailSchema,
});

export const bidMaterialEndpoint = defineEndpoint({
  method: 'POST',
  path: '/funding/bids/:id/materials/:material',
  summary: '争取资金：交一份申报材料',
  params: z.object({ id: uuidSchema, material: z.string().regex(/^[A-Z_]{1,40}$/) }),
  body: z.object({ ...seen, files, note: line.nullable() }),
  response: bidDetailSchema,
});
