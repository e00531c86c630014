import type { Candidate, FieldValue } from '@guatu/contract';

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
 * empty. Numbering columns say nothing and are left out.
 */
export function diffLines(candidate: Candidate): readonly DiffLine[] {
  const conflicts = Object.entries(candidate.conflicts).map(([key, { ours, theirs }]) => line(key, ours, theirs, true));
  const changes = Object.entries(candidate.changes)
    .filter(([key]) => key !== 'seq')
    .map(([key, [before, after]]) => line(key, before, after, false));
  const replaced = changes.filter(({ before }) => before !== null);
  const filled = changes.filter(({ before }) => before === null);
  return [...conflicts, ...replaced, ...filled];
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
