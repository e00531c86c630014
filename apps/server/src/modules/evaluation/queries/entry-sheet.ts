import type { Grid } from '@guatu/sheets';
import { writeWorkbook } from '../../../platform/excel/index.ts';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { type EntryColumn, type EntryFrame, planSheet, type SheetPlan } from '../domain/entry-sheet.ts';
import { mayDoAt, type RunRecord } from '../domain/run.ts';
import { entrySheetWords } from '../messages/entry-sheet-words.ts';
import { evaluationRefusals } from '../messages.ts';
import { unitNames } from '../sql/frozen.ts';
import { type Doer, oneRun, schemeOf } from './parts.ts';

const WIDTHS = { name: 28, key: 14, column: 16 };

/** A run while figures may be entered in it, and what a sheet for it holds. */
export async function openEntry(
  trx: ReadTrx,
  { scope }: Pick<Doer, 'scope'>,
  id: string,
): Promise<{ readonly run: RunRecord; readonly frame: EntryFrame }> {
  const run = await oneRun(trx, id);
  const { title, status, territoryId } = run;
  if (!scope.all && !scope.territories.includes(territoryId)) throw evaluationRefusals.evaluation_unknown();
  if (!mayDoAt('enter', status)) throw evaluationRefusals.evaluation_state({ title, status });
  const { body } = await schemeOf(trx, run);
  const columns = body.recipe.columns.flatMap(({ id: column, title: caption, unit = null, type }): EntryColumn[] =>
    body.inputs.get(column)?.kind === 'ENTERED' ? [{ id: column, title: caption, unit, type }] : [],
  );
  if (columns.length === 0) throw evaluationRefusals.evaluation_sheet_nothing_asked({ title });
  const entered = new Map(run.entered.map((each) => [placeOf(each.unit, each.column), each.value]));
  const stands = (unit: string, column: string) => entered.get(placeOf(unit, column)) ?? null;
  return { run, frame: { columns, units: await unitNames(trx, id, run.latest), stands } };
}

/** The sheet to be filled: the units as they stand in the run, with what was entered so far. */
export function entryWorkbook({ title }: RunRecord, { columns, units, stands }: EntryFrame): Uint8Array {
  const captions = columns.map((column) => entrySheetWords.head(column.title, column.unit));
  return writeWorkbook({
    sheets: [
      {
        ...{ name: entrySheetWords.sheet, title: entrySheetWords.title(title), frozenColumns: 1 },
        notice: { left: entrySheetWords.howTo, right: '' },
        columns: [
          { header: [entrySheetWords.unit], width: WIDTHS.name },
          ...captions.map((caption) => ({ header: [caption], width: WIDTHS.column })),
          { header: [entrySheetWords.key], width: WIDTHS.key },
        ],
        rows: units.map(({ key, name }) => ({
          cells: [name, ...columns.map(({ id }) => stands(key, id)), key],
        })),
      },
    ],
  });
}

/** What a filled sheet would change; refuses one that is no sheet for these columns. */
export function planFor(grids: readonly Grid[], frame: EntryFrame): SheetPlan {
  const plan = planSheet(grids, frame);
  if (plan) return plan;
  const heads = frame.columns.map(({ title, unit }) => entrySheetWords.head(title, unit));
  throw evaluationRefusals.evaluation_sheet_no_head({ heads });
}

const placeOf = (unit: string, column: string) => JSON.stringify([unit, column]);
