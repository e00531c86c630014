import type { Candidate, FieldValue } from '@guatu/contract';
import type { KindNames } from '../../records/dictionary.ts';

/** One field of a row that would change, is in conflict, or is new. */
export interface DiffLine {
  readonly key: string;
  readonly before: FieldValue;
  readonly after: FieldValue;
  readonly conflict: boolean;
  /** Difference of two numbers, in the base unit. */
  readonly delta: number | null;
}

/** Lines of a row shown before the rest is asked for. */
export const FIRST_LINES = 5;

/**
 * The field-by-field difference of a row: what a person has to choose first, then what replaces something, then what was
 * empty; each part in the order of the ledger's fields. Numbering columns say nothing, a new row's name stands in its head
 * already: both are left out.
 */
export function diffLines(candidate: Candidate, names: Pick<KindNames, 'fields' | 'nameField'>): readonly DiffLine[] {
  const order = new Map([...names.fields.keys()].map((id, place) => [id, place]));
  const place = ({ key }: DiffLine) => order.get(key.split('@')[0] ?? key) ?? order.size;
  const inOrder = (lines: readonly DiffLine[]) => lines.toSorted((a, b) => place(a) - place(b));
  const conflicts = Object.entries(candidate.conflicts).map(([key, { ours, theirs }]) => line(key, ours, theirs, true));
  const changes = Object.entries(candidate.changes)
    .filter(([key, [before]]) => key !== 'seq' && !(key === names.nameField && before === null))
    .map(([key, [before, after]]) => line(key, before, after, false));
  const replaced = changes.filter(({ before }) => before !== null);
  const filled = changes.filter(({ before }) => before === null);
  return [...inOrder(conflicts), ...inOrder(replaced), ...inOrder(filled)];
}

function line(key: string, before: FieldValue, after: FieldValue, conflict: boolean): DiffLine {
  const delta = typeof before === 'number' && typeof after === 'number' ? after - before : null;
  return { key, before, after, conflict, delta };
}

/** What stands in the way of entering a batch; zero everywhere means that it can be entered. */
export interface Open {
  readonly mustHandle: number;
  readonly conflicts: number;
}

export const isReady = ({ mustHandle, conflicts }: Open): boolean => mustHandle === 0 && conflicts === 0;
