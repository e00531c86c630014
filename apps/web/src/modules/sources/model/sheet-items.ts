import type { CandidateAction, ReviewTable, SourceSheet } from '@guatu/contract';
import { columnLetters } from '../../../ui/sheet/cell-name.ts';
import type { SheetCell, SheetColumn, SheetItem, SheetMerge, SheetRow, SheetRowKind } from '../../../ui/sheet/model.ts';
import type { TextRow } from '../api/queries.ts';
import type { ActionCounts, FoldedItem, KnownRow } from './fold.ts';
import { isConverted, type MarkedCell } from './marks.ts';

/** Words that a sheet on screen needs. */
export interface SheetWords {
  readonly label: (label: string) => string;
  readonly action: (action: CandidateAction) => string;
  readonly fold: (from: number, to: number, counts: ActionCounts) => string;
  readonly hiddenRow: string;
  readonly converted: string;
}

export interface SheetState {
  readonly texts: ReadonlyMap<number, TextRow>;
  readonly marks: ReadonlyMap<string, MarkedCell>;
  /** Unit of a money or area column by its number. */
  readonly units: ReadonlyMap<number, string | null>;
  /** The sheet is wider than the screen. */
  readonly wide: boolean;
  readonly onUnfold: (from: number) => void;
}

/** More columns than this do not fit beside the findings. */
export const WIDE_FROM = 10;

const KINDS: Readonly<Record<string, SheetRowKind>> = {
  title: 'title',
  unit: 'unit',
  header: 'header',
  repeat_header: 'unit',
  group: 'group',
  subtotal: 'subtotal',
  note: 'note',
};

/** What the sheet view draws: texts as they were fetched, what each row was taken for, and marks. */
export function sheetItems(items: readonly FoldedItem[], state: SheetState, words: SheetWords): readonly SheetItem[] {
  return items.map((item): SheetItem => {
    if (item.kind === 'fold') {
      const { from, to, counts } = item;
      return { kind: 'fold', from, to, text: words.fold(from, to, counts), onOpen: () => state.onUnfold(from) };
    }
    const text = state.texts.get(item.row.number);
    return text ? sheetRow(item.row, text, state, words) : null;
  });
}

function sheetRow(row: KnownRow, { cells }: TextRow, state: SheetState, words: SheetWords): SheetRow {
  const kind = row.action === null ? (KINDS[row.label ?? ''] ?? 'data') : 'data';
  const base = { kind, number: row.number, label: labelOf(row, words) };
  if (cells === null) return { ...base, cells: { 1: { text: words.hiddenRow } } };
  const entries = cells.flatMap((text, i): [number, SheetCell][] => {
    const column = i + 1;
    const cell = sheetCell(text, column, row, kind, state, words);
    return cell ? [[column, cell]] : [];
  });
  return { ...base, cells: Object.fromEntries(entries) };
}

const NUMBER = /^[-\u2212+(]?[\d,]+(?:\.\d+)?%?\)?$/;

function sheetCell(
  text: string | null,
  column: number,
  row: KnownRow,
  kind: SheetRowKind,
  state: SheetState,
  words: SheetWords,
): SheetCell | null {
  const marked = state.marks.get(`${columnLetters(column)}${row.number}`);
  const unit = state.units.get(column);
  const converted = row.action !== null && text !== null && unit !== undefined && isConverted(text, unit);
  if (text === null && !marked) return null;
  const align = alignOf(text ?? '', kind, state.wide);
  const differs = marked?.mark === 'different';
  const shown = converted && (!marked || differs) ? { mark: 'converted' as const, reason: words.converted } : marked;
  return {
    text: text ?? '',
    ...(align ? { align } : {}),
    ...(differs ? { bold: true } : {}),
    ...(shown ? { mark: shown.mark, reason: shown.reason } : {}),
  };
}

function alignOf(text: string, kind: SheetRowKind, wide: boolean): SheetCell['align'] {
  // In the middle of a sheet wider than the screen nobody would see the title.
  if (kind === 'title') return wide ? 'left' : 'center';
  if (kind === 'header') return 'center';
  return NUMBER.test(text.trim()) ? 'right' : undefined;
}

function labelOf({ action, label }: KnownRow, words: SheetWords): NonNullable<SheetRow['label']> {
  if (action === null) return { text: words.label(label ?? '') };
  // A rejected row does not land; the grey edge of what stays as it is says that.
  return { text: words.action(action), tone: action === 'rejected' ? 'same' : action };
}

const LEAST_WIDTH = 44;
const MOST_WIDTH = 150;
const CHIP_WIDTH = 84;
/** Columns of one or two digits are numbering; their chip may be cut. */
const NARROW = 20;

/** Widths by what stands in the data rows, wide enough for the chip over the column. */
export function columnWidths(
  sheet: Pick<SourceSheet, 'columns'>,
  texts: Iterable<TextRow>,
  dataRows: ReadonlySet<number>,
  chips: ReadonlySet<number>,
): readonly SheetColumn[] {
  const widths = new Map<number, number>();
  for (const { row, cells } of texts) {
    if (cells === null || !dataRows.has(row)) continue;
    for (const [i, text] of cells.entries()) {
      if (text !== null) widths.set(i + 1, Math.max(widths.get(i + 1) ?? 0, printedWidth(text)));
    }
  }
  return Array.from({ length: sheet.columns }, (_, i) => {
    const number = i + 1;
    const printed = widths.get(number) ?? 0;
    const least = chips.has(number) && printed > NARROW ? CHIP_WIDTH : LEAST_WIDTH;
    return { number, width: Math.max(least, Math.min(MOST_WIDTH, printed + 12)) };
  });
}

/** 12 px type: a Chinese character is as wide as high, a digit a little more than half. */
function printedWidth(text: string): number {
  let width = 0;
  for (const character of text.split('\n')[0] ?? '') width += character.charCodeAt(0) > 0xff ? 12 : 7;
  return width;
}

export function sheetMerges(sheet: SourceSheet): readonly SheetMerge[] {
  return sheet.merges.map(([top, left, bottom, right]) => ({ top, left, bottom, right }));
}

/** Money and area columns of a sheet with the unit that their plain numbers are in. */
export function unitColumns(
  tables: readonly ReviewTable[],
  isMeasured: (table: ReviewTable, fieldId: string) => boolean,
  numberOf: (letter: string) => number,
): ReadonlyMap<number, string | null> {
  const units = new Map<number, string | null>();
  for (const table of tables) {
    for (const { letter, fieldId, unit } of table.columns) {
      if (fieldId !== null && isMeasured(table, fieldId)) units.set(numberOf(letter), unit);
    }
  }
  return units;
}
