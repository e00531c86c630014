import type { Grid } from '@guatu/sheets';
import { type FileStore, keepBytes } from '../../../platform/files/index.ts';
import type { Trx } from '../../../platform/ledger/index.ts';
import { keepSheets } from '../../sources/index.ts';
import type { NewFigure } from '../domain/run.ts';
import { evaluationRefusals } from '../messages.ts';
import { openEntry, planFor } from '../queries/entry-sheet.ts';
import type { Doer, EvaluationDeps } from '../queries/parts.ts';
import { enterFigures } from './enter.ts';
import type { Seen } from './save.ts';

/** As many cells as one act writes within seconds. */
const MOST_CELLS = 20_000;

/** A filled sheet as it came, and as it was read. */
export interface FilledSheet {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly format: string;
  readonly grids: readonly Grid[];
}

/** Enters what a sheet has that is new or changed; each figure keeps the cell it came from. Refused cells are left out. */
export async function enterSheet(
  trx: Trx,
  deps: EvaluationDeps & { readonly files: FileStore },
  doer: Doer,
  { note, sheet, ...seen }: Seen & { readonly note: string; readonly sheet: FilledSheet },
): Promise<void> {
  const { run, frame } = await openEntry(trx, doer, seen.id);
  const { cells } = planFor(sheet.grids, frame);
  const taken = cells.filter(({ state }) => state === 'NEW' || state === 'CHANGED');
  if (taken.length === 0) throw evaluationRefusals.evaluation_sheet_no_change();
  if (taken.length > MOST_CELLS) throw evaluationRefusals.evaluation_sheet_too_many({ most: MOST_CELLS });
  const { fileName: file, format, grids } = sheet;
  // Only now, so that nothing that is refused stays in the store.
  const { hash, size } = await keepBytes(deps.files, sheet.bytes);
  const { territoryId: leaf, title } = run;
  const kept = { fileName: file, hash, size, format, title, grids, leaf, by: doer.userId };
  const source = await keepSheets(trx, deps.clock, kept);
  const figures = taken.flatMap(({ unit, column, after, sheet: name, sheetNo, cell }): NewFigure[] =>
    unit === null ? [] : [{ unit, column, value: after, from: { source, file, sheet: name, sheetNo, cell } }],
  );
  await enterFigures(trx, deps, doer, { ...seen, figures, note, sourceId: source });
}
