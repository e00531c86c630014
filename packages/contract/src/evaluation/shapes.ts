import { z } from 'zod';
import { count, day } from '../dispatch/shapes.ts';
import { uuidSchema } from '../values.ts';

/** DRAFT: figures may still change. NOTICE: shown to those judged, who may object. PUBLISHED and WITHDRAWN are the ends. */
export const evaluationStatusSchema = z.enum(['DRAFT', 'NOTICE', 'PUBLISHED', 'WITHDRAWN']);
export type EvaluationStatus = z.infer<typeof evaluationStatusSchema>;

/** What is judged: enterprises, dispatch units, responsible units, or entrants known by name only. */
export const evaluationSubjectSchema = z.enum(['ENTERPRISE', 'TERRITORY', 'UNIT', 'ENTRANT']);
export type EvaluationSubject = z.infer<typeof evaluationSubjectSchema>;

/** Key of a unit in a run: the id of its record, or the name of an entrant. Not the name shown. */
export const unitKeySchema = z.string().min(1).max(80);

/** The period judged: a year `2025`, half `2025H1`, quarter `2025Q3` or month `2025M10`. */
export const evaluationPeriodSchema = z
  .string()
  .regex(/^\d{4}(?:H[12]|Q[1-4]|M(?:0[1-9]|1[0-2]))?$/, '期间应写成 2025、2025H1、2025Q3 或 2025M10');

/** A class or seat of a scheme, best first. */
export const evaluationClassSchema = z.object({ id: z.string(), title: z.string() });
export type EvaluationClass = z.infer<typeof evaluationClassSchema>;

/** A part of the scheme's tree, parents before their children. */
export const schemeNodeSchema = z.object({
  id: z.string(),
  parent: z.string().nullable(),
  title: z.string(),
  kind: z.enum(['GROUP', 'INDICATOR']),
  /** Full marks in points of the total; null where parts do not add up (a mean that is not arithmetic). */
  fullMarks: z.number().nullable(),
  unit: z.string().nullable(),
  direction: z.enum(['UP', 'DOWN']).nullable(),
  /** How a value becomes a score, in words: 完成率, 功效系数. */
  method: z.string().nullable(),
});
export type SchemeNode = z.infer<typeof schemeNodeSchema>;

/** A scheme in force, or the version that a run was made by. */
export const schemeBriefSchema = z.object({
  id: z.string(),
  title: z.string(),
  version: count,
  hash: z.string(),
  documentNumber: z.string().nullable(),
  sourceNote: z.string(),
  effectiveFrom: day,
  effectiveTo: day.nullable(),
  /** An office's own version rather than the shipped one. */
  local: z.boolean(),
  subject: evaluationSubjectSchema,
  period: z.enum(['YEAR', 'HALF', 'QUARTER', 'MONTH', 'NONE']),
  noticeDays: count.nullable(),
});
export type SchemeBrief = z.infer<typeof schemeBriefSchema>;

/** The hashes that replay has to meet. */
export const sealSchema = z.object({ recipe: z.string(), data: z.string(), result: z.string() });

/** One frozen state of a run: the data as they were, and what came out. */
export const evaluationVersionSchema = z.object({
  no: count,
  /** Why it was worked out: first time, figures entered, objections upheld, ledger taken again. */
  cause: z.string(),
  by: z.string(),
  on: day,
  units: count,
  seal: sealSchema,
});
export type EvaluationVersion = z.infer<typeof evaluationVersionSchema>;

export const evaluationBriefSchema = z.object({
  id: uuidSchema,
  /** Version of the record, for writing. */
  version: count,
  title: z.string(),
  scheme: schemeBriefSchema,
  /** Null for a scheme without periods. */
  period: evaluationPeriodSchema.nullable(),
  status: evaluationStatusSchema,
  /** The office that judges. */
  office: z.string(),
  units: count,
  /** The frozen version that is shown unless another is asked for. */
  latest: count,
  noticeFrom: day.nullable(),
  noticeUntil: day.nullable(),
  /** Working days left to object; null outside the notice period. */
  noticeLeft: count.nullable(),
  objectionsOpen: count,
  publishedOn: day.nullable(),
  publishedBy: z.string().nullable(),
  madeBy: z.string(),
  madeOn: day,
  /** Whose turn it is, as a sentence; null when it is over. */
  next: z.string().nullable(),
});
export type EvaluationBrief = z.infer<typeof evaluationBriefSchema>;

/** What the reader may do now with a run. */
export const evaluationActsSchema = z.object({
  enter: z.boolean(),
  compute: z.boolean(),
  openNotice: z.boolean(),
  publish: z.boolean(),
  withdraw: z.boolean(),
  object: z.boolean(),
});
export type EvaluationActs = z.infer<typeof evaluationActsSchema>;
