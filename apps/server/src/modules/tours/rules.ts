import { CodedFailure } from '@guatu/kernel';
import { checkScheme } from '@guatu/planning';
import { z } from 'zod';
import type { RuleKind } from '../../platform/rules/index.ts';
import type { TourRules, TourScheme } from './domain/rules.ts';

const whole = z.number().int();
const planning = z.tuple([
  z.object({
    detour: z.number().min(1),
    kilometresPerHour: z.number().positive(),
    ...{ dayFrom: whole, dayUntil: whole, lunchFrom: whole, lunchMinutes: whole.min(0), stopMinutes: whole.min(1) },
    newMonths: whole.min(1),
    ...{ sitesAtMost: whole.min(1), daysAtMost: whole.min(1) },
    mechanisms: z
      .array(z.object({ schedule: z.string(), planPaper: z.string().min(1), resultPaper: z.string().min(1) }))
      .min(1),
  }),
]);

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

export const tourScoringRules: RuleKind<TourScheme> = {
  id: 'tour-scoring',
  read({ items }) {
    const [scheme] = scoring.parse(items);
    const problem = checkScheme(scheme);
    if (problem) throw new CodedFailure(problem);
    return scheme;
  },
};
