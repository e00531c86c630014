import { z } from 'zod';
import { batchStatusSchema } from '../sources/shapes.ts';
import { instantSchema, uuidSchema } from '../values.ts';

const count = z.number().int();

export const readingKindSchema = z.enum(['FACT', 'PROJECT', 'MARKED']);
export type ReadingKind = z.infer<typeof readingKindSchema>;

export const readingStateSchema = z.enum(['WAITING', 'DOUBTFUL', 'ACCEPTED', 'REJECTED', 'RETURNED']);
export type ReadingState = z.infer<typeof readingStateSchema>;

/** Why a reading is not to be accepted without a look. */
export const READING_DOUBTS = [
  'COMPARATOR',
  'RANGE',
  'NO_INDICATOR',
  'NO_PERIOD',
  'UNIT',
  'DUPLICATE',
  'SEVERAL_PROJECTS',
  'NO_VALUE',
] as const;
export const readingDoubtSchema = z.enum(READING_DOUBTS);
export type ReadingDoubt = z.infer<typeof readingDoubtSchema>;

export const READING_VALUE_KINDS = ['ACTUAL', 'EXPECTED', 'TARGET', 'PLAN', 'CAPACITY'] as const;
export const READING_COMPARATORS = ['EQ', 'GE', 'GT', 'LE', 'LT'] as const;
export const READING_VINTAGES = ['PRELIMINARY', 'FINAL', 'REVISED'] as const;
export const READING_GROWTH = ['YOY_NOMINAL', 'YOY_REAL', 'QOQ', 'AVERAGE'] as const;

/** What a piece of a report says: of an indicator, of a project, or that there is a project. Null: not said. */
export const readingValueSchema = z.object({
  /** Words of the indicator, or the name of the project. */
  name: z.string().trim().max(200).nullable(),
  indicatorId: z.string().max(60).nullable(),
  /** As written: 202.95 and 亿元. */
  value: z.number().nullable(),
  unit: z.string().trim().max(20).nullable(),
  /** Code of the ledger, `2024M01-08`. */
  period: z.string().trim().max(30).nullable(),
  valueKind: z.enum(READING_VALUE_KINDS),
  comparator: z.enum(READING_COMPARATORS).nullable(),
  region: z.string().trim().max(60).nullable(),
  vintage: z.enum(READING_VINTAGES).nullable(),
  growthBasis: z.enum(READING_GROWTH).nullable(),
  /** The project of the ledger that it speaks of. */
  projectId: uuidSchema.nullable(),
  /** The field of that project it is to be entered as; null for an observation. */
  projectField: z.string().max(60).nullable(),
  company: z.string().trim().max(120).nullable(),
});
export type ReadingValue = z.infer<typeof readingValueSchema>;

export const indicatorOfferSchema = z.object({
  indicatorId: z.string(),
  label: z.string(),
  score: z.number(),
  why: z.enum(['SAME', 'ALIAS', 'CONTAINED', 'ALIKE', 'CORRECTED']),
});
export type IndicatorOffer = z.infer<typeof indicatorOfferSchema>;

export const projectOfferSchema = z.object({
  projectId: uuidSchema,
  score: z.number(),
  why: z.array(z.enum(['SAME', 'ALIKE', 'CONTAINED', 'COMPANY', 'INVESTMENT', 'PLACE', 'OTHER_PLACE'])),
});
export type ProjectOffer = z.infer<typeof projectOfferSchema>;

/** A field of a project that a figure beside its name may be, with what the ledger holds in base units. */
export const projectFieldSchema = z.object({
  field: z.string(),
  label: z.string(),
  value: z.number().nullable(),
});

/** What the ledger says of the same thing. Values in base units where the unit is known, else as written. */
export const ledgerBesideSchema = z.object({
  kind: z.enum(['project', 'observation']),
  recordId: uuidSchema,
  /** Key of the value, for its history. */
  key: z.string(),
  label: z.string(),
  value: z.number(),
  unit: z.string().nullable(),
  /** How much the report says more, in the unit of the ledger's value. */
  difference: z.number().nullable(),
  /** The report's value is this one, so that this may be what it means. */
  likely: z.boolean(),
});
export type LedgerBeside = z.infer<typeof ledgerBesideSchema>;

