import { FACTOR_ACTS, PERMISSIONS, type Permission } from '@guatu/contract';
import { parseUnit, type Unit } from '@guatu/kernel';
import { z } from 'zod';
import type { RuleKind } from '../../platform/rules/index.ts';
import { DEMAND_FIELDS, type FactorRules, NEEDED_FIELDS } from './domain/factors/rules.ts';

const milestone = z.string().regex(/^M\d{2,3}$/);

/** A unit of the kernel's table: what is not one is refused with the rule. */
const unit = z.string().transform((text, context): Unit => {
  const read = parseUnit(text);
  if (read.ok) return read.value;
  context.addIssue({ code: 'custom', message: read.error.message });
  return z.NEVER;
});

const factor = z
  .object({
    id: z.string().regex(/^[A-Z_]+$/),
    title: z.string().min(1),
    factorType: z.string().min(1),
    unit,
    supply: z.enum(['FACILITY', 'AREA']),
    needed: z.array(z.enum(NEEDED_FIELDS)).min(1),
    inUseFrom: milestone,
    demand: z
      .union([z.object({ field: z.enum(DEMAND_FIELDS), unit }), z.object({ commitment: z.string().min(1) })])
      .nullable(),
  })
  .refine(
    ({ demand, unit: own }) => !demand || !('unit' in demand) || demand.unit.dimension === own.dimension,
    'demand is of another dimension than the factor',
  );

const body = z.object({
  months: z.number().int().min(1).max(120),
  confirmedFrom: milestone,
  paperConfirms: z.boolean(),
  acts: z
    .array(
      z.object({
        act: z.enum(FACTOR_ACTS),
        permissions: z.array(z.enum(PERMISSIONS as [Permission, ...Permission[]])).min(1),
      }),
    )
    .refine(
      (acts) => FACTOR_ACTS.every((act) => acts.filter((each) => each.act === act).length === 1),
      'each act once',
    ),
  items: z
    .array(factor)
    .min(1)
    .refine((items) => new Set(items.map(({ id }) => id)).size === items.length, 'a factor stands twice'),
});

/** Which factors are set against each other, and how: shipped in the catalogue, an office may issue its own. */
export const factorRules: RuleKind<FactorRules> = { id: 'factor-rules', read: (content) => body.parse(content) };
