import type { ReadTrx } from '../../../../platform/ledger/index.ts';
import { type TableTerritory, tableTerritory } from '../../domain/territory-context.ts';
import { TerritoryIndex } from '../../domain/territory-index.ts';
import { territoryNodes } from '../../sql/names.ts';
import type { ReadTable } from './read-table.ts';

/** Who uploads, and what the file is taken to speak for. */
export interface Uploader {
  readonly fileName: string;
  /** The uploader's own leaf. */
  readonly officeLeaf: number;
  /** Leaves the uploader may write to; null for the whole tree. */
  readonly allowed: ReadonlySet<number> | null;
  /** Set by a person for the whole file, over what its tables say. */
  readonly spokenFor?: number | null;
}

export interface Places {
  readonly index: TerritoryIndex;
  readonly tables: readonly TableTerritory[];
  /** The office of the source and its batch. */
  readonly office: number;
}

/** The office that each table speaks for, and the one that the file as a whole belongs to. */
export async function placeTables(
  trx: ReadTrx,
  tables: readonly Pick<ReadTable, 'office' | 'title'>[],
  uploader: Uploader,
): Promise<Places> {
  const index = new TerritoryIndex(await territoryNodes(trx));
  const { fileName, officeLeaf, allowed, spokenFor = null } = uploader;
  const placed = tables.map((table) =>
    spokenFor === null
      ? tableTerritory(index, [table.office, table.title, fileName], officeLeaf)
      : { leaf: spokenFor, within: index.districtOf(spokenFor) },
  );
  const first = placed[0]?.leaf ?? spokenFor ?? officeLeaf;
  return { index, tables: placed, office: allowed === null || allowed.has(first) ? first : officeLeaf };
}
