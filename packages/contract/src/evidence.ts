import { z } from 'zod';
import { uuidSchema } from './values.ts';

/** A document that was brought for a gate or an approval item, and what its certifier held of it. */
export const evidenceSchema = z.object({
  files: z
    .array(
      z.object({
        id: uuidSchema,
        name: z.string(),
        mediaType: z.string(),
        removed: z.boolean(),
        /** The visit whose photo it is, which tells why the photo may be doubted; null for a file of the project. */
        visitId: uuidSchema.nullable(),
      }),
    )
    .readonly(),
  note: z.string().nullable(),
  by: z.string(),
  on: z.string(),
  /** 1 by somebody's word, 2 with a file, 3 accepted by its certifier. */
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  verdict: z
    .object({ accepted: z.boolean(), by: z.string(), on: z.string(), reason: z.string().nullable() })
    .nullable(),
  /** Whether the reader may accept or return it now. */
  mayJudge: z.boolean(),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** Files that a certifier accepted once, with what as: what is asked for again need not be brought again. */
export const acceptedFilesSchema = z
  .array(z.object({ file: uuidSchema, name: z.string(), as: z.string(), on: z.string() }))
  .readonly();
export type AcceptedFiles = z.infer<typeof acceptedFilesSchema>;

/** What bringing a document says. */
export const broughtShape = {
  /** Files hung on the project, or photos of visits to it; none where the note says where the paper lies. */
  files: z.array(uuidSchema).max(20).readonly(),
  note: z.string().trim().max(500).nullable(),
};

/** What judging it says. */
export const verdictShape = {
  accepted: z.boolean(),
  /** Why it is returned. */
  reason: z.string().trim().max(500).nullable(),
};
