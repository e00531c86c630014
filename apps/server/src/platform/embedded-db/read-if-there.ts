import { readFileSync } from 'node:fs';

/** The text of a file that others take away while they end, at any moment between a look and a reading; null without one. */
export function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
