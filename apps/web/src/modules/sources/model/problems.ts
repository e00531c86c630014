import type { Candidate, Decision, Problem, ReviewTable } from '@guatu/contract';
import { keyOfCell } from './cells.ts';
import { groupBy } from './group-by.ts';

/** One problem of a review with the row it stands in; null for a line that is no record. */
export interface PlacedProblem {
  readonly problem: Problem;
  readonly candidate: Candidate | null;
  readonly sheetNo: number;
  /** The key that a value in this cell would have. */
  readonly key: string | null;
}

/** A legal way out of a problem. */
export type Way =
  /** The value does not land; the ledger keeps what it has. */
  | { readonly kind: 'empty'; readonly decision: Decision }
  /** One of the readings that the text allows. */
  | { readonly kind: 'reading'; readonly value: string }
  /** Type a value and say why. */
  | { readonly kind: 'enter'; readonly key: string }
  /** It is right as it stands, and a reason is given. */
  | { readonly kind: 'keep' }
  | { readonly kind: 'seen'; readonly decision: Decision }
  /** The table names no period; giving it one reads the file again. */
  | { readonly kind: 'period' };

export const isOpen = (problem: Problem): boolean => !problem.handled && problem.severity !== 'info';

/** Codes of cells that hold something which could not be read as the column's value. */
const UNREAD = new Set(['unparsed', 'error_value', 'date_no_year', 'precision_lost', 'ambiguous_date', 'unit_suspect']);

/** What may be done about a problem. A line that is no record lands nowhere, so nothing is to be done about it. */
export function waysOut({ problem, candidate, key }: PlacedProblem, text: string | null): readonly Way[] {
  if (candidate === null || problem.handled || candidate.action === 'rejected') return [];
  const { cell, code } = problem;
  const seen: Way = { kind: 'seen', decision: { act: 'acknowledge', ord: candidate.ord, cell, code } };
  if (code === 'no_period') return [{ kind: 'period' }, seen];
  const enter: readonly Way[] = key === null ? [] : [{ kind: 'enter', key }];
  const empty = (of: string): Way => ({
    kind: 'empty',
    decision: { act: 'setValue', ord: candidate.ord, key: of, value: null, note: '' },
  });
  // A figure that stands for no indicator lands as it is; somebody may say which one it is.
  if (code === 'indicator_unmatched') return [...enter, seen];
  if (problem.severity === 'error') {
    return [...(problem.key === null ? [] : [empty(problem.key)]), ...enter, { kind: 'keep' }];
  }
  if (!UNREAD.has(code)) return [seen];
  const readings = code === 'ambiguous_date' && text !== null ? readingsOf(text) : [];
  return [
    ...readings.map((value): Way => ({ kind: 'reading', value })),
    ...(key === null ? [] : [empty(key)]),
    ...enter,
    ...(key === null ? [seen] : []),
  ];
}

/** 2026.1 typed as a number is January, or October without its last digit. */
function readingsOf(text: string): readonly string[] {
  const year = /^(\d{4})\.1$/.exec(text.trim())?.[1];
  return year === undefined ? [] : [`${year}-01`, `${year}-10`];
}

/** Open problems in the order of the sheet, what must be handled first. */
export function placedProblems(
  candidates: readonly Candidate[],
  tables: readonly ReviewTable[],
): readonly PlacedProblem[] {
  const sheetOf = (table: ReviewTable | undefined) => table?.sheetNo ?? 1;
  const ofRows = candidates.flatMap((candidate) => {
    const table = tables.find((each) => each.tableNo === candidate.tableNo);
    if (candidate.action === 'rejected') return [];
    return candidate.problems.map((problem) => ({
      problem,
      candidate,
      sheetNo: sheetOf(table),
      key: problem.key ?? keyOfCell(problem.cell, table),
    }));
  });
  const ofTables = tables.flatMap((table) =>
    table.problems.map((problem) => ({ problem, candidate: null, sheetNo: table.sheetNo, key: null })),
  );
  const rank = ({ problem }: PlacedProblem) => (problem.handled ? 2 : problem.severity === 'error' ? 0 : 1);
  return [...ofRows, ...ofTables]
    .filter(({ problem }) => problem.severity !== 'info')
    .sort((a, b) => rank(a) - rank(b));
}

/** Problems or conflicts of one kind, and what can be decided about all of them at once. */
export interface SameKind {
  readonly id: string;
  readonly what: 'problem' | 'conflict';
  /** Code of the problem, or key of the field in conflict without its period. */
  readonly of: string;
  readonly cells: readonly { readonly row: number | null; readonly name: string; readonly cell: string | null }[];
  readonly ways: readonly {
    readonly kind: 'empty' | 'seen' | 'ours' | 'theirs';
    readonly decisions: readonly Decision[];
  }[];
}

/** Groups what is open into kinds with at least two, the largest first. */
export function sameKinds(candidates: readonly Candidate[], tables: readonly ReviewTable[]): readonly SameKind[] {
  const problems = groupBy(
    placedProblems(candidates, tables).filter(({ problem, candidate }) => isOpen(problem) && candidate !== null),
    ({ problem }) => problem.code,
  );
  const ofProblems = [...problems].map(([code, group]): SameKind => {
    const decided = (kind: 'empty' | 'seen') => {
      const all = group.map((each) => waysOut(each, null).find((way) => way.kind === kind));
      const decisions = all.flatMap((way) => (way && 'decision' in way ? [way.decision] : []));
      return decisions.length === group.length ? [{ kind, decisions: distinct(decisions) }] : [];
    };
    return {
      id: `problem ${code}`,
      what: 'problem',
      of: code,
      cells: group.map(({ candidate, problem }) => ({
        row: candidate?.row ?? null,
        name: candidate?.name ?? '',
        cell: problem.cell,
      })),
      ways: [...decided('empty'), ...decided('seen')],
    };
  });
  const conflicts = groupBy(
    candidates.flatMap((candidate) => Object.keys(candidate.conflicts).map((key) => ({ candidate, key }))),
    ({ key }) => key.split('@')[0] ?? key,
  );
  const ofConflicts = [...conflicts].map(([of, group]): SameKind => {
    const take = (which: 'ours' | 'theirs') => ({
      kind: which,
      decisions: group.map(({ candidate, key }): Decision => ({ act: 'choose', ord: candidate.ord, key, take: which })),
    });
    const cells = group.map(({ candidate }) => ({ row: candidate.row, name: candidate.name, cell: null }));
    return { id: `conflict ${of}`, what: 'conflict', of, cells, ways: [take('ours'), take('theirs')] };
  });
  return [...ofProblems, ...ofConflicts]
    .filter(({ cells, ways }) => cells.length > 1 && ways.length > 0)
    .sort((a, b) => b.cells.length - a.cells.length);
}

function distinct(decisions: readonly Decision[]): readonly Decision[] {
  return [...new Map(decisions.map((decision) => [JSON.stringify(decision), decision])).values()];
}
