import { ok, type Result, refuse } from '@guatu/kernel';
import { stockErrors } from '../../messages/stock.ts';

/** One library of a set: a project is in it from the first of these milestones on, until it comes to a later one. */
export interface Library {
  readonly id: string;
  readonly label: string;
  readonly from: readonly string[];
}

/** The three libraries under one calibre, in the order in which projects go through them. */
export interface LibrarySet {
  readonly id: string;
  readonly label: string;
  readonly basis: string;
  readonly libraries: readonly Library[];
}

export interface LibraryRules {
  readonly sets: readonly LibrarySet[];
  /** Who waits longer in a library than so many months should be looked at: go on or be cleaned out. */
  readonly waitingMonths: readonly number[];
}

type Raw = Readonly<Record<string, unknown>>;

/** Checks the catalogue of libraries; no milestone may open two libraries of one set. */
export function readLibraries(content: Raw, milestones: ReadonlySet<string>): Result<LibraryRules> {
  const { sets, waitingMonths } = content;
  const months = Array.isArray(waitingMonths) ? waitingMonths.map(Number) : [];
  if (!Array.isArray(sets) || sets.length === 0 || months.length === 0 || !months.every((each) => each > 0)) {
    return refuse(stockErrors.library_shape({ at: String(content.title) }));
  }
  for (const set of sets as readonly Partial<LibrarySet>[]) {
    const libraries = set.libraries ?? [];
    const codes = libraries.flatMap(({ from }) => from ?? []);
    const whole =
      set.id &&
      set.label &&
      libraries.length > 1 &&
      libraries.every(({ id, label, from }) => id && label && from?.length);
    const known = codes.every((code) => milestones.has(code));
    if (!whole || !known || new Set(codes).size !== codes.length) {
      return refuse(stockErrors.library_shape({ at: set.label ?? String(set.id) }));
    }
  }
  return ok({ sets: sets as readonly LibrarySet[], waitingMonths: months.toSorted((a, b) => a - b) });
}

/** Per cent of a part in a whole; null where there is nothing to divide by. */
export function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : (part * 100) / whole;
}

/** Growth in per cent; null where there was nothing before. */
export function growthOf(now: number, before: number): number | null {
  return before === 0 ? null : ((now - before) * 100) / before;
}
