import type { CanonicalValue } from './canonical.ts';

/** An object of plain data. */
export type DataObject = { readonly [key: string]: CanonicalValue };

/** What the keys and values of plain data are called where people read them, and the marks between them. */
export interface DataWords {
  readonly keys: Readonly<Record<string, string>>;
  /** Names of coded values; figures and other texts stand for themselves. */
  readonly values: Readonly<Record<string, string>>;
  readonly marks: {
    readonly yes: string;
    readonly no: string;
    readonly none: string;
    /** Between the values of a plain list. */
    readonly listed: string;
    /** Between the keys of one object. */
    readonly joined: string;
    /** Between the objects of a list. */
    readonly parted: string;
  };
}

/**
 * Plain data as one line that people can read: `月份 3，百分比 20；月份 6，百分比 50`. Keys and coded values without a name
 * stand as they are.
 */
export function dataInWords(value: CanonicalValue, words: DataWords): string {
  const { marks } = words;
  if (value === null || value === '') return marks.none;
  if (typeof value === 'boolean') return value ? marks.yes : marks.no;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return words.values[value] ?? value;
  if (isDataList(value)) {
    if (value.length === 0) return marks.none;
    const mark = value.some((each) => typeof each === 'object' && each !== null) ? marks.parted : marks.listed;
    return value.map((each) => dataInWords(each, words)).join(mark);
  }
  const entries = Object.entries(value);
  if (entries.length === 0) return marks.none;
  return entries.map(([key, each]) => `${words.keys[key] ?? key} ${dataInWords(each, words)}`).join(marks.joined);
}

/** Whether plain data is a list; the built-in test does not narrow read-only lists. */
export function isDataList(value: CanonicalValue): value is readonly CanonicalValue[] {
  return Array.isArray(value);
}

/** Whether plain data has keys. */
export function isDataObject(value: CanonicalValue): value is DataObject {
  return typeof value === 'object' && value !== null && !isDataList(value);
}
