import type { LedgerBeside, Reading, ReadingValue, Report } from '@guatu/contract';
import { MINUS, yuan } from '@guatu/kernel';
import { t } from '../../../texts/index.ts';
import { formatMoney } from '../../../ui/format.ts';
import { printPeriodCode } from '../../records/values.ts';

const SIGNS = { EQ: '', GE: '≥ ', GT: '> ', LE: '≤ ', LT: '< ' } as const;

/** Digits with separators and a true minus, as many decimals as there are. */
export function printNumber(value: number): string {
  const [whole = '', part] = String(Math.abs(value)).split('.');
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${value < 0 ? MINUS : ''}${digits}${part === undefined ? '' : `.${part}`}`;
}

/** The value with its unit, and the sign of what the text says about it: ≥ 47. */
export function printValue(reading: Reading): string {
  const { value, unit, comparator } = reading.says;
  if (value === null) return reading.kind === 'PROJECT' ? '' : t('reports.noValue');
  const printed = `${comparator === null ? '' : SIGNS[comparator]}${printNumber(value)} ${unit ?? ''}`.trim();
  return comparator === null && reading.kind !== 'PROJECT' ? t('reports.about', { value: printed }) : printed;
}

export const printPeriod = ({ period }: ReadingValue): string =>
  period === null ? t('reports.noPeriod') : printPeriodCode(period);

/** What a reading measures, and of which project or place. */
export function printName(reading: Reading, report: Report): string {
  const { name, projectId, region, valueKind } = reading.says;
  const words = name ?? t('reports.noName');
  if (reading.kind === 'PROJECT') return t('reports.project', { name: words });
  const project = report.projects.find(({ id }) => id === projectId);
  const of = project?.name ?? region;
  const kind = valueKind === 'ACTUAL' ? null : t(`reports.kind.${valueKind}`);
  return [words, kind, of].filter((part) => part != null).join(' · ');
}

/** A value of the ledger in its own unit; amounts of projects in the unit that offices read. */
export function printLedger({ unit }: LedgerBeside, value: number, signed = false): string {
  const sign = signed && value > 0 ? '+' : '';
  if (unit !== null) return `${sign}${printNumber(value)} ${unit}`;
  return `${formatMoney(yuan(Math.round(value)), 'yi', { yiDecimals: 2, signed })} ${t('money.yi')}`;
}

/** The label of a field of a project, as the ledger words it. */
export function fieldLabel({ fieldLabels }: Report, field: string): string {
  return fieldLabels.find((each) => each.field === field)?.label ?? field;
}
