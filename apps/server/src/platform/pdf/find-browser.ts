import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Programs that print without a screen, the likeliest first. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'] as const;

/**
 * Path of a Chromium on this machine: the configured one, else the first on the search path; null when there is none, and then
 * there is no PDF. A configured one that is not there counts as none, so that nothing else is run in its place.
 */
export function findBrowser(configured: string | undefined, searchPath = process.env.PATH ?? ''): string | null {
  if (configured !== undefined) return existsSync(configured) ? configured : null;
  const folders = searchPath.split(delimiter).filter((folder) => folder !== '');
  for (const name of NAMES) {
    const found = folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
    if (found !== undefined) return found;
  }
  return null;
}
