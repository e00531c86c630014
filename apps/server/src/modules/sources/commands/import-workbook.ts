import { readCatalog } from '../../../platform/catalog/index.ts';
import type { Clock } from '../../../platform/clock/index.ts';
import { type RejectionReason, readWorkbook } from '../../../platform/excel/index.ts';
import type { Trx } from '../../../platform/ledger/index.ts';
import { type Corrections, memoryFor } from '../domain/memory.ts';
import { templatesOf } from '../sql/templates.ts';
import { openExport } from './staging/exported-sheet.ts';
import { asOfPeriod } from './staging/keyed-values.ts';
import { placeTables } from './staging/places.ts';
import { readRemembering } from './staging/read-remembering.ts';
import { type Staged, type StageInput, stageWorkbook } from './staging/stage-workbook.ts';

/** A file as it was dropped in, before anything was read from it. */
export interface ImportInput
  extends Omit<StageInput, 'grids' | 'tables' | 'format' | 'fileSize' | 'periods' | 'spokenFor'> {
  readonly bytes: Uint8Array;
  /** What a person corrected after an earlier reading of the file. */
  readonly corrections?: Corrections | null;
}

export type ImportOutcome =
  | { readonly status: 'staged'; readonly staged: Staged }
  | { readonly status: 'rejected'; readonly reason: RejectionReason };

export type ImportStep = 'reading' | 'understanding' | 'comparing';

/**
 * Reads a workbook and lays it out for review. A file that is refused leaves nothing behind: the transaction has not
 * written yet when the refusal is known.
 */
export async function importWorkbook(
  trx: Trx,
  clock: Clock,
  input: ImportInput,
  onProgress: (step: ImportStep, share: number | null) => void = () => undefined,
): Promise<ImportOutcome> {
  onProgress('reading', null);
  const workbook = readWorkbook(input.bytes, input.fileName);
  if (workbook.status === 'rejected') return workbook;
  onProgress('understanding', null);
  const { bytes, corrections = null, ...rest } = input;
  const spokenFor = corrections?.territoryId ?? null;
  const { sheets, read: readOwn, marked } = openExport(workbook.sheets);
  const own = sheets.map(readOwn);
  const ledgers = sheets.filter((_, i) => own[i] === null);
  const read = await readRemembering(ledgers, readCatalog('ledger-fields.json'), async (plain) => {
    const { office } = await placeTables(trx, plain, { ...rest, spokenFor });
    const templates = await templatesOf(trx, office);
    return (kind, keys) => memoryFor(kind, keys, templates, corrections);
  });
  const tables = marked([...read, ...own.flatMap((found) => found ?? [])]);
  const periods = new Map(
    Object.entries(corrections?.periods ?? {}).map(([tableNo, period]) => [Number(tableNo), asOfPeriod(period)]),
  );
  const staged = await stageWorkbook(
    trx,
    clock,
    { ...rest, fileSize: bytes.length, format: workbook.format, grids: sheets, tables, periods, spokenFor },
    (done, all) => onProgress('comparing', all === 0 ? null : done / all),
  );
  return { status: 'staged', staged };
}
