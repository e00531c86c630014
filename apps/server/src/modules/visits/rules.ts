import { z } from 'zod';
import type { RuleKind } from '../../platform/rules/index.ts';

const whole = z.number().int();
const body = z.tuple([
  z.object({
    stages: z.array(z.object({ label: z.string().min(1), note: z.string().nullable() })).min(1),
    factors: z.array(z.string()).min(1),
    photosAtLeast: whole.min(0),
    photosAtMost: whole.min(1),
    onSiteMetres: whole.min(1),
    photoFarMetres: whole.min(1),
    alikeBits: whole.min(0).max(64),
    sitesOnPhone: whole.min(1),
  }),
]);

/** What the form of a visit asks, and when a photo is doubted. */
export type VisitRules = z.infer<typeof body>[0];

export const visitRules: RuleKind<VisitRules> = {
  id: 'visit-rules',
  read: ({ items }) => body.parse(items)[0],
};
