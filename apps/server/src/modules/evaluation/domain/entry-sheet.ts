import type { EntryCell } from '@guatu/contract';
import { type CellValue, cellAddress, type Grid, type GridRow } from '@guatu/sheets';
import { entrySheetWords } from '../messages/entry-sheet-words.ts';
import { readEntry } from './entry-value.ts';

/** A column of a run that is entered. */
export interface EntryColumn {
  readonly id: string;
  readonly title: string;
  readonly unit: string | null;
  readonly type: 'number' | 'text';
}

/** What a filled sheet is read against. */
export interface EntryFrame {
  readonly columns: readonly EntryColumn[];
  readonly units: readonly { readonly key: string; readonly name: string }[];
  /** What was entered before; null where nothing was. */
  readonly stands: (unit: string, column: string) => number | string | null;
}

export interface SheetPlan {
  readonly cells: readonly EntryCell[];
  /** Cells left empty: an empty cell never takes a figure back. */
  readonly blank: number;
  readonly notes: readonly string[];
}

/** Rows in which the head of a table is looked for: titles and notices stand above it. */
const HEAD_ROWS = 20;

type Unit = EntryFrame['units'][number];

interface Lookup extends EntryFrame {
  readonly byKey: ReadonlyMap<string, Unit>;
  readonly byName: ReadonlyMap<string, Unit>;
}

/** What a filled sheet would change, cell by cell; null where no sheet has the head of an entry sheet. */
export function planSheet(grids: readonly Grid[], asked: EntryFrame): SheetPlan | null {
  const byKey = new Map(asked.units.map((unit) => [unit.key, unit]));
  const byName = new Map(asked.units.map((unit) => [plain(unit.name), unit]));
  const frame: Lookup = { ...asked, byKey, byName };
  const plans = grids.flatMap((grid, at) => {
    const head = headOf(grid, frame.columns);
    return head === null ? [] : [planGrid({ grid, sheetNo: at + 1, head }, frame)];
  });
  if (plans.length === 0) return null;
  return {
    cells: plans.flatMap(({ cells }) => cells),
    blank: plans.reduce((sum, { blank }) => sum + blank, 0),
    notes: plans.flatMap(({ notes }) => notes),
  };
}

interface Head {
  readonly row: number;
  /** 1-based numbers of the columns that name a unit. */
  readonly name: number;
  readonly key: number | null;
  readonly columns: ReadonlyMap<number, EntryColumn>;
  readonly unread: readonly string[];
}

/** The row that names the units and at least one column to be entered. */
function headOf({ rows }: Grid, columns: readonly EntryColumn[]): Head | null {
  const byCaption = new Map(
    columns.flatMap((column) =>
      [column.id, column.title, entrySheetWords.head(column.title, column.unit)].map((text) => [plain(text), column]),
    ),
  );
  for (const { number: row, values } of rows.slice(0, HEAD_ROWS)) {
    const captions = values.map((value) => (typeof value === 'string' ? plain(value) : ''));
    const name = captions.indexOf(plain(entrySheetWords.unit)) + 1;
    if (name === 0) continue;
    const key = captions.indexOf(plain(entrySheetWords.key)) + 1;
    const found = new Map<number, EntryColumn>();
    const unread: string[] = [];
    captions.forEach((caption, at) => {
      const column = byCaption.get(caption);
      const again = column !== undefined && [...found.values()].includes(column);
      if (column !== undefined && !again) found.set(at + 1, column);
      else if (caption !== '' && at + 1 !== name && at + 1 !== key) unread.push(caption);
    });
    if (found.size > 0) return { row, name, key: key === 0 ? null : key, columns: found, unread };
  }
  return null;
}

interface HeadedGrid {
  readonly grid: Grid;
  readonly sheetNo: number;
  readonly head: Head;
}

function planGrid({ grid, sheetNo, head }: HeadedGrid, frame: Lookup): SheetPlan {
  const cells: EntryCell[] = [];
  const firstRowOf = new Map<string, number>();
  let blank = 0;
  for (const row of grid.rows) {
    if (row.number <= head.row) continue;
    const named = unitOf(row, head, frame);
    const again = named.unit === null ? undefined : firstRowOf.get(named.unit);
    const repeated = again === undefined ? null : entrySheetWords.repeated(again);
    if (named.unit !== null && again === undefined) firstRowOf.set(named.unit, row.number);
    for (const [at, column] of head.columns) {
      const value = row.values[at - 1] ?? null;
      if (isBlank(value)) {
        blank += 1;
        continue;
      }
      const place = { sheet: grid.name, sheetNo, cell: cellAddress(row.number, at) };
      const format = grid.formats[row.formats?.[at - 1] ?? 0] ?? '';
      const outcome = outcomeOf({ ...named, why: named.why ?? repeated }, column, { value, format }, frame);
      const { name, unit } = named;
      cells.push({ ...place, unit, name, column: column.id, columnTitle: column.title, ...outcome });
    }
  }
  const notes = head.unread.length === 0 ? [] : [entrySheetWords.unread(grid.name, head.unread)];
  return { cells, blank, notes };
}

interface NamedUnit {
  readonly unit: string | null;
  readonly name: string;
  /** Why the row cannot be taken. */
  readonly why: string | null;
}

/** Whose row it is: by the number of the unit where the sheet has it, else by the name. */
function unitOf({ values }: GridRow, { name: nameAt, key: keyAt }: Head, { byKey, byName }: Lookup): NamedUnit {
  const name = textOf(values[nameAt - 1]);
  const key = keyAt === null ? '' : textOf(values[keyAt - 1]);
  const unit = key === '' ? byName.get(plain(name)) : byKey.get(key);
  if (!unit) return { unit: null, name, why: name === '' ? entrySheetWords.nobody : entrySheetWords.unknown(name) };
  const moved = name !== '' && plain(unit.name) !== plain(name);
  return { unit: unit.key, name: unit.name, why: moved ? entrySheetWords.mixed(name, unit.name) : null };
}

function outcomeOf(
  { unit, why }: NamedUnit,
  column: EntryColumn,
  cell: { readonly value: CellValue; readonly format: string },
  { stands }: EntryFrame,
): Pick<EntryCell, 'state' | 'before' | 'after' | 'sentence'> {
  const before = unit === null ? null : stands(unit, column.id);
  const refused = (sentence: string) => ({ state: 'REFUSED' as const, before, after: null, sentence });
  if (why !== null) return refused(why);
  const read = readEntry(cell, column.type);
  if ('why' in read) return refused(read.why);
  const after = read.value;
  if (after === before) return { state: 'SAME', before, after, sentence: entrySheetWords.same };
  if (before === null) return { state: 'NEW', before, after, sentence: entrySheetWords.fresh(String(after)) };
  return { state: 'CHANGED', before, after, sentence: entrySheetWords.changed(String(before), String(after)) };
}

function isBlank(value: CellValue): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}

const textOf = (value: CellValue | undefined): string =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';

/** Captions and names without spaces, and with half-width signs, as people type them. */
const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');
