import { z } from 'zod';
import { uuidSchema } from '../values.ts';

/** Where a bid stands, from the idea to the money. */
export const BID_STATES = [
  'IDEA',
  'PREPARED',
  'APPLIED',
  'REVIEWED',
  'ALLOCATED',
  'PAYING',
  'FINISHED',
  'REFUSED',
  'WITHDRAWN',
] as const;
export const bidStateSchema = z.enum(BID_STATES);
export type BidState = z.infer<typeof bidStateSchema>;

/** What can be done to a bid; who may do it from which state is a rule in the catalogue. */
export const BID_ACTS = [
  'prepare',
  'apply',
  'review',
  'return',
  'allocate',
  'pay',
  'finish',
  'refuse',
  'withdraw',
  'reopen',
] as const;
export const bidActSchema = z.enum(BID_ACTS);
export type BidAct = z.infer<typeof bidActSchema>;

/** Whose move it is: the unit's that bids, the level's above, the treasury's. */
export const BID_TURNS = ['UNIT', 'UPPER', 'FINANCE'] as const;
export type BidTurn = (typeof BID_TURNS)[number];

/** What an act has to say besides its day. */
export const BID_NEEDS = ['amount', 'paper', 'note'] as const;
export type BidNeed = (typeof BID_NEEDS)[number];

/** Funds by where they come from, as the ledger tells them apart. */
export const FUND_CHANNELS = ['CBI', 'SPB', 'LZ', 'LX', 'PBI', 'OTHER'] as const;
export const fundChannelSchema = z.enum(FUND_CHANNELS);
export type FundChannel = z.infer<typeof fundChannelSchema>;

const yuan = z.number().nullable();

/** Three numbers that are not each other: asked for, granted, paid. In yuan. */
export const bidAmountsSchema = z.object({ applied: yuan, allocated: yuan, paid: yuan });
export type BidAmounts = z.infer<typeof bidAmountsSchema>;

export const bidSchema = z.object({
  id: uuidSchema,
  version: z.number().int(),
  name: z.string(),
  territoryId: z.number().int(),
  place: z.string(),
  channel: z.string().nullable(),
  batch: z.string().nullable(),
  direction: z.object({ id: z.string(), title: z.string() }).nullable(),
  project: z.object({ id: uuidSchema, name: z.string() }).nullable(),
  units: z.array(z.string()).readonly(),
  state: bidStateSchema,
  /** Whether an act brought it there, or the figures of the ledger say so. */
  stateFrom: z.enum(['ACT', 'LEDGER']),
  since: z.string().nullable(),
  /** Days without a move; null where the day of the last one is not known. */
  days: z.number().int().nullable(),
  turn: z.enum(BID_TURNS).nullable(),
  due: z.string().nullable(),
  stuck: z.boolean(),
  /** Whether less is paid than the rule asks for by now. */
  late: z.boolean(),
  ...bidAmountsSchema.shape,
  total: yuan,
  /** Paid of allocated, in per cent; `reportedRate` is what the ledger says. */
  rate: z.number().nullable(),
  reportedRate: z.number().nullable(),
  /** What does not fit together, in sentences. */
  remarks: z.array(z.string()).readonly(),
  /** What the reader may do to it now. */
  acts: z.array(bidActSchema).readonly(),
});
export type Bid = z.infer<typeof bidSchema>;
