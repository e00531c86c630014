import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { indicatorNamedSchema, indicatorRuleSchema } from './shapes.ts';

const answer = z.object({
  rule: indicatorRuleSchema,
  items: z
    .array(
      indicatorNamedSchema.extend({
        aliases: z.array(z.string()).readonly(),
        growthOf: z.string().nullable(),
        /** Figures in the ledger that stand for it, as far as the reader sees them. */
        figures: z.number(),
      }),
    )
    .readonly(),
  /** Wordings that no indicator answers to, with how often and one figure to look at. */
  unmatched: z
    .array(
      z.object({
        subject: z.string().nullable(),
        name: z.string(),
        unit: z.string().nullable(),
        figures: z.number(),
        example: z.uuid(),
      }),
    )
    .readonly(),
});
export type IndicatorDictionaryAnswer = z.infer<typeof answer>;

export const indicatorDictionaryEndpoint = defineEndpoint({
  method: 'GET',
  path: '/indicators/dictionary',
  summary: '指标字典：口径、单位、方向、归口、别名，以及没有对上字典的说法',
  response: answer,
});
