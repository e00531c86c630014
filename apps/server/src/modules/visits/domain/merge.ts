import type { FieldValue, Values } from '@guatu/contract';

/** What the merge needs to know of an edit: what it changed, and what its writer had seen. */
export interface Edit {
  readonly id: string;
  readonly basedOn: readonly string[];
  readonly changes: Values;
}

/** A field to which writers who did not know of each other gave different values, the first written in front. */
export interface Conflict {
  readonly key: string;
  readonly sides: readonly { readonly editId: string; readonly value: FieldValue }[];
}

export interface Merged {
  /** Edits that no other is based on. */
  readonly heads: readonly string[];
  /** What holds now by key, null where it was emptied; of a conflict, the value that was written first. */
  readonly values: Values;
  readonly conflicts: readonly Conflict[];
}

/**
 * What the edits of one visit come to. It is worked out from the set of all edits, not from the last state and the newcomer,
 * so the order in which phones find a connection, and how often they send, cannot matter. A value gives way only to one whose
 * writer had seen it; all others stand, and where they differ a person has to choose by one more edit based on both.
 */
export function mergeEdits(edits: readonly Edit[]): Merged {
  const inOrder = [...new Map(edits.map((edit) => [edit.id, edit])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const seenBy = ancestors(inOrder);
  const standing = (of: readonly Edit[]) =>
    of.filter((edit) => !of.some((later) => later !== edit && seenBy.get(later.id)?.has(edit.id)));

  const values: Record<string, FieldValue> = {};
  const conflicts: Conflict[] = [];
  for (const key of [...new Set(inOrder.flatMap(({ changes }) => Object.keys(changes)))].sort()) {
    const writes = standing(inOrder.filter(({ changes }) => key in changes));
    const sides = writes.map(({ id, changes }) => ({ editId: id, value: changes[key] ?? null }));
    values[key] = sides[0]?.value ?? null;
    if (new Set(sides.map(({ value }) => JSON.stringify(value))).size > 1) conflicts.push({ key, sides });
  }
  return { heads: standing(inOrder).map(({ id }) => id), values, conflicts };
}

/** All edits that each writer had seen, through however many steps. One that has not arrived yet hides what lies behind it. */
function ancestors(edits: readonly Edit[]): ReadonlyMap<string, ReadonlySet<string>> {
  const byId = new Map(edits.map((edit) => [edit.id, edit]));
  const seen = new Map<string, ReadonlySet<string>>();
  for (const { id, basedOn } of edits) {
    const reached = new Set<string>();
    const open = [...basedOn];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (reached.has(next)) continue;
      reached.add(next);
      open.push(...(byId.get(next)?.basedOn ?? []));
    }
    // Two edits that name each other have not seen each other: nobody can have written them.
    reached.delete(id);
    seen.set(id, reached);
  }
  return seen;
}
