import { z } from 'zod';
import { defineEndpoint } from './endpoint.ts';
import { ledgerKindSchema, uuidSchema } from './values.ts';

export const savedViewSchema = z.object({
  id: uuidSchema,
  kind: ledgerKindSchema,
  name: z.string(),
  /** The search part of the list's address: `sort=-totalInvestment&territory=200`. */
  query: z.string(),
});
export type SavedView = z.infer<typeof savedViewSchema>;

export const savedViewsEndpoint = defineEndpoint({
  method: 'GET',
  path: '/saved-views',
  summary: '我存的视图',
  query: z.object({ kind: ledgerKindSchema }),
  response: z.object({ views: z.array(savedViewSchema).readonly() }),
});

/** A name that is taken is saved over: it is the person's own. */
export const saveViewEndpoint = defineEndpoint({
  method: 'POST',
  path: '/saved-views',
  summary: '存为视图',
  body: z.object({ kind: ledgerKindSchema, name: z.string().trim().min(1).max(40), query: z.string().max(1000) }),
  response: savedViewSchema,
});

export const deleteViewEndpoint = defineEndpoint({
  method: 'DELETE',
  path: '/saved-views/:id',
  summary: '删除视图',
  params: z.object({ id: uuidSchema }),
  response: z.object({ done: z.literal(true) }),
});
