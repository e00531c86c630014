import type { Grid } from '@guatu/sheets';
import { type Clock, newId } from '../../../platform/clock/index.ts';
import { insertSource, type Trx } from '../../../platform/ledger/index.ts';
import { insertSheet, loadBlocks } from '../sql/staging.ts';
import { blocksOfSheet, layoutOf } from './staging/stored-sheet.ts';

/** A workbook that an act of another module took figures from; the file itself is stored already. */
export interface KeptWorkbook {
  readonly fileName: string;
  readonly hash: string;
  readonly size: number;
  readonly format: string;
  readonly title: string;
  readonly grids: readonly Grid[];
  /** The office that it belongs to: all of it is for who may see that office's own. */
  readonly leaf: number;
  readonly by: string;
}

/** Keeps a workbook as a source, so that a figure's cell opens later; answers the id of the source. */
export async function keepSheets(trx: Trx, clock: Clock, kept: KeptWorkbook): Promise<string> {
  const { grids, leaf } = kept;
  const id = newId();
  await insertSource(trx, {
    ...{ id, kind: 'workbook', file_name: kept.fileName, file_hash: kept.hash, file_size: kept.size },
    ...{ format: kept.format, title: kept.title, labels: [], territory_id: leaf, territories: [leaf] },
    ...{ uploaded_by: kept.by, uploaded_at: clock.now() },
  });
  for (const [at, grid] of grids.entries()) {
    await insertSheet(trx, id, { sheetNo: at + 1, name: grid.name, layout: layoutOf(grid) }, [leaf]);
    await loadBlocks(
      trx,
      id,
      [leaf],
      blocksOfSheet(grid, at + 1, () => leaf),
    );
  }
  return id;
}
