import {
  BID_ACTS,
  BID_NEEDS,
  BID_STATES,
  BID_TURNS,
  bidActSchema,
  bidStateSchema,
  fundChannelSchema,
  PERMISSIONS,
  type Permission,
} from '@guatu/contract';
import { type FactSpec, readCondition, type Vocabulary, valueOrThrow } from '@guatu/kernel';
import { z } from 'zod';
import type { RuleKind } from '../../platform/rules/index.ts';
import { type BidRules, type DirectionRules, SHARE_BASES } from './domain/rules.ts';

const days = z.number().int().min(1).max(3650);
const percent = z.number().min(0).max(100);
const text = z.string().min(1);

const bidBody = z.object({
  states: z
    .array(z.object({ id: bidStateSchema, turn: z.enum(BID_TURNS).nullable(), stuckDays: days.nullable() }))
    .refine((states) => BID_STATES.every((id) => states.filter((each) => each.id === id).length === 1), {
      message: 'each state once',
    }),
  acts: z
    .array(
      z.object({
        act: bidActSchema,
        from: z.array(bidStateSchema).min(1),
        to: bidStateSchema,
        needs: z.array(z.enum(BID_NEEDS)),
        permissions: z.array(z.enum(PERMISSIONS as [Permission, ...Permission[]])).min(1),
      }),
    )
    .refine((acts) => BID_ACTS.every((act) => acts.filter((each) => each.act === act).length === 1), {
      message: 'each act once',
    }),
  payment: z
    .array(z.object({ days, percent }))
    .refine((payment) => payment.every((each, i) => i === 0 || each.days > (payment[i - 1]?.days ?? 0)), {
      message: 'in order of days',
    }),
  closingDays: days,
  rateTolerancePoints: percent,
});

/** How bids move and when they are late: shipped in the catalogue, an office may issue its own. */
export const bidRules: RuleKind<BidRules> = {
  id: 'bid-rules',
  read(content) {
    const { states, acts, payment, closingDays, rateTolerancePoints } = bidBody.parse(content);
    return {
      states: new Map(states.map(({ id, ...rule }) => [id, rule])),
      acts: new Map(acts.map((each) => [each.act, each])),
      ...{ payment, closingDays, rateTolerancePoints },
    };
  },
};

const windowShape = z
  .object({ from: z.iso.date(), until: z.iso.date(), note: z.string() })
  .refine(({ from, until }) => from <= until, { message: 'a window ends before it begins' });

const direction = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: text,
  channel: fundChannelSchema,
  basis: z.enum(['PUBLIC', 'OFFICE']),
  source: text,
  about: text,
  pool: z.enum(['RESERVE', 'UNFINISHED']),
  condition: z.unknown(),
  amounts: z.object({ least: z.number().int().nullable(), most: z.number().int().nullable() }),
  share: z.object({ of: z.enum(SHARE_BASES), percent, note: text }).nullable(),
  windows: z.array(windowShape),
  materials: z.array(z.object({ id: z.string().regex(/^[A-Z_]+$/), title: text, required: z.boolean() })),
});

const directionBody = z.object({
  librarySet: text,
  facts: z.array(z.custom<FactSpec>((each) => typeof each === 'object' && each !== null && 'id' in each)).min(1),
  items: z
    .array(direction)
    .min(1)
    .refine((items) => new Set(items.map(({ id }) => id)).size === items.length, {
      message: 'a direction stands twice',
    }),
});

/** What higher levels give money for: shipped in the catalogue, an office may issue its own. */
export const directionRules: RuleKind<DirectionRules> = {
  id: 'fund-directions',
  read(content) {
    const { librarySet, facts, items } = directionBody.parse(content);
    const vocabulary: Vocabulary = new Map(facts.map((spec) => [spec.id, spec]));
    return {
      ...{ vocabulary, librarySet },
      items: items.map((item) => ({ ...item, condition: valueOrThrow(readCondition(item.condition, vocabulary)) })),
    };
  },
};
