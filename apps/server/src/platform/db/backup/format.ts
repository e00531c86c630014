import { z } from 'zod';

/*
 * An export is a gzipped tar: `header.json`, then for each item `000001.json` (what it is) and `000001/00001` … (its bytes in
 * parts), last `manifest.json`. Counts and hashes come last because they are known last; a file without them was cut off.
 */

export const formatNumber = 1;

/** Largest part; an item of any size is read and written with this much memory. */
export const partSize = 1024 * 1024;

export const exportHeader = z.object({
  product: z.literal('guatu'),
  format: z.number().int(),
  createdAt: z.string(),
  server: z.string(),
  /** The migrations that the exported schema consists of. */
  migrations: z.array(z.object({ file: z.string(), sha256: z.string() })),
});
export type ExportHeader = z.infer<typeof exportHeader>;

const tableItem = z.object({
  kind: z.literal('table'),
  schema: z.string(),
  table: z.string(),
  columns: z.array(z.string()),
});
const fileItem = z.object({
  kind: z.literal('file'),
  /** Name of the exported folder, e.g. `files`. */
  folder: z.string(),
  /** Path inside it, with slashes; never upward. */
  path: z.string().refine((path) => path !== '' && path.split('/').every((step) => !['', '.', '..'].includes(step))),
});
export const exportItem = z.discriminatedUnion('kind', [tableItem, fileItem]);
export type ExportItem = z.infer<typeof exportItem>;
export type TableItem = z.infer<typeof tableItem>;
export type FileItem = z.infer<typeof fileItem>;

const measured = { bytes: z.number().int(), sha256: z.string() };
export const exportManifest = z.object({
  tables: z.array(tableItem.extend({ ...measured, rows: z.number().int() })),
  files: z.array(fileItem.extend(measured)),
  /** Sequences that were used, with the last number given out. */
  sequences: z.array(z.object({ schema: z.string(), name: z.string(), last: z.number().int() })),
});
export type ExportManifest = z.infer<typeof exportManifest>;
