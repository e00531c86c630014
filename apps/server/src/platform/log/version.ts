import { readFileSync } from 'node:fs';

/** Version of the product, from its package. */
export function productVersion(): string {
  const file = new URL('../../../package.json', import.meta.url);
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  return version;
}
