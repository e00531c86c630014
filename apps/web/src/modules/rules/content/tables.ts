import { type CanonicalValue, type DataObject, type DataWords, isDataList, isDataObject } from '@guatu/kernel';

/** How the values of one key are edited. What is nested is edited as text in the form of the catalogue. */
export type CellKind = 'text' | 'number' | 'day' | 'flag' | 'choice' | 'nested';

export interface ItemColumn {
  readonly key: string;
  readonly title: string;
  readonly kind: CellKind;
  /** Codes that a choice offers: those that stand in the column. */
  readonly choices: readonly string[];
}

/** A part of a rule's content: a list of items as a table, or any other value. */
export type ContentPart =
  | { readonly key: string; readonly title: string; readonly items: readonly DataObject[] }
  | { readonly key: string; readonly title: string; readonly value: CanonicalValue };

/** The content of a rule part by part, in the order in which it stands. */
export function contentParts(body: DataObject, words: DataWords): readonly ContentPart[] {
  return Object.entries(body).map(([key, value]) => {
    const title = words.keys[key] ?? key;
    if (isDataList(value) && value.every(isDataObject)) return { key, title, items: value };
    return { key, title, value };
  });
}

/** One column for each key of the items, known keys first and in the order of the words, so that names come before notes. */
export function itemColumns(items: readonly DataObject[], words: DataWords): readonly ItemColumn[] {
  const known = Object.keys(words.keys);
  const place = (key: string) => (known.includes(key) ? known.indexOf(key) : known.length);
  const keys = [...new Set(items.flatMap((item) => Object.keys(item)))].sort((a, b) => place(a) - place(b));
  return keys.map((key) => {
    const values = items.flatMap((item) => item[key] ?? []);
    const own = items.flatMap((item) => (item[key] === undefined || item[key] === null ? [] : [item[key]]));
    const kind = own.some((value) => typeof value === 'object') ? 'nested' : kindOf(own, words);
    const choices = kind === 'choice' ? [...new Set(values.filter((each) => typeof each === 'string'))] : [];
    return { key, title: words.keys[key] ?? key, kind, choices };
  });
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The kind that fits every value; a column without any, or with mixed ones, takes what was written as it is. */
function kindOf(values: readonly CanonicalValue[], words: DataWords): CellKind {
  const all = (fits: (value: CanonicalValue) => boolean) => values.length > 0 && values.every(fits);
  if (all((value) => typeof value === 'number')) return 'number';
  if (all((value) => typeof value === 'boolean')) return 'flag';
  if (all((value) => typeof value === 'string' && DAY.test(value))) return 'day';
  if (all((value) => typeof value === 'string' && value in words.values)) return 'choice';
  return all((value) => typeof value === 'string') || values.length === 0 ? 'text' : 'nested';
}

/** The kind of a value that stands alone. */
export function valueKind(value: CanonicalValue, words: DataWords): CellKind {
  return typeof value === 'object' && value !== null ? 'nested' : kindOf(value === null ? [] : [value], words);
}

/** An empty item beside the others: flags are off, everything else is still to be entered. */
export function emptyItem(columns: readonly ItemColumn[]): DataObject {
  return Object.fromEntries(columns.map(({ key, kind, choices }) => [key, emptyValue(kind, choices)]));
}

function emptyValue(kind: CellKind, choices: readonly string[]): CanonicalValue {
  if (kind === 'flag') return false;
  if (kind === 'choice') return choices[0] ?? '';
  return kind === 'text' ? '' : null;
}
