import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folders in which systems keep fonts. */
const FONT_FOLDERS = [
  '/usr/share/fonts',
  '/usr/local/share/fonts',
  '/Library/Fonts',
  '/System/Library/Fonts',
  'C:\\Windows\\Fonts',
] as const;

/** File names of fonts with Chinese letters, the likeliest first. Upright and regular only: a bold axis is hard to read. */
const CHINESE_FONTS = [
  /^NotoSansCJK(?:sc|SC)?-Regular\.(?:ttc|otf)$/,
  /^SourceHanSans(?:SC|CN)?-Regular\.(?:ttc|otf)$/,
  /^wqy-(?:microhei|zenhei)\.ttc$/,
  /^(?:msyh|simhei|simsun)\.tt[cf]$/i,
  /^PingFang\.ttc$/,
  /^NotoSerifCJK-Regular\.ttc$/,
] as const;

const DEEPEST = 4;

/** Path of a font with Chinese letters: the configured one, else the first known one of the system; null when there is none. */
export function findChineseFont(
  configured: string | undefined,
  folders: readonly string[] = FONT_FOLDERS,
): string | null {
  if (configured !== undefined) return existsSync(configured) ? configured : null;
  const files = folders.flatMap((folder) => filesIn(folder, DEEPEST));
  for (const pattern of CHINESE_FONTS) {
    const found = files.find(({ name }) => pattern.test(name));
    if (found !== undefined) return found.path;
  }
  return null;
}

/** The bytes of a font. @throws when it cannot be read */
export function readFont(path: string): Uint8Array {
  return new Uint8Array(readFileSync(path));
}

function filesIn(folder: string, depth: number): readonly { readonly name: string; readonly path: string }[] {
  if (depth === 0 || !existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path, depth - 1) : [{ name: entry.name, path }];
  });
}
