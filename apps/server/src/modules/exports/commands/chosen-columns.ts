import { readCatalog } from '../../../platform/catalog/index.ts';
import type { EntityDef } from '../../../platform/ledger/index.ts';
import { mayBeMasked, type Sight } from '../../../platform/records/index.ts';
import {
  type ColumnContext,
  type ExportColumn,
  exportColumns,
  isSummed,
  keyOf,
  type TemplateColumn,
} from '../domain/export-columns.ts';
import type { FormLayout } from '../domain/form-layout.ts';
import { printedFactor } from '../domain/print-value.ts';
import { exportRefusals } from '../messages.ts';
import type { ExportOrder } from './order.ts';

export interface StandardTemplate {
  readonly kind: string;
  readonly title: string;
  readonly columns: readonly TemplateColumn[];
}

/** The standard ledger of a kind. */
export function standardTemplate(def: EntityDef): StandardTemplate {
  const { items } = readCatalog<{ items: readonly StandardTemplate[] }>('export-templates.json');
  const found = items.find(({ kind }) => kind === def.kind);
  if (!found) throw new Error(`the catalogue has no standard ledger for ${def.kind}`);
  return found;
}

/** In characters: with less, the names of projects take three lines a row. */
const NAME_WIDTH = 28;

/** The columns of the standard ledger, or those of the screen with the name in front: without it no row is known again. */
export function chosenColumns(def: EntityDef, order: ExportOrder, period: string | null): readonly ExportColumn[] {
  const { template, columns = [] } = order.request;
  const wanted =
    template === 'standard'
      ? standardTemplate(def).columns
      : [...new Set([def.nameField, ...columns])].map((key) =>
          key === def.nameField ? { key, width: NAME_WIDTH } : { key },
        );
  const chosen = exportColumns(def, wanted, context(order.sight, period));
  if (template === 'list' && columns.length === 0) throw exportRefusals.export_no_columns();
  return chosen;
}

/** The columns of an office's own form that were understood. */
export function formColumns(
  def: EntityDef,
  layout: FormLayout,
  order: ExportOrder,
  period: string | null,
): readonly (ExportColumn & { readonly letter: string })[] {
  const { isMasked } = context(order.sight, period);
  return layout.columns.flatMap(({ letter, path, field: id, unit }) => {
    const field = id === null ? undefined : def.fields.get(id);
    const key = field === undefined ? null : keyOf(field, period);
    if (!field || key === null) return [];
    const masked = isMasked(field);
    const column: ExportColumn & { letter: string } = {
      letter,
      field,
      key,
      path,
      unit,
      factor: printedFactor(field, unit),
      masked,
      summed: isSummed(field) && !masked,
      model: { header: path, width: 12 },
    };
    return [column];
  });
}

function context(sight: Sight, period: string | null): ColumnContext {
  return { period, isMasked: (field) => mayBeMasked(field, sight) };
}
