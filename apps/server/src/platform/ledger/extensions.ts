import type { EntityDef, EntityKind, FieldDef } from './dictionary.ts';
import { MU_WORD } from './messages.ts';
import { type TypedExtensionRow, typedExtensions } from './sql/extensions.ts';
import type { ReadTrx } from './trx.ts';
import { EXT_PREFIX } from './values.ts';

/** A typed column of an office's own in the form of a dictionary field. Its id is the key of its values. */
export function extensionFieldDef(
  typing: Pick<TypedExtensionRow, 'header_path' | 'label' | 'type' | 'unit'>,
): FieldDef {
  return {
    id: EXT_PREFIX + typing.header_path,
    label: typing.label,
    type: typing.type,
    range: false,
    baseUnit: baseUnitOf(typing),
    enumValues: [],
    // All of them live in one column of documents.
    column: 'ext',
    sub: null,
    protection: null,
    reported: false,
    byAct: false,
    ownPath: typing.header_path,
  };
}

function baseUnitOf({ type, unit }: Pick<TypedExtensionRow, 'type' | 'unit'>): string | null {
  switch (type) {
    case 'money':
      return 'CNY yuan';
    case 'area':
      return unit?.endsWith(MU_WORD) ? 'mu' : 'm2';
    case 'decimal':
    case 'integer':
      return unit;
    default:
      return null;
  }
}

/**
 * Typed columns by kind and key. Where two offices gave one caption types or units that differ, their figures cannot be told
 * apart by the key: such a column is left out, and shows its values as they are kept.
 */
export async function extensionFields(trx: ReadTrx): Promise<ReadonlyMap<EntityKind, ReadonlyMap<string, FieldDef>>> {
  const kinds = new Map<EntityKind, Map<string, FieldDef | null>>();
  for (const row of await typedExtensions(trx)) {
    const field = extensionFieldDef(row);
    const fields = kinds.get(row.entity_kind) ?? new Map<string, FieldDef | null>();
    const other = fields.get(field.id);
    const agree = !other || (other.type === field.type && other.baseUnit === field.baseUnit);
    fields.set(field.id, other === null || !agree ? null : (other ?? field));
    kinds.set(row.entity_kind, fields);
  }
  return new Map(
    [...kinds].map(([kind, fields]) => [
      kind,
      new Map([...fields].flatMap(([key, field]) => (field === null ? [] : [[key, field] as const]))),
    ]),
  );
}

/** The kind with the typed columns of the offices' own beside its fields. */
export async function withExtensions(trx: ReadTrx, def: EntityDef): Promise<EntityDef> {
  const own = (await extensionFields(trx)).get(def.kind);
  return own === undefined ? def : { ...def, fields: new Map([...def.fields, ...own]) };
}
