import { maskNumbersInText } from '@guatu/kernel';
import { type EntityKind, entityDef, personalCaptions } from '../dictionary.ts';
import { EXT_PREFIX, type FieldValue, type Values } from '../values.ts';

/** The fields of a kind that the catalogue protects as personal. */
function personalFields(kind: EntityKind): ReadonlySet<string> {
  const found = [...entityDef(kind).fields.values()].filter(({ protection }) => protection === 'personal');
  const parted = found.find(({ sub }) => sub !== null);
  // Their keys would carry a period after the id; nothing about a person is reported by the month.
  if (parted) throw new Error(`the personal field ${parted.id} has a value a period`);
  return new Set(found.map(({ id }) => id));
}

/**
 * Whether a value is about a person. Of an office's own columns nobody has said what they hold: there the caption speaks,
 * or a telephone or identity number in the text.
 */
export function isPersonal(kind: EntityKind, key: string, value: FieldValue): boolean {
  const rule = ruleOf(kind, rulesOf(kind), key);
  return rule === 'value' ? holdsNumber(value) : rule === 'always';
}

/** What decides about the values of a key: the key itself, or each value. */
type Rule = 'always' | 'never' | 'value';

const rules = new Map<EntityKind, Map<string, Rule>>();

/** Keys are few and come back row after row of a ledger, so each is judged once. */
function rulesOf(kind: EntityKind): Map<string, Rule> {
  const known = rules.get(kind) ?? new Map<string, Rule>();
  rules.set(kind, known);
  return known;
}

function ruleOf(kind: EntityKind, known: Map<string, Rule>, key: string): Rule {
  const rule = known.get(key) ?? judged(kind, key);
  known.set(key, rule);
  return rule;
}

function judged(kind: EntityKind, key: string): Rule {
  if (key.startsWith(EXT_PREFIX)) return isPersonalCaption(key) ? 'always' : 'value';
  return personalFields(kind).has(key) ? 'always' : 'never';
}

/** Whether a caption's words say that the column is about persons. */
function isPersonalCaption(key: string): boolean {
  const caption = key.slice(EXT_PREFIX.length);
  return personalCaptions().some((word) => caption.includes(word));
}

function holdsNumber(value: FieldValue): boolean {
  if (Array.isArray(value)) return value.some(holdsNumber);
  return typeof value === 'string' && /\d{11}/.test(value) && maskNumbersInText(value) !== value;
}

/** The keys of some values that are about a person and hold anything. */
export function personalKeysOf(kind: EntityKind, values: Values): string[] {
  const known = rulesOf(kind);
  const found: string[] = [];
  for (const key in values) {
    if ((known.get(key) ?? ruleOf(kind, known, key)) === 'never') continue;
    const value = values[key] ?? null;
    if (value !== null && isPersonal(kind, key, value)) found.push(key);
  }
  return found;
}
