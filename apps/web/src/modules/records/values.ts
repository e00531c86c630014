import type { Field, FieldValue } from '@guatu/contract';
import { formatNumber, parsePeriod, parseYuanNumber, periodLabel } from '@guatu/kernel';
import { t } from '../../texts/index.ts';
import { formatGap, formatMoney, formatRate, type MoneyShown } from '../../ui/format.ts';
import type { KindNames } from './dictionary.ts';

/** What the server prints in place of a figure that the reader may not see. */
export const HIDDEN = '***';

/** A key of a value taken apart: `ytdDoneAmt@2026M10`, `ext:header/path`, `projectName`. */
export interface ReadKey {
  readonly field: Field | undefined;
  readonly subKey: string | null;
  readonly label: string;
}

const EXT = 'ext:';

/** What a key of a value means. Columns of the office's own carry their header as label until they get another. */
export function readKey(names: KindNames, key: string): ReadKey {
  if (key.startsWith(EXT)) {
    const own = names.extensions.get(key);
    return { field: own, subKey: null, label: own?.label ?? key.slice(EXT.length) };
  }
  const [id = key, subKey = null] = key.split('@');
  const field = names.fields.get(id);
  return { field, subKey, label: field?.label ?? markLabel(key) };
}

function markLabel(key: string): string {
  if (key === '$void') return t('value.mark.void');
  if (key === '$survivor') return t('value.mark.survivor');
  if (key === '$territory') return t('value.mark.territory');
  return key;
}

/** A period code in words (`2026M10`: October 2026); codes that are no period stay as they are. */
export function printPeriodCode(code: string): string {
  const parsed = parsePeriod(code);
  return parsed.ok ? periodLabel(parsed.value) : code;
}

export const isNumeric = (field: Field): boolean =>
  ['money', 'area', 'percent', 'integer', 'decimal'].includes(field.type);

/** Unit for a column head or beside a figure; it follows the money switch. */
export function unitOf(field: Field, shown: MoneyShown): string | undefined {
  if (field.type === 'money') {
    if (field.baseUnit === 'USD') return t('value.unit.wanUsd');
    if (field.baseUnit === PER_MU) return t('value.unit.wanPerMu');
    return t(`money.${shown}`);
  }
  if (field.type === 'percent') return '%';
  switch (field.baseUnit) {
    case 'mu':
      return t('value.unit.mu');
    case 'm2':
      return t('value.unit.m2');
    case 'pp':
      return t('value.unit.points');
    case 'kWh':
      return t('value.unit.wanKwh');
    case 'tce':
      return t('value.unit.tce');
    default:
      // The unit of a column of an office's own is the word that somebody gave it.
      return field.id.startsWith(EXT) ? (field.baseUnit ?? undefined) : undefined;
  }
}

/** The field that says when an indicator was observed holds a period code. */
const PERIOD = 'period';
const PER_MU = 'CNY yuan per mu';
const WAN = 10_000;

/** The printed value without its unit; null for nothing. Digits are rounded last, the stored value stays whole. */
export function printValue(field: Field | undefined, value: FieldValue | undefined, how: PrintHow): string | null {
  if (value === undefined || value === null || value === '') return null;
  if (value === HIDDEN) return HIDDEN;
  if (Array.isArray(value)) return value.join(t('common.comma'));
  if (typeof value === 'boolean') return value ? t('value.yes') : t('value.no');
  if (typeof value === 'number') return field ? printNumber(field, value, how) : String(value);
  const text = String(value);
  if (!field) return text;
  if (field.type === 'enum') return field.enumValues.find(({ id }) => id === text)?.label ?? text;
  if (field.range) return text.replace('/', '—');
  return field.id === PERIOD ? printPeriodCode(text) : text;
}

export interface PrintHow {
  readonly money: MoneyShown;
  /** Two on the page of one record, where one decimal would read 0.3. */
  readonly yiDecimals?: 1 | 2;
}

function printNumber(field: Field, value: number, { money, yiDecimals = 1 }: PrintHow): string {
  switch (field.type) {
    case 'money': {
      if (field.baseUnit === 'USD' || field.baseUnit === PER_MU) return formatNumber(value / WAN, { decimals: 1 });
      const amount = parseYuanNumber(value);
      return amount.ok ? formatMoney(amount.value, money, { yiDecimals }) : String(value);
    }
    case 'percent':
      return formatRate(value);
    case 'integer':
      return formatNumber(value, { decimals: 0 });
    case 'area':
      return formatNumber(value, { decimals: field.baseUnit === 'mu' ? 1 : 0 });
    default:
      if (field.baseUnit === 'pp') return formatGap(value);
      if (field.baseUnit === 'kWh') return formatNumber(value / WAN, { decimals: 1 });
      return formatNumber(value, { decimals: decimalsOf(value) });
  }
}

/** A figure without a calibre of its own (an indicator) is printed with the decimals it was given with, at most four. */
function decimalsOf(value: number): number {
  const [, decimals = ''] = String(value).split('.');
  return Math.min(decimals.length, 4);
}
