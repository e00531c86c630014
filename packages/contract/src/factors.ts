import { z } from 'zod';
import { defineEndpoint } from './endpoint.ts';
import { instantSchema, intParam, uuidSchema } from './values.ts';

/** Acts on supply and demand; who may do them is a rule in the catalogue. */
export const FACTOR_ACTS = ['capacity', 'demand', 'shortage'] as const;
export const factorActSchema = z.enum(FACTOR_ACTS);
export type FactorAct = z.infer<typeof factorActSchema>;

/** `2027-03`. */
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
const amount = z.number().nonnegative().finite();

export const factorSchema = z.object({
  id: z.string(),
  title: z.string(),
  /** What a blocker for want of it is called in the ledger. */
  factorType: z.string(),
  /** All its figures are in it. */
  unit: z.string(),
  /** Whether demand is laid to a named facility or to the place where the project lies. */
  supply: z.enum(['FACILITY', 'AREA']),
});
export type Factor = z.infer<typeof factorSchema>;

export const factorMonthSchema = z.object({
  month,
  /** Null: nobody entered what there is. Never zero for that. */
  capacity: z.number().nullable(),
  /** Taken before any of the projects. */
  used: z.number().nullable(),
  /** Of all projects that need it by this month. */
  confirmed: z.number(),
  reserve: z.number(),
  /** What is missing for confirmed demand, and with the reserve; 0 when it is enough, null without a capacity. */
  short: z.number().nullable(),
  shortWithReserve: z.number().nullable(),
});
export type FactorMonth = z.infer<typeof factorMonthSchema>;

export const factorLineSchema = z.object({
  factor: z.string(),
  /** The facility; null for the whole of a place, or for demand that no facility was named for. */
  capacityId: uuidSchema.nullable(),
  capacityVersion: z.number().int().nullable(),
  territoryId: z.number().int(),
  title: z.string().nullable(),
  supplier: z.string().nullable(),
  months: z.array(factorMonthSchema).readonly(),
  projects: z.number().int(),
  /** Needed in a month that nobody gave, and in a unit that cannot be read: in no month's figures. */
  undated: z.number().int(),
  unreadable: z.number().int(),
});
export type FactorLine = z.infer<typeof factorLineSchema>;

export const factorBoardEndpoint = defineEndpoint({
  method: 'GET',
  path: '/blockers/factors',
  summary: '要素供需：每个要素、每处供给逐月的能力、已用、确认需求、储备需求和缺口',
  response: z.object({
    factors: z.array(factorSchema).readonly(),
    /** Short ones first, by the month in which it begins; then those without a capacity. */
    lines: z.array(factorLineSchema).readonly(),
    acts: z.array(factorActSchema).readonly(),
    rule: z.object({ title: z.string(), version: z.number().int(), sourceNote: z.string() }),
    asOf: instantSchema,
  }),
});

export const capacityInputSchema = z.object({
  title: z.string().trim().min(1).max(100),
  factor: z.string().max(40),
  supplier: z.string().trim().max(100),
  unit: z.string().trim().min(1).max(20),
  amount,
  from: month,
  used: amount,
  source: z.string().trim().min(1).max(200),
  additions: z
    .array(
      z.object({
        month,
        amount: amount.positive(),
        project: z.string().trim().min(1).max(100),
        source: z.string().trim().max(200),
      }),
    )
    .max(20),
});
export type CapacityInput = z.infer<typeof capacityInputSchema>;

export const factorDemandSchema = z.object({
  projectId: uuidSchema,
  name: z.string(),
  version: z.number().int(),
  territoryId: z.number().int(),
  stage: z.string().nullable(),
  amount: z.number().nullable(),
  month: z.string().nullable(),
  confirmed: z.boolean(),
  /** Entered for this project, or taken from its ledger or its promises. */
  from: z.enum(['RECORD', 'FIELD', 'COMMITMENT']),
  paper: z.string().nullable(),
  /** An open blocker of this kind that the project has already. */
  blockerId: uuidSchema.nullable(),
  causeId: uuidSchema.nullable(),
});
export type FactorDemand = z.infer<typeof factorDemandSchema>;

export const factorRowsEndpoint = defineEndpoint({
  method: 'GET',
  path: '/blockers/factors/rows',
  summary: '一处供给的来历：登记的能力和新增、由哪些项目的需求组成',
  query: z.object({ factor: z.string().max(40), capacity: uuidSchema.optional(), territory: intParam.optional() }),
  response: z.object({
    facilities: z
      .array(capacityInputSchema.extend({ id: uuidSchema, version: z.number().int(), territoryId: z.number().int() }))
      .readonly(),
    /** By month of need, confirmed ones first; as many as fit, and how many there are. */
    demands: z.array(factorDemandSchema).readonly(),
    total: z.number().int(),
    causes: z.array(z.object({ id: uuidSchema, version: z.number().int(), title: z.string() })).readonly(),
  }),
});

const capacitySaveSchema = capacityInputSchema.extend({
  id: uuidSchema.nullable(),
  version: z.number().int(),
  territoryId: z.number().int(),
});
export type CapacitySave = z.infer<typeof capacitySaveSchema>;

export const capacityEndpoint = defineEndpoint({
  method: 'POST',
  path: '/blockers/capacities',
  summary: '登记或修改一处供给能力',
  body: capacitySaveSchema,
  response: z.object({ id: uuidSchema, batchId: uuidSchema }),
});

const demandSaveSchema = z.object({
  project: uuidSchema,
  version: z.number().int(),
  factor: z.string().max(40),
  /** Null takes the record away. */
  amount: amount.positive().nullable(),
  unit: z.string().trim().max(20),
  month: month.nullable(),
  capacity: uuidSchema.nullable(),
  paper: z.string().trim().max(200).nullable(),
});
export type DemandSave = z.infer<typeof demandSaveSchema>;

export const demandEndpoint = defineEndpoint({
  method: 'POST',
  path: '/blockers/demands',
  summary: '登记或修改一个项目对一种要素的需求',
  body: demandSaveSchema,
  response: z.object({ id: uuidSchema, batchId: uuidSchema }),
});

const shortageSchema = z.object({
  factor: z.string().max(40),
  capacity: uuidSchema.nullable(),
  territory: z.number().int(),
  month,
  /** Projects that wait for it; each gets one blocker, or the open one that it has is taken. */
  projects: z.array(uuidSchema).min(1).max(200),
  /** An open root cause; null makes one. */
  into: z.object({ id: uuidSchema, version: z.number().int() }).nullable(),
  title: z.string().trim().min(1).max(100),
  unit: z.string().trim().max(100),
  due: z.iso.date().nullable(),
});
export type ShortageInput = z.infer<typeof shortageSchema>;

export const shortageEndpoint = defineEndpoint({
  method: 'POST',
  path: '/blockers/factors/shortage',
  summary: '把一处缺口登记为堵点，归到新的或已有的根本原因',
  body: shortageSchema,
  response: z.object({ id: uuidSchema, batchId: uuidSchema }),
});
