import type { ColumnModel } from '../../../platform/excel/index.ts';
import type { EntityDef, FieldDef } from '../../../platform/ledger/index.ts';
import { type PrintedColumn, printedFactor } from './print-value.ts';
import { unitFactor } from './units.ts';
import { CAPTION_UNIT, PRINTED_UNITS } from './vocabulary.ts';

/** One column of the catalogue's standard ledgers. */
export interface TemplateColumn {
  readonly key: string;
  /** Caption over several columns, with their unit where they share one. */
  readonly group?: string;
  /** Caption where the dictionary's label is too long for a column. */
  readonly label?: string;
  readonly width?: number;
}

/** A column of an export, ready to be filled. */
export interface ExportColumn extends PrintedColumn {
  /** Key of the value: `totalInvestment`, `monthDoneAmt@2026M10`. */
  readonly key: string;
  readonly path: readonly string[];
  readonly unit: string | null;
  readonly model: ColumnModel;
  /** Whether subtotals add it up. */
  readonly summed: boolean;
  /** The reader of the export sees only a mask of it. */
  readonly masked: boolean;
}

/** What decides which row of a sub-table a column shows, and what of it may be seen. */
export interface ColumnContext {
  readonly period: string | null;
  readonly isMasked: (field: FieldDef) => boolean;
}

/** Columns of the standard ledger or of a list; names that are no field of the kind are left out. */
export function exportColumns(
  def: EntityDef,
  columns: readonly TemplateColumn[],
  context: ColumnContext,
): readonly ExportColumn[] {
  return columns.flatMap((column) => {
    const field = def.fields.get(column.key);
    const key = field && keyOf(field, context.period);
    return field && key !== undefined && key !== null ? [exportColumn(field, key, column, context)] : [];
  });
}

/** The caption of a field when nobody gives another: its label, with the unit that it is printed in. */
export function plainCaption(field: FieldDef): string {
  // The unit of a column of an office's own is the word that somebody gave it.
  const own = field.ownPath === undefined ? null : field.baseUnit;
  const unit = field.baseUnit === null ? undefined : (PRINTED_UNITS[field.baseUnit] ?? own ?? undefined);
  return unit === undefined ? field.label : `${field.label}(${unit})`;
}

/** The key of a field in the period that a list shows; null when it belongs to another kind of sub-table. */
export function keyOf(field: FieldDef, period: string | null): string | null {
  switch (field.sub) {
    case null:
      return field.id;
    case 'month':
    case 'span':
      return period === null ? null : `${field.id}@${period}`;
    case 'year':
      return period === null ? null : `${field.id}@${period.slice(0, 4)}Y`;
    default:
      return null;
  }
}

/** Whether adding up a column says something. */
export function isSummed(field: FieldDef): boolean {
  if (field.type === 'money') return field.baseUnit === 'CNY yuan' || field.baseUnit === 'USD';
  return field.type === 'area' || field.type === 'integer' || field.baseUnit === 'kWh' || field.baseUnit === 'tce';
}

function exportColumn(field: FieldDef, key: string, column: TemplateColumn, context: ColumnContext): ExportColumn {
  const leaf = column.label ?? (column.group === undefined ? plainCaption(field) : field.label);
  const path = column.group === undefined ? [leaf] : [column.group, leaf];
  const unit = unitOf(field, path);
  const masked = context.isMasked(field);
  return {
    field,
    key,
    path,
    unit,
    factor: printedFactor(field, unit),
    summed: isSummed(field) && !masked,
    masked,
    model: { header: path, width: column.width ?? widthOf(field), ...looksOf(field) },
  };
}

/** The unit that the captions say, nearest first, else the usual one. */
function unitOf(field: FieldDef, path: readonly string[]): string | null {
  if (field.baseUnit === null) return null;
  const said = [...path].reverse().map((caption) => CAPTION_UNIT.exec(caption)?.[1]);
  const fits = said.find((word) => word !== undefined && unitFactor(field.baseUnit, word) !== null);
  return fits ?? PRINTED_UNITS[field.baseUnit] ?? null;
}

function widthOf(field: FieldDef): number {
  switch (field.type) {
    case 'money':
    case 'area':
    case 'decimal':
      return 12;
    case 'date':
    case 'month':
      return 12;
    case 'text':
    case 'list':
    case 'code':
      return 14;
    default:
      return 10;
  }
}

function looksOf(field: FieldDef): Pick<ColumnModel, 'format' | 'align'> {
  switch (field.type) {
    case 'money':
    case 'area':
    case 'decimal':
      return { format: '#,##0.00', align: 'right' };
    case 'integer':
      return { format: '#,##0', align: 'right' };
    case 'percent':
      return { format: '0.0%', align: 'right' };
    case 'text':
    case 'code':
    case 'list':
      return { align: 'left' };
    default:
      return { align: 'center' };
  }
}
