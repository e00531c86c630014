import { z } from 'zod';
import { defineEndpoint } from './endpoint.ts';
import { axisLightSchema, lightAxisSchema, lightSchema } from './lights.ts';
import { uuidSchema } from './values.ts';
import { monthPeriodSchema } from './wall.ts';

const count = z.number().int().nonnegative();
const counts = z.object({ green: count, yellow: count, red: count, none: count });

/** One axis that the draft would judge otherwise, with what decided on either side. */
const sideSchema = z.object({ light: axisLightSchema.nullable(), rule: z.array(z.string()) });
const reasonSchema = z.object({
  axis: lightAxisSchema,
  label: z.string(),
  /** The figures that both judge. */
  summary: z.string(),
  inForce: sideSchema,
  draft: sideSchema,
});

const projectTrialSchema = z.object({
  id: uuidSchema,
  name: z.string(),
  territoryId: z.number().int(),
  /** Months in which any of its lights differs. */
  months: count,
  /** The latest in which the light of the whole differs, else the latest of all: that light on either side, and why. */
  period: monthPeriodSchema,
  inForce: lightSchema.nullable(),
  draft: lightSchema.nullable(),
  reasons: z.array(reasonSchema),
});
export type ProjectTrial = z.infer<typeof projectTrialSchema>;

/** A draft of the light rules tried on the ends of the last twelve months, beside the versions that held then. */
export const lightTrialSchema = z.object({
  title: z.string(),
  version: z.number().int(),
  /** The ledger is read today; months are judged by what it says of them now. */
  day: z.iso.date(),
  /** Projects that the draft would bind, of those that the asker may see. */
  projects: count,
  months: z.array(
    z.object({
      period: monthPeriodSchema,
      changed: count,
      places: z.array(z.object({ place: z.enum(['ALL', ...lightAxisSchema.options]), inForce: counts, draft: counts })),
    }),
  ),
  /** Projects of which any light would have been another in any month. */
  changed: count,
  /** The first of them: those that would turn red in front, then by the months in which the whole differs. */
  rows: z.array(projectTrialSchema),
});
export type LightTrial = z.infer<typeof lightTrialSchema>;

/** Begins a trial; its job says how far it is and holds the result. */
export const lightTrialEndpoint = defineEndpoint({
  method: 'POST',
  path: '/light-trials',
  summary: '用近十二个月试判亮灯规则的一版',
  body: z.object({ version: uuidSchema }),
  response: z.object({ jobId: uuidSchema }),
});
