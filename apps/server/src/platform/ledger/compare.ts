import { type FieldValue, ROW_MARKS, sameValue, type Values } from './values.ts';

/** Who wrote the value that the ledger has now. */
export interface LastWriter {
  /** The column it came from is the same office's, with the same header path and unit, as the one that speaks now. */
  readonly sameLine: boolean;
  readonly batchNr: number;
}

/** A value that is neither ours nor a successor of ours: a person chooses. */
export interface Conflict {
  readonly ours: FieldValue;
  readonly theirs: FieldValue;
  readonly batchNr: number | null;
}

export interface Comparison {
  readonly changed: Values;
  readonly replaced: Values;
  readonly conflicts: Readonly<Record<string, Conflict>>;
  readonly same: number;
}

/**
 * Three-way comparison of what a source says with what the ledger has. base is what the same line (office, ledger column)
 * last brought: where the ledger still holds it, a new value is a change; where somebody else's hand or another ledger
 * wrote in between, it is a conflict. A value that was never written is filled, unless `asks` says that a person is to be
 * asked first. Blank and missing never clear, so `theirs` holds only values.
 */
export function compareThreeWays(
  theirs: Values,
  ours: Values,
  lastWriter: (key: string) => LastWriter | undefined,
  asks: (key: string, value: FieldValue) => boolean = () => false,
): Comparison {
  const changed: Record<string, FieldValue> = {};
  const replaced: Record<string, FieldValue> = {};
  const conflicts: Record<string, Conflict> = {};
  let same = 0;
  for (const [key, value] of Object.entries(theirs)) {
    const current = ours[key] ?? null;
    if (value === null) continue;
    if (sameValue(value, current)) {
      same += 1;
    } else if (current === null ? !asks(key, value) : lastWriter(key)?.sameLine === true) {
      changed[key] = value;
      replaced[key] = current;
    } else {
      conflicts[key] = { ours: current, theirs: value, batchNr: lastWriter(key)?.batchNr ?? null };
    }
  }
  return { changed, replaced, conflicts, same };
}

/** The values of a row without the marks of the row itself. */
export function fieldValues(values: Values): Values {
  const marks: readonly string[] = Object.values(ROW_MARKS);
  return Object.fromEntries(Object.entries(values).filter(([key]) => !marks.includes(key)));
}
