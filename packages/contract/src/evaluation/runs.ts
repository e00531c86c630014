import { z } from 'zod';
import { count, line, ofOne, seen } from '../dispatch/shapes.ts';
import { defineEndpoint } from '../endpoint.ts';
import { uuidSchema } from '../values.ts';
import {
  evaluationBriefSchema,
  evaluationPeriodSchema,
  evaluationStatusSchema,
  evaluationVersionSchema,
  schemeBriefSchema,
  unitKeySchema,
} from './shapes.ts';

/** Schemes that rank units; the sheets of single projects have their own page. */
export const evaluationSchemesEndpoint = defineEndpoint({
  method: 'GET',
  path: '/evaluation/schemes',
  summary: '评价：在用的计分方案',
  response: z.object({
    items: z
      .array(
        z.object({
          scheme: schemeBriefSchema,
          /** The last run of the reader's office, whatever its state. */
          last: z
            .object({ id: uuidSchema, period: evaluationPeriodSchema.nullable(), status: evaluationStatusSchema })
            .nullable(),
        }),
      )
      .readonly(),
    /** Whether the reader may make runs. */
    mayRun: z.boolean(),
  }),
});

export const evaluationsEndpoint = defineEndpoint({
  method: 'GET',
  path: '/evaluation/runs',
  summary: '评价：各次评价',
  query: z.object({ scheme: z.string().max(80).optional(), period: evaluationPeriodSchema.optional() }),
  response: z.object({ items: z.array(evaluationBriefSchema).readonly() }),
});

/** What waits for the reader: objections to decide, runs to work out again with what was upheld, results to let out. */
export const evaluationWaitingEndpoint = defineEndpoint({
  method: 'GET',
  path: '/evaluation/waiting',
  summary: '评价：等我办的',
  response: z.object({ decide: count, compute: count, publish: count }),
});
export type EvaluationWaiting = z.infer<(typeof evaluationWaitingEndpoint)['response']>;

/** Takes the figures as the ledger knows them now, freezes them and works out the first version. */
export const createEvaluationEndpoint = defineEndpoint({
  method: 'POST',
  path: '/evaluation/runs',
  summary: '评价：开展一次评价',
  body: z.object({
    scheme: z.string().max(80),
    period: evaluationPeriodSchema.nullable(),
    /** The office that judges, as a dispatch unit. */
    territoryId: count,
    title: line,
    /** Who takes part, for a scheme of entrants known by name. */
    entrants: z.array(z.string().trim().min(1).max(60)).max(500).readonly(),
  }),
  response: evaluationBriefSchema,
});

export const evaluationVersionsEndpoint = defineEndpoint({
  method: 'GET',
  path: '/evaluation/runs/:id/versions',
  summary: '评价：各版结果',
  params: ofOne,
  response: z.object({ items: z.array(evaluationVersionSchema).readonly() }),
});

/** The cell of a handed-in sheet that a figure was taken from. */
export const enteredFromSchema = z.object({
  source: uuidSchema,
  file: z.string(),
  sheet: z.string(),
  sheetNo: count,
  cell: z.string(),
});
export type EnteredFrom = z.infer<typeof enteredFromSchema>;

/** Where a figure of a run came from. */
export const figureSourceSchema = z.discriminatedUnion('kind', [
  /** A value of the ledger, whose origin opens by record and key. */
  z.object({
    kind: z.literal('LEDGER'),
    entity: z.enum(['enterprise', 'project', 'observation']),
    id: uuidSchema,
    key: z.string(),
    /** Per cent, 万元 for yuan: what the ledger's value was multiplied by. */
    times: z.number(),
  }),
  /** Counted from projects, which open as a list. */
  z.object({
    kind: z.literal('COUNTED'),
    measure: z.string(),
    territoryId: count.nullable(),
    unitId: count.nullable(),
    /** The month as of which they were counted; null where the scheme has no periods: the latest then. */
    period: z.string().nullable(),
  }),
  /** A result of another scheme. */
  z.object({ kind: z.literal('RESULT'), evaluationId: uuidSchema, no: count }),
  /** What confirmed appraisals of projects came to: the sheets in sight, and how many there are besides. */
  z.object({
    kind: z.literal('APPRAISALS'),
    sheets: z.array(z.object({ id: uuidSchema, title: z.string() })).readonly(),
    unseen: count,
  }),
  /** Entered for this run, from a cell of a sheet or typed. */
  z.object({
    kind: z.literal('ENTERED'),
    ...{ by: z.string(), on: z.string(), note: z.string() },
    from: enteredFromSchema.nullable(),
    /** Whether the reader may open that sheet. */
    opens: z.boolean(),
  }),
  /** Put right because an objection was upheld. */
  z.object({ kind: z.literal('OBJECTION'), objectionId: uuidSchema, by: z.string(), on: z.string() }),
]);
export type FigureSource = z.infer<typeof figureSourceSchema>;

