import type { Values } from '../../../platform/ledger/index.ts';
import type { TerritoryIndex } from './territory-index.ts';

/** Where the rows of one table belong when they do not say so themselves. */
export interface TableTerritory {
  /** Leaf for rows that name no place. */
  readonly leaf: number;
  /** District that ambiguous names are looked up in; null for the whole tree. */
  readonly within: number | null;
}

/** The office a table speaks for: named in its title, its office line or the file name, else the uploader's own. */
export function tableTerritory(
  index: TerritoryIndex,
  texts: readonly (string | null)[],
  uploaderLeaf: number,
): TableTerritory {
  for (const text of texts) {
    const leaf = text === null ? null : index.leafNamed(text);
    if (leaf !== null) return { leaf, within: index.districtOf(leaf) };
  }
  return { leaf: uploaderLeaf, within: index.districtOf(uploaderLeaf) };
}

const PLACE_FIELDS = [
  'regionName',
  'hostArea',
  'location',
  'prodAddress',
  'regAddress',
  'respUnit',
  'subject',
] as const;

/** The leaf of one row: what its place fields name, else the table's own. */
export function rowTerritory(index: TerritoryIndex, table: TableTerritory, values: Values): number {
  for (const id of PLACE_FIELDS) {
    const value = values[id];
    const text = Array.isArray(value) ? value[0] : value;
    if (typeof text !== 'string') continue;
    const leaf = index.leafNamed(text, table.within);
    if (leaf !== null) return leaf;
  }
  return table.leaf;
}
