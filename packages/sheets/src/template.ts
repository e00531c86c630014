import type { ColumnReading, TableReading } from './reading.ts';
import { fold } from './text/fold.ts';

/** A mapping that a person decided for a template: it holds for exactly this header path with exactly this unit. */
export interface RememberedColumn {
  readonly path: readonly string[];
  readonly unit: string | null;
  /** The field, or null to keep the column as an extension field. */
  readonly field: string | null;
}

/** One column of a template. */
export interface TemplateColumn {
  readonly path: readonly string[];
  readonly unit: string | null;
}

/** The shape of an office's sheet of one kind: by it a later import finds the mapping that was confirmed before. */
export interface Template {
  readonly kind: string;
  readonly office: string | null;
  readonly columns: readonly TemplateColumn[];
  /** Equal for equal kinds and columns, whatever the office. */
  readonly key: string;
}

function normalised(caption: string): string {
  return fold(caption).replace(/\s+/g, '');
}

/** Key of a column by header path and unit. */
export function columnKey(path: readonly string[], unit: string | null): string {
  return `${path.map(normalised).join('>')}|${unit ?? ''}`;
}

/** The template of a table: its captioned columns in order. */
export function templateOf(table: TableReading): Template {
  const columns = table.columns
    .filter((column) => column.path.length > 0)
    .map(({ path, unit }) => ({ path: path.map(normalised), unit }));
  const key = [table.kind, ...columns.map((column) => columnKey(column.path, column.unit))].join('\n');
  return { kind: table.kind, office: table.office, columns, key };
}

/** An unmapped column as a field of its own. */
export interface ExtensionField {
  /** Header path joined by `>`; stable as long as the captions stay. */
  readonly id: string;
  readonly label: string;
  readonly type: ColumnReading['valueType'];
  readonly unit: string | null;
}

/** The extension fields of a table: its captioned columns that are in no dictionary. */
export function extensionFields(table: TableReading): ExtensionField[] {
  return table.columns
    .filter((column) => column.field === null && column.path.length > 0)
    .map((column) => ({
      id: column.path.map(normalised).join('>'),
      label: column.path.at(-1) ?? '',
      type: column.valueType,
      unit: column.unit,
    }));
}
