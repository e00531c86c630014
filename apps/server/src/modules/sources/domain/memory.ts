import { columnKey, type RememberedColumn } from '@guatu/sheets';

/** What people decided about columns of a kind of ledger. */
export interface KindMemory {
  readonly kind: string;
  readonly columns: readonly RememberedColumn[];
}

/** Corrections that a reader of a file gets from a person, for this file only. */
export interface Corrections {
  readonly memory: readonly KindMemory[];
  /** Period of a table by its number: `2026M10`, `2026Y`. */
  readonly periods: Readonly<Record<string, string>>;
  /** The leaf that the whole file speaks for; null to take what its tables say. */
  readonly territoryId: number | null;
}

/** One list without repeats: of two decisions on the same path and unit the later counts. */
export function mergeColumns(lists: readonly (readonly RememberedColumn[])[]): readonly RememberedColumn[] {
  const merged = new Map<string, RememberedColumn>();
  for (const column of lists.flat()) merged.set(columnKey(column.path, column.unit), column);
  return [...merged.values()];
}

/**
 * What is known for one kind: an office's templates of other column orders first, the template of the very same columns
 * over them, and what the person corrected just now over all.
 */
export function memoryFor(
  kind: string,
  keys: ReadonlySet<string>,
  templates: readonly {
    readonly entity_kind: string;
    readonly template_key: string;
    readonly columns: readonly RememberedColumn[];
  }[],
  corrections: Corrections | null,
): readonly RememberedColumn[] {
  const own = templates.filter((template) => template.entity_kind === kind);
  const exact = own.filter((template) => keys.has(template.template_key));
  const others = own.filter((template) => !keys.has(template.template_key));
  const now = corrections?.memory.filter((memory) => memory.kind === kind) ?? [];
  return mergeColumns([...others, ...exact, ...now].map((each) => each.columns));
}
