import { z } from 'zod';

/** Small shapes that several endpoints about people share. */

export const done = z.object({ done: z.literal(true) });
export const idParams = z.object({ id: z.uuid() });
export const reason = z.string().trim().min(2, '请写明原因').max(200);
