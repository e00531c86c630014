import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The envelope that every catalogue file carries, so that a rule can be dated, placed and sourced. */
export interface Envelope {
  readonly id: string;
  readonly title: string;
  readonly version: number;
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  readonly regionCode: string;
  readonly sourceNote: string;
}

/**
 * Reads one shipped catalogue file, e.g. `chains.json`.
 * The folder is the repository's `catalog/`, both from source and from the built server.
 */
export function readCatalog<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(name, catalogFolder()), 'utf8')) as T;
}

/** Every shipped file, parsed, in the order of their names. */
export function readWholeCatalog(): readonly unknown[] {
  const names = readdirSync(catalogFolder()).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => readCatalog<unknown>(name));
}

let folder: URL | undefined;

function catalogFolder(): URL {
  if (folder) return folder;
  let here = new URL('.', import.meta.url);
  // From src/platform/catalog or from dist: the nearest `catalog/` with the field dictionary, upward.
  while (!existsSync(fileURLToPath(new URL('catalog/ledger-fields.json', here)))) {
    const up = new URL('../', here);
    if (up.href === here.href) throw new Error('catalog_missing: the catalog folder was not found');
    here = up;
  }
  folder = new URL('catalog/', here);
  return folder;
}
