import type { CellInput } from '../../../platform/excel/index.ts';
import type { FieldDef, FieldValue } from '../../../platform/ledger/index.ts';
import { unitFactor } from './units.ts';
import { dateWords, HALVES, LIST_MARK, NO, SPAN_MARK, YES } from './vocabulary.ts';

/** As much of a column as decides how a value is printed in it. */
export interface PrintedColumn {
  readonly field: FieldDef;
  /** How many base units one printed unit is; null prints the figure as it is, a percentage as a fraction of one. */
  readonly factor: number | null;
}

/** How a figure of the field is printed in a unit: 35 % is 35 in a column headed %, else 0.35 shown by its format. */
export function printedFactor(field: FieldDef, unit: string | null): number | null {
  if (unit === null) return null;
  return field.type === 'percent' ? (unit === '%' ? 1 : null) : unitFactor(field.baseUnit, unit);
}

/**
 * A ledger value as it stands in the cell of an export. Figures keep all their digits; formats round what is shown, never
 * what is stored, so that an untouched cell comes back as the very same value.
 */
export function printValue({ field, factor }: PrintedColumn, value: FieldValue): CellInput {
  if (value === null) return null;
  if (typeof value === 'number') return figure(field, value, factor);
  if (typeof value === 'boolean') return value ? YES : NO;
  if (typeof value !== 'string') return value.join(LIST_MARK);
  if (field.type === 'enum') return field.enumValues.find(({ id }) => id === value)?.label ?? value;
  if (field.type === 'date' || field.type === 'month') return printDate(value);
  return value;
}

function figure(field: FieldDef, value: number, factor: number | null): number {
  if (field.type === 'percent' && factor === null) return tidy(value / 100);
  return factor === null || factor === 1 ? value : tidy(value / factor);
}

/** Without the binary tail of a division: 123,400 / 10,000 is 12.34. */
function tidy(value: number): number {
  return Number(value.toPrecision(15));
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

function printDate(text: string): CellInput {
  const [from, to] = text.split('/');
  if (from !== undefined && to !== undefined) return `${dateText(from)}${SPAN_MARK}${dateText(to)}`;
  return DAY.test(text) ? { date: text } : dateText(text);
}

/** A date at the precision it has, in words that say no more. */
function dateText(text: string): string {
  const day = DAY.exec(text);
  if (day) return dateWords.day(day[1] ?? '', Number(day[2]), Number(day[3]));
  const [, year, month, quarter, half] = /^(\d{4})(?:-(\d{2})|Q([1-4])|H([12]))?$/.exec(text) ?? [];
  if (year === undefined) return text;
  if (month !== undefined) return dateWords.month(year, Number(month));
  if (quarter !== undefined) return dateWords.quarter(year, quarter);
  return half === undefined ? dateWords.year(year) : dateWords.half(year, HALVES[Number(half) - 1] ?? '');
}
