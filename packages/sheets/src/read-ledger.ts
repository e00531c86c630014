import { Duplicates } from './checks/duplicates.ts';
import type { FieldDictionary } from './dictionary.ts';
import type { Grid } from './grid.ts';
import { isHeadLine, isNoteLine, isTitleLine } from './layout/line-words.ts';
import { findRegions } from './layout/regions.ts';
import { SheetView } from './layout/sheet-view.ts';
import { readTable } from './read-table.ts';
import type { LedgerReading, LedgerRecord, RowReading, TableReading } from './reading.ts';
import type { RememberedColumn } from './template.ts';
import { fold } from './text/fold.ts';

export interface ReadOptions {
  /** Mappings that people confirmed for this template before. */
  readonly remembered?: readonly RememberedColumn[];
  /**
   * Receives the records one by one as they are read; the reading then keeps none, so that memory does not grow with the
   * sheet. The table's other findings come with the reading at the end.
   */
  readonly onRecord?: (
    record: LedgerRecord,
    place: { readonly sheet: string; readonly table: number; readonly kind: string },
  ) => void;
}

/**
 * Reads the ledgers of a workbook: finds the tables, what each row and column is, and the values in base units with their
 * cells. What is doubtful becomes a problem on its cell, never a silent guess. Sheets without a ledger give one table of
 * kind `none`. Pure: the same grids and dictionary give the same reading.
 */
export function readLedger(
  grids: readonly Grid[],
  dictionary: FieldDictionary,
  options: ReadOptions = {},
): LedgerReading {
  const duplicates = new Duplicates();
  const tables: TableReading[] = [];
  for (const grid of grids) {
    const view = new SheetView(grid);
    const ledgers: TableReading[] = [];
    for (const region of findRegions(view)) {
      const { onRecord } = options;
      const table = ledgers.length + 1;
      const reading = readTable(view, region, table, {
        dictionary,
        remembered: options.remembered ?? [],
        duplicates,
        ...(onRecord && {
          onRecord: (record: LedgerRecord, kind: string) => onRecord(record, { sheet: grid.name, table, kind }),
        }),
      });
      if (reading.kind !== 'none') ledgers.push(reading);
    }
    if (ledgers.length > 0) tables.push(...ledgers);
    else tables.push(noLedger(view));
  }
  return { tables };
}

/** A cover, an empty sheet, a list of options. */
function noLedger(view: SheetView): TableReading {
  const rows: RowReading[] = view.grid.rows.map((row) => {
    const text = view
      .filledColumns(row.number, { left: 1, right: view.lastColumn })
      .map((column) => fold(view.text(row.number, column)))
      .join(' ');
    if (text === '') return { row: row.number, label: 'blank' };
    if (isTitleLine(text)) return { row: row.number, label: 'title' };
    return { row: row.number, label: isHeadLine(text) && !isNoteLine(text) ? 'unit' : 'note' };
  });
  return {
    sheet: view.grid.name,
    table: 1,
    kind: 'none',
    title: null,
    office: null,
    filler: null,
    asOf: null,
    headerRows: [],
    columns: [],
    records: [],
    rows,
    problems: [],
  };
}
