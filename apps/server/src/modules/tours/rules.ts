import { CodedFailure } from '@guatu/kernel';
import { checkScheme, type ScoreScheme } from '@guatu/planning';
import { z } from 'zod';
import type { RuleKind } from '../../platform/rules/index.ts';

const whole = z.number().int();
const planning = z.tuple([
  z.object({
    /** How much longer the way is than the line between two places. */
    detour: z.number().min(1),
    kilometresPerHour: z.number().positive(),
    ...{ dayFrom: whole, dayUntil: whole, lunchFrom: whole, lunchMinutes: whole.min(0), stopMinutes: whole.min(1) },
    /** For how many months what came into production counts as new. */
    newMonths: whole.min(1),
    ...{ sitesAtMost: whole.min(1), daysAtMost: whole.min(1) },
    mechanisms: z
      .array(z.object({ schedule: z.string(), planPaper: z.string().min(1), resultPaper: z.string().min(1) }))
      .min(1),
  }),
]);

/** How ways are estimated and days laid out, and which papers of a mechanism a plan and a result are. */
export type TourRules = z.infer<typeof planning>[0];

export const tourPlanningRules: RuleKind<TourRules> = {
  id: 'tour-planning',
  read: ({ items }) => planning.parse(items)[0],
};

const part = { id: z.string().min(1), title: z.string().min(1), weight: whole };
const scoring = z.tuple([
  z.object({
    title: z.string().min(1),
    fullMarks: z.number(),
    criteria: z.array(z.object({ ...part, note: z.string().nullable() })),
    groups: z.array(z.object(part)),
    trim: z.object({ highest: whole, lowest: whole }),
    awards: z.array(
      z.object({ id: z.string(), title: z.string().min(1), end: z.enum(['TOP', 'BOTTOM']), count: whole }),
    ),
  }),
]);

/** A way to score with the words for judges and awards. */
export type TourScheme = z.infer<typeof scoring>[0] & ScoreScheme;

export const tourScoringRules: RuleKind<TourScheme> = {
  id: 'tour-scoring',
  read({ items }) {
    const [scheme] = scoring.parse(items);
    const problem = checkScheme(scheme);
    if (problem) throw new CodedFailure(problem);
    return scheme;
  },
};
