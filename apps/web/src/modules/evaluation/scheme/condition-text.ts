import { type CanonicalValue, type DataObject, type DataWords, isDataList, isDataObject } from '@guatu/kernel';
import { textAt } from './written.ts';

/** A condition as a sentence, with the names that the scheme gives: tax per mu below 3. */
export function conditionText(when: CanonicalValue, names: ReadonlyMap<string, string>, words: DataWords): string {
  if (!isDataObject(when)) return words.marks.none;
  const parts = (key: 'all' | 'any') => {
    const list = when[key] ?? null;
    return isDataList(list) ? list.map((part) => conditionText(part, names, words)) : null;
  };
  const all = parts('all');
  if (all) return `${words.keys.all ?? ''} ${all.join(words.marks.parted)}`;
  const any = parts('any');
  if (any) return `${words.keys.any ?? ''} ${any.join(words.marks.parted)}`;
  if (isDataObject(when.not ?? null)) {
    return `${words.keys.not ?? ''} ${conditionText(when.not ?? null, names, words)}`;
  }
  const fact = textAt(when, 'fact');
  const op = textAt(when, 'op');
  const said = [
    names.get(fact) ?? words.values[fact] ?? words.keys[fact] ?? fact,
    words.values[op] ?? op,
    valueText(when.value ?? null, words),
  ];
  return [...said, textAt(when, 'unit')].filter((part) => part !== '').join(' ');
}

function valueText(value: CanonicalValue, words: DataWords): string {
  if (value === null) return '';
  if (isDataList(value)) return value.map((each) => valueText(each, words)).join(words.marks.listed);
  if (typeof value === 'boolean') return value ? words.marks.yes : words.marks.no;
  return typeof value === 'string' ? (words.values[value] ?? value) : String(value);
}

/** The number that a condition of one comparison goes by; null where it has none to change. */
export function bound(when: CanonicalValue): number | null {
  return isDataObject(when) && typeof when.value === 'number' ? when.value : null;
}

export function withBound(when: CanonicalValue, value: number): DataObject {
  return { ...(isDataObject(when) ? when : {}), value };
}
