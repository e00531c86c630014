import { z } from 'zod';
import { uuidSchema } from '../values.ts';

/** Small shapes that the endpoints of dispatch share. */

export const day = z.iso.date();
export const line = z.string().trim().min(1).max(200);
export const count = z.number().int();
export const ofOne = z.object({ id: uuidSchema });
/** The version that the writer looked at. */
export const seen = { version: count };
