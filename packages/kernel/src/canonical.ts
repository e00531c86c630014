import { CodedFailure, defineErrors } from './errors.ts';

/**
 * What canonical text can hold. Exact decimals and integers beyond 2^53 go in as strings: a JSON reader would round them.
 */
export type CanonicalValue =
  | null
  | boolean
  | number
  | string
  | readonly CanonicalValue[]
  | { readonly [key: string]: CanonicalValue };

export const canonicalErrors = defineErrors({
  canonical_not_data: (details: { at: string; found: string }) =>
    `内容未能固化：${details.at} 处是 ${details.found}，不是数、文字、真假、空值、数组或键值对。请先转成普通数据。`,
  canonical_repeated_key: (details: { at: string; key: string }) =>
    `内容未能固化：${details.at} 处的键“${details.key}”归一后重复。请改名后再存。`,
});

/**
 * JSON text that depends on the content only, so that its hash can be checked years later by other software: keys sorted
 * by UTF-16 code units, no white space, numbers in plain decimals without exponent, strings and keys in NFC.
 * Arrays keep their order. Throws `CodedFailure` for undefined, NaN, infinities, bigint, functions and class instances,
 * because leaving them out silently would let two different contents share a hash.
 */
export function canonicalText(value: CanonicalValue): string {
  return print(value, '$');
}

// `at` is the nearest key, which is enough to find the place; whole paths would cost time on every value.
function print(value: CanonicalValue, at: string): string {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(composed(value));
    case 'number':
      return plainNumber(value, at);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      break;
    default:
      return notData(at, typeof value);
  }
  if (value === null) return 'null';
  if (isArray(value)) return printArray(value, at);
  return printObject(value, at);
}

// Array.isArray does not narrow readonly arrays.
function isArray(value: object): value is readonly CanonicalValue[] {
  return Array.isArray(value);
}

function printArray(items: readonly CanonicalValue[], at: string): string {
  let text = '[';
  for (let index = 0; index < items.length; index++) {
    // A hole in the array reads as undefined and is refused by `print`.
    text += (index === 0 ? '' : ',') + print(items[index] as CanonicalValue, at);
  }
  return `${text}]`;
}

function printObject(object: { readonly [key: string]: CanonicalValue }, at: string): string {
  const prototype = Object.getPrototypeOf(object);
  if (prototype !== Object.prototype && prototype !== null) notData(at, prototype.constructor?.name ?? 'object');
  const { order, labels, composedAlready } = keyPlan(Object.keys(object));
  if (!composedAlready) return printObject(withComposedKeys(object, at), at);
  let text = '{';
  for (let index = 0; index < order.length; index++) {
    // Both lists have the object's own keys, so neither look-up can miss.
    const key = order[index] as string;
    text += labels[index] + print(object[key] as CanonicalValue, key);
  }
  return `${text}}`;
}

interface KeyPlan {
  readonly keys: readonly string[];
  readonly order: readonly string[];
  /** What stands before each value: comma, quoted key, colon. */
  readonly labels: readonly string[];
  readonly composedAlready: boolean;
}

// Rows of one table come one after another with the same keys in the same objects, one in another; sorting and quoting
// each of them once halves the time. The memo holds the latest plans and never changes an answer.
const LATEST = 4;
const latestPlans: KeyPlan[] = [];

function keyPlan(keys: readonly string[]): KeyPlan {
  const known = latestPlans.find((plan) => sameKeys(keys, plan.keys));
  if (known !== undefined) return known;
  const order = [...keys].sort();
  const labels = order.map((key, index) => `${index === 0 ? '' : ','}${JSON.stringify(key)}:`);
  const plan = { keys, order, labels, composedAlready: keys.every((key) => composed(key) === key) };
  latestPlans.unshift(plan);
  latestPlans.length = Math.min(latestPlans.length, LATEST);
  return plan;
}

function sameKeys(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((key, index) => key === right[index]);
}

function withComposedKeys(
  object: { readonly [key: string]: CanonicalValue },
  at: string,
): { readonly [key: string]: CanonicalValue } {
  const entries = new Map<string, CanonicalValue>();
  for (const [written, value] of Object.entries(object)) {
    const key = composed(written);
    if (entries.has(key)) throw new CodedFailure(canonicalErrors.canonical_repeated_key({ at, key }));
    entries.set(key, value);
  }
  return Object.fromEntries(entries);
}

// The gaps between these ranges never change under NFC: up to U+02FF, common punctuation, ideographs, full-width forms.
// Nearly every string of a ledger lies in the gaps, and the test is several times faster than normalising.
const MAY_COMPOSE = /[\u0300-\u200f\u2028-\u3000\u302a-\u4dff\ua000-\ufeff\ufff0-\uffff]/;

function composed(text: string): string {
  return MAY_COMPOSE.test(text) ? text.normalize('NFC') : text;
}

function plainNumber(value: number, at: string): string {
  if (!Number.isFinite(value)) return notData(at, String(value));
  // `-0` and `0` are one number.
  const text = value === 0 ? '0' : String(value);
  return text.includes('e') ? withoutExponent(text) : text;
}

/** Moves the point of `-1.25e-7` or `1e+21` to its place. The digits stay, so the text reads back as the same number. */
function withoutExponent(text: string): string {
  const [mantissa = '', exponent = '0'] = text.split('e');
  const sign = mantissa.startsWith('-') ? '-' : '';
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.');
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return sign + digits.padEnd(point, '0');
}

function notData(at: string, found: string): never {
  throw new CodedFailure(canonicalErrors.canonical_not_data({ at, found }));
}
