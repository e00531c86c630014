import type { EnteredFrom, FigureSource } from '@guatu/contract';
import type { Result } from '@guatu/kernel';
import { type Columns, type DataTable, makeTable, numberColumn, type Recipe, type TextColumn } from '@guatu/scoring';
import { scoreWords } from '../messages/score-words.ts';

/** Where a cell comes from, as it is frozen with every unit; short, since a run has tens of thousands of them. */
export type CellSource =
  /** A field of the company's own record: key and factor. */
  | readonly ['F', string, number]
  /** An observation: its id and factor. */
  | readonly ['I', string, number]
  /** Counted from projects: figure of the wall, dispatch unit or responsible unit, month (null: the latest then). */
  | readonly ['M', string, number | null, number | null, string | null]
  /** The result of another run, and its version. */
  | readonly ['R', string, number]
  /** Appraisals of projects: their sheets. */
  | readonly ['A', readonly string[]]
  /** Entered: by whom, when, on what ground, from which cell of a sheet if any. */
  | readonly ['E', string, string, string, EnteredFrom?]
  /** Put right by an objection: its id, by whom, when. */
  | readonly ['O', string, string, string];

export type CellValue = number | string | null;

export interface FrozenCell {
  readonly v: CellValue;
  readonly s: CellSource | null;
}

export const UNKNOWN: FrozenCell = { v: null, s: null };

/** A unit with its figures, before anything was worked out. */
export interface GatheredUnit {
  readonly key: string;
  /** No two units of a run have the same. */
  readonly name: string;
  readonly territoryId: number;
  /** The company, where it is one. */
  readonly subjectId: string | null;
  /** In the order of the recipe's columns. */
  readonly cells: readonly FrozenCell[];
}

interface UnitValues {
  readonly name: string;
  /** In the order of the recipe's columns. */
  readonly values: readonly CellValue[];
}

/** A unit's figures without their sources. */
export function valuesOf({ name, cells }: Pick<GatheredUnit, 'name' | 'cells'>): UnitValues {
  return { name, values: cells.map(({ v }) => v) };
}

/** The engine's columns of some units. */
export function columnsOf(columns: Recipe['columns'], units: readonly UnitValues[]): Columns {
  const numbers = new Map<string, ReturnType<typeof numberColumn>>();
  const texts = new Map<string, TextColumn>();
  columns.forEach(({ id, type }, at) => {
    const values = units.map(({ values: own }) => own[at] ?? null);
    if (type === 'text')
      texts.set(
        id,
        values.map((value) => (value === null ? null : String(value))),
      );
    else numbers.set(id, numberColumn(values.map((value) => (typeof value === 'number' ? value : null))));
  });
  return { units: units.map(({ name }) => name), numbers, texts };
}

export function tableOf(columns: Recipe['columns'], units: readonly UnitValues[]): Result<DataTable> {
  return makeTable(columnsOf(columns, units));
}

/** What ids in sources are called. */
export interface SourceNames {
  readonly personOf: (id: string) => string;
  /** Null for a sheet that the reader may not see. */
  readonly sheetOf: (id: string) => string | null;
  /** Whether the reader may open the sheets from which figures were entered. */
  readonly opensEntries: boolean;
}

/** A source as readers get it. */
export function sourceOf(
  source: CellSource | null,
  unit: string,
  { personOf, sheetOf, opensEntries }: SourceNames,
): FigureSource | null {
  if (source === null) return null;
  switch (source[0]) {
    case 'F':
      return { kind: 'LEDGER', entity: 'enterprise', id: unit, key: source[1], times: source[2] };
    case 'I':
      return { kind: 'LEDGER', entity: 'observation', id: source[1], key: 'value', times: source[2] };
    case 'M':
      return { kind: 'COUNTED', measure: source[1], territoryId: source[2], unitId: source[3], period: source[4] };
    case 'R':
      return { kind: 'RESULT', evaluationId: source[1], no: source[2] };
    case 'A': {
      const sheets = source[1].flatMap((id) => {
        const title = sheetOf(id);
        return title === null ? [] : [{ id, title }];
      });
      return { kind: 'APPRAISALS', sheets, unseen: source[1].length - sheets.length };
    }
    case 'E':
      return {
        ...{ kind: 'ENTERED', by: personOf(source[1]), on: source[2], note: source[3] },
        ...{ from: source[4] ?? null, opens: opensEntries },
      };
    case 'O':
      return { kind: 'OBJECTION', objectionId: source[1], by: personOf(source[2]), on: source[3] };
  }
}

/** The sheets that sources name. */
export function sheetsIn(cells: readonly FrozenCell[]): readonly string[] {
  return cells.flatMap(({ s }) => (s?.[0] === 'A' ? s[1] : []));
}

/** The people that sources name. */
export function peopleIn(cells: readonly FrozenCell[]): readonly string[] {
  return cells.flatMap(({ s }) => (s?.[0] === 'E' ? [s[1]] : s?.[0] === 'O' ? [s[2]] : []));
}

/** Names told apart: of two with one name each gets what it is known by beside it. */
export function distinctNames(units: readonly { readonly name: string; readonly mark: string }[]): readonly string[] {
  const seen = new Map<string, number>();
  for (const { name } of units) seen.set(name, (seen.get(name) ?? 0) + 1);
  return units.map(({ name, mark }) => ((seen.get(name) ?? 0) > 1 ? scoreWords.toldApart(name, mark) : name));
}
