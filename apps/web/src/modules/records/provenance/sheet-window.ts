import type { SourceSheet } from '@guatu/contract';
import type { CellRef, SheetColumn, SheetItem, SheetMerge, SheetRow, SheetRowKind } from '../../../ui/sheet/model.ts';

/** A row of a stored sheet; null cells are of a territory that the reader may not see. */
export interface StoredRow {
  readonly row: number;
  readonly cells: readonly (string | null)[] | null;
}

export interface SheetWindow {
  readonly columns: readonly SheetColumn[];
  readonly items: readonly SheetItem[];
  readonly merges: readonly SheetMerge[];
}

/** What is known of the table around a cell. */
export interface TableFrame {
  readonly sheet: SourceSheet;
  readonly headerRows: readonly number[];
  /** Row number → what the row was taken for, when it is no record. */
  readonly rowLabels: Readonly<Record<string, string>>;
}

/** Rows above and below the cell: with the heads, five to seven rows stand in the panel. */
const ROWS_AROUND = 2;
const COLUMNS_LEFT = 3;
const COLUMNS_RIGHT = 2;
/** A ledger names its rows in the first columns; they stay beside the cell however far right it is. */
const NAMING_COLUMNS = 2;

/** The ranges of rows to ask for: the table's heads and the neighbours of the cell, joined where they touch. */
export function windowRanges(
  frame: TableFrame,
  row: number,
): readonly { readonly from: number; readonly to: number }[] {
  const from = Math.max(1, row - ROWS_AROUND);
  const to = Math.min(Math.max(frame.sheet.lastRow, row), row + ROWS_AROUND);
  const heads = frame.headerRows.filter((head) => head < row);
  if (heads.length === 0) return [{ from, to }];
  const first = Math.min(...heads);
  const last = Math.max(...heads);
  if (last + 1 >= from) return [{ from: first, to }];
  return [
    { from: first, to: last },
    { from, to },
  ];
}

/** The mini sheet around a cell, as the user's own workbook shows it. */
export function sheetWindow(
  frame: TableFrame,
  stored: readonly StoredRow[],
  cell: CellRef,
  hidden: string,
): SheetWindow {
  const numbers = columnsAround(frame.sheet, cell.column);
  const items = [...stored].sort((a, b) => a.row - b.row).map((row) => sheetRow(frame, row, cell, hidden));
  return {
    columns: numbers.map((number) => ({ number, width: widthOf(stored, number) })),
    items,
    merges: frame.sheet.merges.map(([top, left, bottom, right]) => ({ top, left, bottom, right })),
  };
}

function columnsAround(sheet: SourceSheet, column: number): readonly number[] {
  const hidden = new Set(sheet.hiddenColumns);
  const visible = Array.from({ length: Math.max(sheet.columns, column) }, (_, i) => i + 1).filter(
    (number) => !hidden.has(number) || number === column,
  );
  const at = visible.indexOf(column);
  const from = Math.max(0, Math.min(at - COLUMNS_LEFT, visible.length - COLUMNS_LEFT - COLUMNS_RIGHT - 1));
  const near = visible.slice(from, Math.max(from, at) + COLUMNS_RIGHT + 1);
  return [...new Set([...visible.slice(0, NAMING_COLUMNS), ...near])].sort((a, b) => a - b);
}

const LONG = 14;
const SHORT = 4;

/** Wide columns hold names, narrow ones sequence numbers. */
function widthOf(stored: readonly StoredRow[], number: number): number {
  const longest = Math.max(0, ...stored.map(({ cells }) => cells?.[number - 1]?.length ?? 0));
  if (longest > LONG) return 150;
  return longest > SHORT ? 88 : 52;
}

const KINDS: Readonly<Record<string, SheetRowKind>> = {
  title: 'title',
  unit: 'unit',
  header: 'header',
  group: 'group',
  subtotal: 'subtotal',
  repeat_header: 'header',
  note: 'note',
};

function sheetRow(frame: TableFrame, { row, cells }: StoredRow, at: CellRef, hidden: string): SheetRow {
  const kind = frame.headerRows.includes(row) ? 'header' : (KINDS[frame.rowLabels[String(row)] ?? ''] ?? 'data');
  // A row of another territory keeps its place and its number, and says nothing else.
  if (cells === null) return { kind: 'note', number: row, cells: { 1: { text: hidden } } };
  const entries = cells.flatMap((text, i): [number, SheetRow['cells'][number]][] => {
    const number = i + 1;
    const here = row === at.row && number === at.column;
    if (text === null && !here) return [];
    const right = kind === 'data' && text !== null && /^[-−+]?[\d,]+(\.\d+)?%?$/.test(text);
    return [
      [
        number,
        {
          text: text ?? '',
          ...(right ? { align: 'right' as const } : {}),
          ...(here ? { mark: 'source' as const, bold: true } : {}),
        },
      ],
    ];
  });
  return { kind, number: row, cells: Object.fromEntries(entries) };
}
