import { readFileSync } from 'node:fs';

/** One of the drawn photos that tests of pictures use: `site` and what was made of it, and others. */
export function photoFixture(name: string): Buffer {
  return readFileSync(new URL(`../../../platform/pictures/fixtures/${name}.jpg`, import.meta.url));
}
