import { parseLedgerDate } from '@guatu/kernel';
import type { FieldDef } from './dictionary.ts';
import { ledgerRefusals, VALUE_WORDS } from './messages.ts';
import type { FieldValue } from './values.ts';

/** Answers the value if it is of the field's type, else refuses with what was expected. Null clears a field. */
export function checkedValue(field: FieldDef, value: FieldValue): FieldValue {
  if (value === null) return null;
  if (field.range ? isRange(value) : fits(field, value)) return value;
  throw ledgerRefusals.field_value_wrong({ label: field.label, expected: VALUE_WORDS[field.type] });
}

function fits(field: FieldDef, value: FieldValue): boolean {
  switch (field.type) {
    case 'money':
    case 'integer':
      return Number.isSafeInteger(value);
    case 'area':
    case 'percent':
    case 'decimal':
      return Number.isFinite(value);
    case 'bool':
      return typeof value === 'boolean';
    case 'list':
      return Array.isArray(value) && value.every((item) => typeof item === 'string' && item.trim() !== '');
    case 'enum':
      return field.enumValues.some((option) => option.id === value);
    case 'date':
      return typeof value === 'string' && parseLedgerDate(value).ok;
    case 'month':
      return typeof value === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(value);
    case 'text':
    case 'code':
      return typeof value === 'string' && value.trim() !== '';
  }
}

function isRange(value: FieldValue): boolean {
  if (typeof value !== 'string') return false;
  const parts = value.split('/');
  return parts.length === 2 && parts.every((part) => parseLedgerDate(part).ok);
}
