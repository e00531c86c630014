import { z } from 'zod';
import { defineEndpoint } from './endpoint.ts';
import { entityKindSchema, instantSchema, uuidSchema } from './values.ts';

export const attachmentSchema = z.object({
  id: uuidSchema,
  fileName: z.string(),
  size: z.number().int(),
  /** SHA-256 of the file as it came. */
  hash: z.string(),
  mediaType: z.enum(['image/jpeg', 'image/png', 'image/webp', 'application/pdf']),
  note: z.string().nullable(),
  addedBy: z.string(),
  addedAt: instantSchema,
});
export type Attachment = z.infer<typeof attachmentSchema>;

const recordParams = z.object({ kind: entityKindSchema, id: uuidSchema });

export const attachmentsEndpoint = defineEndpoint({
  method: 'GET',
  path: '/records/:kind/:id/attachments',
  summary: '一条记录的照片和文件',
  params: recordParams,
  response: z.object({ attachments: z.array(attachmentSchema).readonly() }),
});

/** Multipart upload of one file (field `file`); the type is told by its content, whatever its name says. */
export const attachEndpoint = defineEndpoint({
  method: 'POST',
  path: '/records/:kind/:id/attachments',
  summary: '上传照片或文件',
  params: recordParams,
  response: attachmentSchema,
});

/** The file itself; place and device data of a photo stay behind. */
export const attachmentFileEndpoint = defineEndpoint({
  method: 'GET',
  path: '/attachments/:id',
  summary: '照片或文件的内容',
  params: z.object({ id: uuidSchema }),
  response: z.unknown(),
});

export const detachEndpoint = defineEndpoint({
  method: 'POST',
  path: '/attachments/:id/remove',
  summary: '取下照片或文件',
  params: z.object({ id: uuidSchema }),
  response: z.object({ done: z.literal(true) }),
});
