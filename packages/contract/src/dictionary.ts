import { z } from 'zod';
import { defineEndpoint } from './endpoint.ts';
import { entityKindSchema } from './values.ts';

export const fieldSchema = z.object({
  id: z.string(),
  label: z.string(),
  type: z.enum([
    'text',
    'money',
    'area',
    'date',
    'month',
    'percent',
    'integer',
    'decimal',
    'code',
    'enum',
    'list',
    'bool',
  ]),
  range: z.boolean(),
  baseUnit: z.string().nullable(),
  enumValues: z.array(z.object({ id: z.string(), label: z.string() })),
  /** Name of the sub-table whose key follows `@`: year, month, span, milestone, commitment. Null: the record's own row. */
  sub: z.string().nullable(),
  protection: z.enum(['personal', 'tax']).nullable(),
  reported: z.boolean(),
  /** Written by acts with their own rules; forms leave it out. */
  byAct: z.boolean(),
});
export type Field = z.infer<typeof fieldSchema>;

export const kindSchema = z.object({
  kind: entityKindSchema,
  label: z.string(),
  nameField: z.string(),
  fields: z.array(fieldSchema),
  /** Columns of the offices' own whose type was given; the id is the key of their values. */
  extensions: z.array(fieldSchema),
});
export type Kind = z.infer<typeof kindSchema>;

export const territorySchema = z.object({
  id: z.number().int(),
  parentId: z.number().int().nullable(),
  name: z.string(),
  kind: z.string(),
  isLeaf: z.boolean(),
});

const namedSchema = z.object({ id: z.number().int(), name: z.string() });

/** Everything the screens need to name things: fields, territories, parks, chains, units. Fetched once. */
/** Ids of the fields, by the ledger that has one. */
const ledgerColumnsSchema = z.object({ project: z.string().nullable(), lead: z.string().nullable() });

export const dictionaryEndpoint = defineEndpoint({
  method: 'GET',
  path: '/dictionary',
  summary: '字段字典、属地、园区、产业链、责任单位',
  response: z.object({
    kinds: z.array(kindSchema),
    territories: z.array(territorySchema),
    parks: z.array(namedSchema),
    chains: z.array(namedSchema),
    units: z.array(namedSchema),
    milestones: z.array(
      z.object({
        code: z.string(),
        label: z.string(),
        shortLabel: z.string(),
        line: z.enum(['BUILD', 'BENEFIT']),
        order: z.number(),
        /** Columns of the ledgers that carry its dates where no row of its own does. */
        columns: z.object({ plan: ledgerColumnsSchema, actual: ledgerColumnsSchema }),
      }),
    ),
    /** Per cent of the year's plan that should be done by the end of each month, January first, by where that holds today. */
    paces: z.array(
      z.object({
        label: z.string(),
        months: z.array(z.number()).length(12),
        leaves: z.array(z.number().int()),
      }),
    ),
  }),
});
