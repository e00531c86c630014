import { maskName, maskNumbersInText, maskPhone } from '@guatu/kernel';
import {
  type EntityDef,
  EXT_PREFIX,
  type FieldDef,
  type FieldValue,
  isGone,
  parseKey,
  UNSEEN,
  type Values,
} from '../ledger/index.ts';

/** What a reader may see of protected columns. Row-level security hides rows; this hides values, everywhere alike. */
export interface Sight {
  readonly personal: boolean;
  readonly tax: boolean;
}

/** What stands in place of a tax figure that the reader may not see. */
export const HIDDEN = UNSEEN;

/** The value as the reader may see it. Lists, items, exports, provenance, history and as-known-on reads all pass here. */
export function maskedValue(def: EntityDef, key: string, value: FieldValue, sight: Sight): FieldValue {
  if (key.startsWith(EXT_PREFIX)) return sight.personal ? value : withoutNumbers(value);
  if (value === null || isGone(value)) return value;
  const protection = protectionOf(def, key);
  if (protection === 'personal' && !sight.personal) return maskedPersonal(value);
  if (protection === 'tax' && !sight.tax) return HIDDEN;
  return value;
}

/** Whether what stands under a key is of taxes: also for those who work a figure out of it, which may tell it. */
export function isOfTaxes(def: EntityDef, key: string): boolean {
  return protectionOf(def, key) === 'tax';
}

function protectionOf(def: EntityDef, key: string): FieldDef['protection'] {
  const parsed = parseKey(def, key);
  if (!parsed) return null;
  const { field, subKey } = parsed;
  if (field.protectedCodes !== undefined && subKey?.startsWith(field.protectedCodes) !== true) return null;
  return field.protection;
}

export function maskedValues(def: EntityDef, values: Values, sight: Sight): Values {
  if (sight.personal && sight.tax) return values;
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, maskedValue(def, key, value, sight)]));
}

/** Nobody has said what an office's own column holds, so numbers of persons are hidden wherever they stand in its text. */
function withoutNumbers(value: FieldValue): FieldValue {
  if (Array.isArray(value)) return value.map(maskNumbersInText);
  return typeof value === 'string' ? maskNumbersInText(value) : value;
}

/** Whether a reader may find a column's values masked. */
export function mayBeMasked(field: FieldDef, sight: Sight): boolean {
  if (field.id.startsWith(EXT_PREFIX)) return !sight.personal && (field.type === 'text' || field.type === 'list');
  return (field.protection === 'personal' && !sight.personal) || (field.protection === 'tax' && !sight.tax);
}

function maskedPersonal(value: FieldValue): FieldValue {
  if (Array.isArray(value)) return value.map(maskedText);
  return typeof value === 'string' ? maskedText(value) : value;
}

function maskedText(text: string): string {
  return /^[\d\s+()-]{7,}$/.test(text) ? maskPhone(text) : maskName(text);
}