export const readingSchema = z.object({
  seq: count,
  kind: readingKindSchema,
  start: count,
  end: count,
  state: readingStateSchema,
  doubts: z.array(readingDoubtSchema).readonly(),
  /** What holds now: as corrected, else as read. */
  says: readingValueSchema,
  corrected: z.boolean(),
  indicators: z.array(indicatorOfferSchema).readonly(),
  projects: z.array(projectOfferSchema).readonly(),
  /** Fields that a figure of a project may be, the likeliest first. */
  fields: z.array(z.string()).readonly(),
  ledger: z.array(ledgerBesideSchema).readonly(),
  /** The ledger has another value for exactly this. */
  differs: z.boolean(),
  note: z.string().nullable(),
  /** The correction it was read with, and its day. */
  correction: z.object({ id: uuidSchema, madeOn: z.string() }).nullable(),
  batchId: uuidSchema.nullable(),
  version: count,
});
export type Reading = z.infer<typeof readingSchema>;

/** A project of the ledger that readings of a report may be about. */
export const reportProjectSchema = z.object({
  id: uuidSchema,
  name: z.string(),
  place: z.string(),
  owner: z.string().nullable(),
  fields: z.array(projectFieldSchema).readonly(),
});
export type ReportProject = z.infer<typeof reportProjectSchema>;

export const reportCountsSchema = z.object({
  all: count,
  waiting: count,
  doubtful: count,
  accepted: count,
  rejected: count,
  returned: count,
  /** Accepted and in no batch that stands. */
  ready: count,
});
export type ReportCounts = z.infer<typeof reportCountsSchema>;

export const reportLineSchema = z.object({
  id: uuidSchema,
  title: z.string(),
  fileName: z.string().nullable(),
  characters: count,
  region: z.string().nullable(),
  /** Name of the dispatch unit it was taken to be about. */
  place: z.string().nullable(),
  year: count.nullable(),
  publisher: z.string().nullable(),
  publishedOn: z.string().nullable(),
  addedBy: z.string(),
  addedAt: instantSchema,
  counts: reportCountsSchema,
});
export type ReportLine = z.infer<typeof reportLineSchema>;

export const reportBatchSchema = z.object({
  id: uuidSchema,
  no: z.string(),
  status: batchStatusSchema,
  readings: count,
});

const spanSchema = z.tuple([count, count]).readonly();

export const reportSchema = reportLineSchema.extend({
  text: z.string(),
  readings: z.array(readingSchema).readonly(),
  projects: z.array(reportProjectSchema).readonly(),
  /** Fields of a project that a figure may be entered as. */
  fieldLabels: z.array(z.object({ field: z.string(), label: z.string() })).readonly(),
  /** The dictionary that readings may be corrected to. */
  dictionary: z.array(z.object({ id: z.string(), label: z.string() })).readonly(),
  /** Characters of the text that say who published it and when; null where a person typed it or nothing says so. */
  publishedAt: z.object({ publisher: spanSchema.nullable(), day: spanSchema.nullable() }),
  /** The edition of the dictionary that it was read with; null where that was not noted. */
  readWith: z.object({ title: z.string(), version: count, hash: z.string() }).nullable(),
  batches: z.array(reportBatchSchema).readonly(),
  abilities: z.object({ decide: z.boolean(), takeFile: z.boolean() }),
});
export type Report = z.infer<typeof reportSchema>;

export const correctionSchema = z.object({
  id: uuidSchema,
  phrase: z.string(),
  unit: z.string().nullable(),
  act: z.enum(['INDICATOR', 'NOT_A_FACT']),
  indicator: z.string().nullable(),
  reportId: uuidSchema,
  report: z.string(),
  madeBy: z.string(),
  madeAt: instantSchema,
  revokedBy: z.string().nullable(),
  revokedAt: instantSchema.nullable(),
});
export type Correction = z.infer<typeof correctionSchema>;
