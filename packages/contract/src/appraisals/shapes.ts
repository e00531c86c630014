import { z } from 'zod';
import { count, day } from '../dispatch/shapes.ts';
import { uuidSchema } from '../values.ts';

/** Before admission, under way, at the end. */
export const appraisalStageSchema = z.enum(['PRE', 'MID', 'FINAL']);
export type AppraisalStage = z.infer<typeof appraisalStageSchema>;

/** A confirmed sheet never changes; what is wrong on it is put right on a new one. */
export const appraisalStatusSchema = z.enum(['OPEN', 'SUBMITTED', 'RETURNED', 'CONFIRMED']);
export type AppraisalStatus = z.infer<typeof appraisalStatusSchema>;

/** A sheet in a list. */
export const appraisalBriefSchema = z.object({
  id: uuidSchema,
  title: z.string(),
  projectId: uuidSchema,
  projectName: z.string(),
  /** Where the project lies. */
  place: z.string(),
  stage: appraisalStageSchema,
  period: z.string().nullable(),
  status: appraisalStatusSchema,
  why: z.string(),
  /** Day until which it has to be done. */
  due: day,
  /** Days over that; 0 where it is in time or done. */
  lateDays: count,
  openedOn: day,
  total: z.number().nullable(),
  /** There is a total, and the reader may not see it: tax figures that he may not see could be told from it. */
  hidden: z.boolean(),
  class: z.string().nullable(),
  edition: count,
  /** Replaced by a corrected one. */
  replaced: z.boolean(),
});
export type AppraisalBrief = z.infer<typeof appraisalBriefSchema>;

/** Where a figure was read: a value of a record, or an earlier sheet. */
export const appraisalSourceSchema = z.object({
  kind: z.enum(['project', 'lead', 'blocker', 'change', 'appraisal']),
  id: uuidSchema,
  key: z.string(),
  label: z.string(),
});
export type AppraisalSource = z.infer<typeof appraisalSourceSchema>;

/** One column of the scheme on a sheet. */
export const appraisalFigureSchema = z.object({
  column: z.string(),
  title: z.string(),
  unit: z.string().nullable(),
  /** How the product works it out, in words; null for what is entered. */
  about: z.string().nullable(),
  /** A question of a veto, to be answered by yes (1) or no (0). */
  question: z.boolean(),
  value: z.number().nullable(),
  /** There is a value, of taxes, and the reader may not see it. */
  hidden: z.boolean(),
  from: z.enum(['LEDGER', 'RESULT', 'ENTERED']).nullable(),
  sources: z.array(appraisalSourceSchema).readonly(),
  /** Reason or paper of an entered value. */
  note: z.string().nullable(),
  /** What people have to enter: the scheme asks for it, or the ledger does not know. */
  open: z.boolean(),
});
export type AppraisalFigure = z.infer<typeof appraisalFigureSchema>;

/** A part of the score, groups before what they are made of. */
export const appraisalLineSchema = z.object({
  id: z.string(),
  parent: z.string().nullable(),
  title: z.string(),
  fullMarks: z.number(),
  raw: z.number().nullable(),
  /** Null where it does not count for want of a value. */
  points: z.number().nullable(),
  /** Value and points are kept from the reader: they rest on tax figures. */
  hidden: z.boolean(),
});
export type AppraisalLine = z.infer<typeof appraisalLineSchema>;

const named = z.object({ id: z.string(), title: z.string() });

/** What the figures come to, worked out anew at every look. */
export const appraisalScoreSchema = z.object({
  total: z.number().nullable(),
  shown: z.string().nullable(),
  class: z.string().nullable(),
  /** The class that the score alone would give, where a veto moved it. */
  classBefore: z.string().nullable(),
  lines: z.array(appraisalLineSchema).readonly(),
  /** Points are null where they are kept from the reader. */
  events: z.array(z.object({ title: z.string(), points: z.number().nullable() })).readonly(),
  /** Why total and points are kept from the reader; null where none are. */
  withheld: z.string().nullable(),
  vetoes: z.array(named).readonly(),
  /** Vetoes that nobody answered yet; while there are any, the sheet cannot be handed in. */
  unanswered: z.array(named).readonly(),
  classes: z.array(z.object({ id: z.string(), from: z.number().nullable() })).readonly(),
  /** The class above, and the changes of one or two figures that would reach it. */
  next: z
    .object({
      class: z.string(),
      ways: z.array(z.array(z.object({ title: z.string(), from: z.number(), to: z.number() })).readonly()).readonly(),
    })
    .nullable(),
});
export type AppraisalScore = z.infer<typeof appraisalScoreSchema>;

export const appraisalActSchema = z.enum(['fill', 'refresh', 'submit', 'return', 'confirm', 'correct']);
export type AppraisalAct = z.infer<typeof appraisalActSchema>;

export const appraisalSchema = appraisalBriefSchema.extend({
  version: count,
  scheme: z.object({ id: z.string(), title: z.string(), version: count, hash: z.string(), sourceNote: z.string() }),
  openedBy: z.string(),
  submittedBy: z.string().nullable(),
  submittedOn: day.nullable(),
  decidedBy: z.string().nullable(),
  decidedOn: day.nullable(),
  /** Why it was returned. */
  note: z.string().nullable(),
  /** The sheet that it corrects, and why. */
  replaces: uuidSchema.nullable(),
  cause: z.string().nullable(),
  figures: z.array(appraisalFigureSchema).readonly(),
  /** What a corrected sheet has that the one before had not, column by column. */
  differences: z
    .array(z.object({ title: z.string(), from: z.number().nullable(), to: z.number().nullable(), hidden: z.boolean() }))
    .readonly(),
  /** Null with the sentence that says why the figures cannot be scored. */
  score: appraisalScoreSchema.nullable(),
  problem: z.string().nullable(),
  /** Null before it is handed in; of data and result also for whoever could try figures until they fit. */
  seal: z.object({ recipe: z.string(), data: z.string().nullable(), result: z.string().nullable() }).nullable(),
  acts: z.array(appraisalActSchema).readonly(),
});
export type Appraisal = z.infer<typeof appraisalSchema>;
