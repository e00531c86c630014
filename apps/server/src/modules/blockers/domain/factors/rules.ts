import { FACTOR_ACTS, type FactorAct, PERMISSIONS, type Permission } from '@guatu/contract';
import { parseUnit, type Unit } from '@guatu/kernel';
import { z } from 'zod';

/** Dates of a project's ledger from which the month of need may be taken. */
const NEEDED_FIELDS = ['planStart', 'planComplete', 'planProduce'] as const;
export type NeededField = (typeof NEEDED_FIELDS)[number];

/** Columns of a project's ledger that say what it needs. */
const DEMAND_FIELDS = ['landMu', 'buildingArea'] as const;
export type DemandField = (typeof DEMAND_FIELDS)[number];

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
    /** The first of them that is known to the month says from when it is needed. */
    needed: z.array(z.enum(NEEDED_FIELDS)).min(1),
    /** From this milestone on the demand is within what is used already, and is not counted again. */
    inUseFrom: milestone,
    /** Where the ledger says what is needed; a demand that was entered for the project goes before it. */
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
  /** From this milestone on a project counts as confirmed, else as reserve. */
  confirmedFrom: milestone,
  /** Whether a paper that was named for the demand confirms it as well. */
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

/** What is set against what: the factors, how demand months are found, what counts as confirmed, who may enter it. */
export type FactorRules = z.infer<typeof body>;
export type FactorRule = FactorRules['items'][number];

/** @throws ZodError naming the place that cannot be read. */
export function readFactorRules(content: unknown): FactorRules {
  return body.parse(content);
}

export function factorPermissions(rules: FactorRules, act: FactorAct): readonly Permission[] {
  const found = rules.acts.find((each) => each.act === act);
  // The schema refuses a rule that leaves an act out.
  if (!found) throw new Error(`the rule has no act ${act}`);
  return found.permissions;
}

/** Order of a milestone: `M110` is 110. */
export const orderOf = (code: string): number => Number(code.slice(1));
