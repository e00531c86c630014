import { type CanonicalValue, canonicalText } from '@guatu/kernel';
import type { CurrentRow, EntityDef, FieldValue } from '../../../platform/ledger/index.ts';

/** A column of a list: a field of the project, or of a blocker that holds it. */
export interface ListColumn {
  readonly kind: 'project' | 'blocker';
  readonly field: string;
  readonly label: string;
}

export interface SixList {
  readonly id: string;
  readonly title: string;
  readonly order: number;
  readonly columns: readonly ListColumn[];
}

/** A project with what stands in the lists about it: its own values, and its open blockers'. Masked for the reader. */
export interface ListedProject {
  readonly project: CurrentRow;
  readonly territoryName: string;
  readonly blockers: readonly CurrentRow[];
}

export interface Cell {
  readonly kind: ListColumn['kind'];
  readonly id: string;
  readonly key: string;
  readonly value: FieldValue;
}

export interface ListRow {
  readonly projectId: string;
  /** The blocker, in a list with one row a blocker; else the project. */
  readonly rowId: string;
  readonly cells: readonly (Cell | null)[];
}

export type Defs = Readonly<Record<ListColumn['kind'], EntityDef>>;

/** The rows of a project in a list: one, or one for each of its blockers where the list speaks of blockers. */
export function rowsOf(list: SixList, listed: ListedProject, defs: Defs): readonly ListRow[] {
  const { project, blockers } = listed;
  const ofBlockers = list.columns.some(({ kind }) => kind === 'blocker');
  return (ofBlockers ? blockers : [null]).map((blocker) => ({
    projectId: project.id,
    rowId: blocker?.id ?? project.id,
    cells: list.columns.map((column) => cellOf(column, listed, blocker, defs)),
  }));
}

function cellOf(
  { kind, field }: ListColumn,
  listed: ListedProject,
  blocker: CurrentRow | null,
  defs: Defs,
): Cell | null {
  const row = kind === 'project' ? listed.project : blocker;
  if (row === null) return null;
  const key = latestKey(defs[kind], field, row.values);
  const value = key === null ? null : (row.values[key] ?? null);
  // An area that no ledger names is the one in which the project counts.
  if (value === null && field === 'regionName') return { kind, id: row.id, key: field, value: listed.territoryName };
  return key === null || value === null ? null : { kind, id: row.id, key, value };
}

/** The key of a field's value: that of the latest month or year, where it has one for each. */
function latestKey(def: EntityDef, field: string, values: CurrentRow['values']): string | null {
  if (def.fields.get(field)?.sub == null) return field;
  const prefix = `${field}@`;
  const keys = Object.keys(values).filter((key) => key.startsWith(prefix));
  return keys.sort().at(-1) ?? null;
}

/** What a frozen version keeps of one project: the values of every list, in the order of rows and columns. */
export interface FrozenProject {
  readonly name: string;
  readonly lists: Readonly<
    Record<string, readonly { readonly rowId: string; readonly values: readonly FieldValue[] }[]>
  >;
}

export function frozenProject(lists: readonly SixList[], listed: ListedProject, defs: Defs): FrozenProject {
  const rows = (list: SixList) =>
    rowsOf(list, listed, defs).map(({ rowId, cells }) => ({ rowId, values: cells.map((cell) => cell?.value ?? null) }));
  return {
    name: String(listed.project.values.projectName ?? ''),
    lists: Object.fromEntries(lists.map((list) => [list.id, rows(list)])),
  };
}

/** Canonical text of it, which the hash of a version is made of. */
export function frozenText(project: FrozenProject): string {
  return canonicalText(project as unknown as CanonicalValue);
}

export interface ChangedCell {
  readonly projectId: string;
  readonly name: string;
  readonly list: string;
  readonly kind: ListColumn['kind'];
  readonly field: string;
  readonly label: string;
  readonly before: FieldValue;
  readonly after: FieldValue;
}

export interface Difference {
  readonly added: readonly { readonly projectId: string; readonly name: string }[];
  readonly gone: readonly { readonly projectId: string; readonly name: string }[];
  readonly changed: readonly ChangedCell[];
}

/**
 * What became of the lists since a version: projects that came and went, and cells whose value is another one. Rows are
 * matched by the record behind them, so that an order of blockers is no change; the project's name changes once, not six
 * times. Columns are those of today: one that the version did not have is new in all rows and told of none.
 */
export function differenceOf(
  lists: readonly SixList[],
  before: ReadonlyMap<string, FrozenProject>,
  after: ReadonlyMap<string, FrozenProject>,
): Difference {
  const named = ([projectId, { name }]: readonly [string, FrozenProject]) => ({ projectId, name });
  const changed: ChangedCell[] = [];
  for (const [projectId, now] of after) {
    const then = before.get(projectId);
    if (then) changed.push(...changesOf(lists, projectId, then, now));
  }
  return {
    added: [...after].filter(([id]) => !before.has(id)).map(named),
    gone: [...before].filter(([id]) => !after.has(id)).map(named),
    changed,
  };
}

function changesOf(
  lists: readonly SixList[],
  projectId: string,
  then: FrozenProject,
  now: FrozenProject,
): ChangedCell[] {
  const told = new Set<string>();
  const changes: ChangedCell[] = [];
  for (const { id, title, columns } of lists) {
    const earlier = new Map((then.lists[id] ?? []).map((row) => [row.rowId, row.values]));
    const later = new Map((now.lists[id] ?? []).map((row) => [row.rowId, row.values]));
    for (const rowId of new Set([...earlier.keys(), ...later.keys()])) {
      const [old, current] = [earlier.get(rowId), later.get(rowId)];
      columns.forEach(({ kind, field, label }, place) => {
        const [was, is] = [old?.[place] ?? null, current?.[place] ?? null];
        const key = `${kind === 'project' ? projectId : rowId} ${kind} ${field}`;
        if (JSON.stringify(was) === JSON.stringify(is) || told.has(key)) return;
        // In a row that came or went, the project's own columns did not change.
        if (kind === 'project' && (old === undefined || current === undefined)) return;
        told.add(key);
        changes.push({ projectId, name: now.name, list: title, kind, field, label, before: was, after: is });
      });
    }
  }
  return changes;
}
