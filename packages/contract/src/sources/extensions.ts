import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { entityKindSchema, uuidSchema } from '../values.ts';

/** What a column of an office's own may be said to hold. */
export const extensionTypeSchema = z.enum([
  'text',
  'date',
  'money',
  'area',
  'percent',
  'decimal',
  'integer',
  'bool',
  'list',
]);
export type ExtensionType = z.infer<typeof extensionTypeSchema>;

/**
 * Units that plain numbers of a type may be in where the caption says none. The types that are not listed take no unit;
 * decimals and whole numbers take any word, which is printed beside them.
 */
export const EXTENSION_UNITS: Readonly<Partial<Record<ExtensionType, readonly string[]>>> = {
  money: ['元', '万元', '亿元'],
  area: ['亩', '平方米'],
};

/** What somebody says a column holds. */
export const extensionTypingSchema = z.object({
  label: z.string().trim().min(1).max(60),
  type: extensionTypeSchema,
  unit: z.string().trim().min(1).max(8).nullable(),
});
export type ExtensionTyping = z.infer<typeof extensionTypingSchema>;

/** A column that no field was found for, kept under its caption. */
export const extensionFieldSchema = extensionTypingSchema.extend({
  id: uuidSchema,
  kind: entityKindSchema,
  /** Captions from the top of the header to the lowest, joined by `/`. */
  path: z.string(),
  /** Unit that the caption says. */
  captionUnit: z.string().nullable(),
  /** The office whose sheets have the column: its own leaf. */
  territoryId: z.number().int(),
  /** Values in records that the reader may see; a few of them as they are kept. */
  values: z.number().int(),
  examples: z.array(z.string()),
  /** A typing that waits for its review. */
  pending: extensionTypingSchema.extend({ batchId: uuidSchema, batchNo: z.string() }).nullable(),
  /** Whether the reader may say what it holds. */
  mayType: z.boolean(),
});
export type ExtensionField = z.infer<typeof extensionFieldSchema>;

export const extensionFieldListEndpoint = defineEndpoint({
  method: 'GET',
  path: '/extension-fields',
  summary: '自有列（没有对应字段的列）',
  response: z.object({ rows: z.array(extensionFieldSchema) }),
});

/** Says what a column holds: its values are read again from the kept files, as a batch to be reviewed. */
export const typeExtensionFieldEndpoint = defineEndpoint({
  method: 'POST',
  path: '/extension-fields/:id/typing',
  summary: '给自有列定类型，按原表重读',
  params: z.object({ id: uuidSchema }),
  body: extensionTypingSchema,
  response: z.object({ jobId: uuidSchema }),
});
