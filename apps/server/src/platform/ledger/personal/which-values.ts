import { maskNumbersInText } from '@guatu/kernel';
import { type EntityKind, entityDef, personalCaptions } from '../dictionary.ts';
import { EXT_PREFIX, type FieldValue, type Values } from '../values.ts';

const byKind = new Map<EntityKind, ReadonlySet<string>>();

/** The fields of a kind that the catalogue protects as personal. */
function personalFields(kind: EntityKind): ReadonlySet<string> {
  const known = byKind.get(kind);
  if (known) return known;
  const found = [...entityDef(kind).fields.values()].filter(({ protection }) => protection === 'personal');
  const parted = found.find(({ sub }) => sub !== null);
  // Their keys would carry a period after the id; nothing about a person is reported by the month.
  if (parted) throw new Error(`the personal field ${parted.id} has a value a period`);
  const fields = new Set(found.map(({ id }) => id));
  byKind.set(kind, fields);
  return fields;
}

/**
 * Whether a value is about a person. Of an office's own columns nobody has said what they hold: there the caption speaks,
 * or a telephone or identity number in the text.
 */
export function isPersonal(kind: EntityKind, key: string, value: FieldValue): boolean {
  if (key.startsWith(EXT_PREFIX)) return isPersonalCaption(key) || holdsNumber(value);
  return personalFields(kind).has(key);
}

const captions = new Map<string, boolean>();

/** By the words of the caption; captions are few and come back row after row. */
function isPersonalCaption(key: string): boolean {
  let known = captions.get(key);
  if (known === undefined) {
    const caption = key.slice(EXT_PREFIX.length);
    known = personalCaptions().some((word) => caption.includes(word));
    captions.set(key, known);
  }
  return known;
}

function holdsNumber(value: FieldValue): boolean {
  if (Array.isArray(value)) return value.some(holdsNumber);
  return typeof value === 'string' && /\d{11}/.test(value) && maskNumbersInText(value) !== value;
}

/** The keys of some values that are about a person and hold anything. */
export function personalKeysOf(kind: EntityKind, values: Values): string[] {
  const found: string[] = [];
  for (const key in values) {
    const value = values[key] ?? null;
    if (value !== null && isPersonal(kind, key, value)) found.push(key);
  }
  return found;
}
