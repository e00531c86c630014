import { type CanonicalValue, canonicalText } from './canonical.ts';
import { type DataObject, isDataList, isDataObject } from './data-words.ts';

/** One step into plain data: a key, an item of a list by what names it, or the order of a list's items. */
export type DataStep =
  | { readonly key: string }
  | { readonly item: DataObject; readonly name: string }
  | { readonly order: true };

/** A place where two versions of plain data differ; an absent side is undefined, for null is a value. */
export interface DataDifference {
  readonly path: readonly DataStep[];
  readonly before: CanonicalValue | undefined;
  readonly after: CanonicalValue | undefined;
}

/** Keys that name an item among its neighbours, the surest first. */
const NAMES = ['id', 'code', 'key', 'date', 'month', 'name'] as const;

/**
 * Where two versions of plain data differ. Items of a list are matched by what names them (`id`, `code`, `date` …), never
 * by their place, so that an item put in front does not make all that follow look changed; a changed order is one
 * difference of its own. A list whose items have no name differs as a whole.
 */
export function dataDifferences(before: DataObject, after: DataObject): readonly DataDifference[] {
  return inObjects(before, after, []);
}

function between(
  before: CanonicalValue | undefined,
  after: CanonicalValue | undefined,
  path: readonly DataStep[],
): readonly DataDifference[] {
  if (before !== undefined && after !== undefined) {
    if (canonicalText(before) === canonicalText(after)) return [];
    if (isDataObject(before) && isDataObject(after)) return inObjects(before, after, path);
    if (isDataList(before) && isDataList(after)) {
      const lists = namedLists(before, after);
      if (lists) return inLists(lists.before, lists.after, path);
    }
  }
  return [{ path, before, after }];
}

function inObjects(before: DataObject, after: DataObject, path: readonly DataStep[]): readonly DataDifference[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) => between(before[key], after[key], [...path, { key }]));
}

type NamedItems = ReadonlyMap<string, DataObject>;

function inLists(before: NamedItems, after: NamedItems, path: readonly DataStep[]): readonly DataDifference[] {
  const names = [...new Set([...before.keys(), ...after.keys()])];
  const found = names.flatMap((name) => {
    const item = after.get(name) ?? before.get(name);
    return item ? between(before.get(name), after.get(name), [...path, { item, name }]) : [];
  });
  const stayed = (one: NamedItems, other: NamedItems) => [...one.keys()].filter((name) => other.has(name));
  const [was, is] = [stayed(before, after), stayed(after, before)];
  if (was.every((name, index) => name === is[index])) return found;
  return [...found, { path: [...path, { order: true }], before: was, after: is }];
}

/** Both lists by the first name that every item of both has and no two share; null where there is none. */
function namedLists(before: readonly CanonicalValue[], after: readonly CanonicalValue[]) {
  for (const name of NAMES) {
    const lists = { before: byName(before, name), after: byName(after, name) };
    if (lists.before && lists.after) return { before: lists.before, after: lists.after };
  }
  return null;
}

function byName(list: readonly CanonicalValue[], name: string): NamedItems | null {
  const items = new Map<string, DataObject>();
  for (const item of list) {
    const called = isDataObject(item) ? item[name] : undefined;
    if (!isDataObject(item) || (typeof called !== 'string' && typeof called !== 'number')) return null;
    if (items.has(String(called))) return null;
    items.set(String(called), item);
  }
  return items;
}
