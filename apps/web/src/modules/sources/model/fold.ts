import type { CandidateAction, OutlineRow, ReviewTable } from '@guatu/contract';

/** What a review knows of one row of the sheet before its cells are fetched. */
export interface KnownRow {
  readonly number: number;
  /** What it was taken for when it is no record: title, unit, group … */
  readonly label: string | null;
  /** The weightiest of the records that the row became. */
  readonly action: CandidateAction | null;
  readonly must: number;
  readonly warn: number;
}

export type ActionCounts = Readonly<Record<CandidateAction, number>>;

export type FoldedItem =
  | { readonly kind: 'row'; readonly row: KnownRow }
  | { readonly kind: 'fold'; readonly from: number; readonly to: number; readonly counts: ActionCounts };

export interface FoldRules {
  /** Only rows with something open, and the lines around them. */
  readonly onlyProblems: boolean;
  /** Rows of this kind stay in sight. */
  readonly action: CandidateAction | null;
  /** First rows of folds that the reader opened. */
  readonly opened: ReadonlySet<number>;
  /** A row that must not be folded away: the selected one. */
  readonly keep: number | null;
}

/** Rows of a run that stay in sight before the rest folds: more at the top of the sheet, to get to know it. */
const FIRST_RUN = 8;
const LATER_RUN = 4;
/** Folding fewer rows would save nothing. */
const LEAST_FOLD = 5;

const WEIGHT: Readonly<Record<CandidateAction, number>> = { conflict: 4, new: 3, changed: 2, rejected: 1, same: 0 };

/** Every row of a sheet that holds anything, in order. A monthly report makes several records of one row. */
export function knownRows(
  outline: readonly OutlineRow[],
  tables: readonly Pick<ReviewTable, 'headerRows' | 'rowLabels'>[],
): readonly KnownRow[] {
  const rows = new Map<number, KnownRow>();
  for (const { headerRows, rowLabels } of tables) {
    for (const number of headerRows) rows.set(number, plainRow(number, 'header'));
    for (const [number, label] of Object.entries(rowLabels)) rows.set(Number(number), plainRow(Number(number), label));
  }
  for (const [number, , action, must, warn] of outline) {
    const known = rows.get(number);
    const before = known?.action ?? null;
    rows.set(number, {
      number,
      label: null,
      action: before !== null && WEIGHT[before] > WEIGHT[action] ? before : action,
      must: (known?.must ?? 0) + must,
      warn: (known?.warn ?? 0) + warn,
    });
  }
  return [...rows.values()].sort((a, b) => a.number - b.number);
}

function plainRow(number: number, label: string): KnownRow {
  return { number, label, action: null, must: 0, warn: 0 };
}

/**
 * Folds runs of rows that nobody needs to look at. Lines of the sheet (heads, groups, subtotals, notes) always stay, so
 * that it is still the user's own; a fold never reaches over one, and its counts say what is inside.
 */
export function foldRows(rows: readonly KnownRow[], rules: FoldRules): readonly FoldedItem[] {
  const items: FoldedItem[] = [];
  let run: KnownRow[] = [];
  let runs = 0;
  const flush = () => {
    if (run.length === 0) return;
    const shown = rules.onlyProblems || rules.action !== null ? 0 : runs === 0 ? FIRST_RUN : LATER_RUN;
    runs += 1;
    const rest = run.slice(shown);
    const first = rest[0];
    const last = rest.at(-1);
    const folds = first && last && rest.length >= (shown === 0 ? 1 : LEAST_FOLD) && !rules.opened.has(first.number);
    for (const row of folds ? run.slice(0, shown) : run) items.push({ kind: 'row', row });
    if (folds) items.push({ kind: 'fold', from: first.number, to: last.number, counts: countActions(rest) });
    run = [];
  };
  for (const row of rows) {
    if (isRecord(row) && !standsOut(row, rules)) run.push(row);
    else {
      flush();
      items.push({ kind: 'row', row });
    }
  }
  flush();
  return items;
}

/** A continued line belongs to the record above it. */
const isRecord = (row: KnownRow): boolean =>
  row.action !== null || row.label === 'continuation' || row.label === 'blank';

function standsOut(row: KnownRow, rules: FoldRules): boolean {
  if (row.number === rules.keep || row.must > 0 || row.warn > 0) return true;
  if (rules.action !== null) return row.action === rules.action;
  return row.action === 'conflict' || (row.action === 'rejected' && !rules.onlyProblems);
}

function countActions(rows: readonly KnownRow[]): ActionCounts {
  const counts = { new: 0, changed: 0, same: 0, conflict: 0, rejected: 0 };
  for (const { action } of rows) if (action !== null) counts[action] += 1;
  return counts;
}