/** A value of a column for one unit; protected values the reader may not see are hidden, not null. */
export const evaluationFigureSchema = z.object({
  value: z.union([z.number(), z.string()]).nullable(),
  hidden: z.boolean(),
  source: figureSourceSchema.nullable(),
});
export type EvaluationFigure = z.infer<typeof evaluationFigureSchema>;

export const evaluationColumnSchema = z.object({
  id: z.string(),
  title: z.string(),
  unit: z.string().nullable(),
  type: z.enum(['number', 'text']),
  /** Where it comes from, in words. */
  from: z.string(),
  /** Typed for the run rather than taken from the ledger. */
  entered: z.boolean(),
  missing: count,
});

export type EvaluationColumn = z.infer<typeof evaluationColumnSchema>;

export const evaluationFiguresEndpoint = defineEndpoint({
  method: 'GET',
  path: '/evaluation/runs/:id/figures',
  summary: '评价：数据表，逐格来源',
  params: ofOne,
  query: z.object({ no: z.coerce.number().int().min(1).optional() }),
  response: z.object({
    columns: z.array(evaluationColumnSchema).readonly(),
    units: z
      .array(
        z.object({
          unit: unitKeySchema,
          name: z.string(),
          figures: z.record(z.string(), evaluationFigureSchema),
        }),
      )
      .readonly(),
  }),
});
export type EvaluationFigures = z.infer<(typeof evaluationFiguresEndpoint)['response']>;

/** Entered values of a draft. They count from the next working-out on. */
export const enterFiguresEndpoint = defineEndpoint({
  method: 'PUT',
  path: '/evaluation/runs/:id/figures',
  summary: '评价：填报数据',
  params: ofOne,
  body: z.object({
    ...seen,
    figures: z
      .array(
        z.object({
          unit: unitKeySchema,
          column: z.string().min(1).max(80),
          value: z.union([z.number(), z.string().trim().max(60)]).nullable(),
        }),
      )
      .min(1)
      .max(5000)
      .readonly(),
    /** The paper or reason that they rest on. */
    note: line,
  }),
  response: evaluationBriefSchema,
});

/** Takes the ledger, entered figures and upheld objections again and freezes the next version. */
export const computeEvaluationEndpoint = defineEndpoint({
  method: 'POST',
  path: '/evaluation/runs/:id/compute',
  summary: '评价：重新取数计算',
  params: ofOne,
  body: z.object({ ...seen, cause: line }),
  response: evaluationBriefSchema,
});

export const openNoticeEndpoint = defineEndpoint({
  method: 'POST',
  path: '/evaluation/runs/:id/notice',
  summary: '评价：开始公示',
  params: ofOne,
  body: z.object(seen),
  response: evaluationBriefSchema,
});

/** Refused while the notice period lasts or an objection is open. */
export const publishEvaluationEndpoint = defineEndpoint({
  method: 'POST',
  path: '/evaluation/runs/:id/publish',
  summary: '评价：公布结果',
  params: ofOne,
  body: z.object(seen),
  response: evaluationBriefSchema,
});

export const withdrawEvaluationEndpoint = defineEndpoint({
  method: 'POST',
  path: '/evaluation/runs/:id/withdraw',
  summary: '评价：撤回',
  params: ofOne,
  body: z.object({ ...seen, reason: line }),
  response: evaluationBriefSchema,
});
