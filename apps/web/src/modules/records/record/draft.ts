import type { Field, FieldValue } from '@guatu/contract';
import { formatYuan, parseLedgerDate, parseMoney, parseYuanNumber, splitList } from '@guatu/kernel';
import { t } from '../../../texts/index.ts';
import { HIDDEN } from '../values.ts';

/** What was typed, as a value of the ledger or as a sentence about what is wrong with it. */
export type Typed =
  | { readonly ok: true; readonly value: FieldValue }
  | { readonly ok: false; readonly message: string };

/**
 * The text that an input starts with. Money is typed in wan yuan, whatever unit is on screen: it is what ledgers are written
 * in, and yi would hide digits. A masked value starts empty: its mask must never be written back.
 */
export function draftText(field: Field, value: FieldValue | undefined): string {
  if (value === undefined || value === null || value === HIDDEN) return '';
  if (Array.isArray(value)) return value.join(t('common.comma'));
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return numberText(field, value);
  return String(value);
}

function numberText(field: Field, value: number): string {
  if (field.type !== 'money') return String(value);
  const amount = parseYuanNumber(value);
  if (!amount.ok) return String(value);
  const text = formatYuan(amount.value, 'wan', { decimals: 4, grouping: false });
  return text.replace(/\.?0+$/, '');
}

/** Reads what was typed. Empty clears the field. */
export function readTyped(field: Field, text: string): Typed {
  const trimmed = text.trim();
  if (trimmed === '') return { ok: true, value: null };
  switch (field.type) {
    case 'money': {
      const amount = parseMoney(trimmed, { defaultUnit: 'wan', rounding: 'half-up' });
      return amount.ok ? { ok: true, value: amount.value } : { ok: false, message: amount.error.message };
    }
    case 'integer':
      return numberOf(trimmed, Number.isSafeInteger, t('records.edit.wantInteger'));
    case 'area':
    case 'percent':
    case 'decimal':
      return numberOf(trimmed, Number.isFinite, t('records.edit.wantNumber'));
    case 'bool':
      return { ok: true, value: trimmed === 'true' };
    case 'list':
      return { ok: true, value: splitList(trimmed) };
    case 'date':
      return dateOf(field, trimmed);
    case 'month':
      return /^\d{4}-(0[1-9]|1[0-2])$/.test(trimmed)
        ? { ok: true, value: trimmed }
        : { ok: false, message: t('records.edit.wantMonth') };
    default:
      return { ok: true, value: trimmed };
  }
}

function numberOf(text: string, fits: (value: number) => boolean, message: string): Typed {
  const value = Number(text.replaceAll(',', ''));
  return fits(value) ? { ok: true, value } : { ok: false, message };
}

function dateOf(field: Field, text: string): Typed {
  const parts = field.range ? text.split(/[/\u2014\u81f3~]/).map((part) => part.trim()) : [text];
  if (parts.length !== (field.range ? 2 : 1)) return { ok: false, message: t('records.edit.wantRange') };
  const wrong = parts.map(parseLedgerDate).find((part) => !part.ok);
  if (wrong && !wrong.ok) return { ok: false, message: wrong.error.message };
  return { ok: true, value: parts.join('/') };
}
