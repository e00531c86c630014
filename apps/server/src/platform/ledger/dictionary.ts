import { type EntityKind, LEDGER_KINDS, WORK_KINDS } from '@guatu/contract';
import type { FieldType } from '@guatu/sheets';
import { readCatalog } from '../catalog/index.ts';

/** Everything that batches write: what offices keep ledgers of, and what the work on it leaves behind. */
export const ENTITY_KINDS: readonly EntityKind[] = [...LEDGER_KINDS, ...WORK_KINDS];
export type { EntityKind };

/** How far a value's column may be seen: `personal` and `tax` values are masked by role. */
export type Protection = 'personal' | 'tax' | null;

export interface FieldDef {
  readonly id: string;
  readonly label: string;
  readonly type: FieldType;
  readonly range: boolean;
  readonly baseUnit: string | null;
  readonly enumValues: readonly { readonly id: string; readonly label: string }[];
  /** Column in the entity's table or in the sub-table that holds it. */
  readonly column: string;
  /** Null: the entity's own row. Otherwise the sub-table whose key stands after `@` in the field key. */
  readonly sub: string | null;
  readonly protection: Protection;
  /** Where only some of its coded rows are protected: what their codes begin with. */
  readonly protectedCodes?: string;
  /** Derived by the product; imported only as a reported value to compare with. */
  readonly reported: boolean;
  /** Written by acts with their own rules; a form cannot change it. */
  readonly byAct: boolean;
  /** Header path of a column of an office's own; its values lie under it in the documents of the row. */
  readonly ownPath?: string;
}

/** Rows that belong to an entity and are told apart by a key: a month, a year, a milestone code. */
export interface SubTable {
  readonly name: string;
  readonly table: string;
  readonly ownerColumn: string;
  readonly keyColumn: string;
}

export interface EntityDef {
  readonly kind: EntityKind;
  readonly label: string;
  readonly table: string;
  /** The field that names one thing; its value makes the matching and search keys. */
  readonly nameField: string;
  readonly fields: ReadonlyMap<string, FieldDef>;
  readonly subs: ReadonlyMap<string, SubTable>;
  /** When what a record says was found final, so that a change of it takes a reason; null where nothing is. */
  readonly settled: Settled | null;
}

/** A record is final while a field has one of these values; a change of the listed fields then takes a reason. */
export interface Settled {
  readonly field: string;
  readonly values: readonly string[];
  readonly fields: readonly string[];
}

interface DictionaryFile {
  readonly kinds: readonly {
    readonly kind: string;
    readonly label?: string;
    readonly keyField?: string;
    readonly settled?: Settled;
    readonly fields: readonly {
      readonly id: string;
      readonly label: string;
      readonly type: FieldType;
      readonly range?: boolean;
      readonly baseUnit?: string;
      readonly sub?: string;
      readonly enumValues?: readonly { readonly id: string; readonly label: string }[];
    }[];
  }[];
}

interface PolicyFile {
  readonly items: readonly {
    readonly kind: string;
    readonly period?: 'year' | 'month' | 'span';
    readonly protect?: 'personal' | 'tax';
    /** Only rows whose codes begin so. */
    readonly codes?: string;
    readonly derived?: boolean;
    readonly byAct?: boolean;
    readonly fields: readonly string[];
  }[];
  /** Words in the caption of an office's own column that say it is about persons. */
  readonly personalCaptions: readonly string[];
}

let captions: readonly string[] | undefined;

let cached: ReadonlyMap<EntityKind, EntityDef> | undefined;

/** The field dictionary joined with the product's own fields and the catalogue's rules on periods and protection. */
export function entityDefs(): ReadonlyMap<EntityKind, EntityDef> {
  cached ??= build(
    ['ledger-fields.json', 'observation-fields.json', 'extra-fields.json', 'work-fields.json'].map((file) =>
      readCatalog<DictionaryFile>(file),
    ),
    readCatalog<PolicyFile>('field-policies.json'),
  );
  return cached;
}

export function entityDef(kind: EntityKind): EntityDef {
  const def = entityDefs().get(kind);
  if (!def) throw new Error(`unknown ledger kind ${kind}`);
  return def;
}

/** Words in the caption of an office's own column that say it is about persons. */
export function personalCaptions(): readonly string[] {
  captions ??= readCatalog<PolicyFile>('field-policies.json').personalCaptions;
  return captions;
}

export function isEntityKind(value: string): value is EntityKind {
  return (ENTITY_KINDS as readonly string[]).includes(value);
}

export function snakeCase(id: string): string {
  return id.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function build(files: readonly DictionaryFile[], policies: PolicyFile): ReadonlyMap<EntityKind, EntityDef> {
  const defs = new Map<EntityKind, EntityDef>();
  for (const kind of ENTITY_KINDS) {
    const sources = files.flatMap((file) => file.kinds.filter((k) => k.kind === kind));
    const rules = policies.items.filter((p) => p.kind === kind);
    const fields = sources.flatMap((k) => k.fields).filter((f) => f.id !== 'seq');
    const label = sources.find((k) => k.label)?.label;
    const nameField = sources.find((k) => k.keyField)?.keyField;
    if (!label || !nameField) throw new Error(`the field dictionary has no kind ${kind}`);
    const built = fields.map((f) => fieldDef(f, rules));
    const subNames = new Set(built.flatMap((f) => (f.sub ? [f.sub] : [])));
    defs.set(kind, {
      kind,
      label,
      table: kind,
      nameField,
      fields: new Map(built.map((f) => [f.id, f])),
      subs: new Map([...subNames].map((name) => [name, subTable(kind, name)])),
      settled: sources.find((k) => k.settled)?.settled ?? null,
    });
  }
  return defs;
}

type FileField = DictionaryFile['kinds'][number]['fields'][number];

function fieldDef(f: FileField, rules: PolicyFile['items']): FieldDef {
  const protecting = rules.find((r) => r.protect && r.fields.includes(f.id));
  return {
    id: f.id,
    label: f.label,
    type: f.type,
    range: f.range ?? false,
    baseUnit: f.baseUnit ?? null,
    enumValues: f.enumValues ?? [],
    column: snakeCase(f.id),
    sub: f.sub ?? rules.find((r) => r.period && r.fields.includes(f.id))?.period ?? null,
    protection: protecting?.protect ?? null,
    ...(protecting?.codes === undefined ? {} : { protectedCodes: protecting.codes }),
    reported: rules.some((r) => r.derived && r.fields.includes(f.id)),
    byAct: rules.some((r) => r.byAct && r.fields.includes(f.id)),
  };
}

/** Sub-tables keyed by a period; all others go by a code. */
const PERIOD_SUBS: readonly string[] = ['year', 'month', 'span'];

function subTable(kind: EntityKind, name: string): SubTable {
  const coded = !PERIOD_SUBS.includes(name);
  const table = name === 'span' ? `${kind}_period` : `${kind}_${name}`;
  return { name, table, ownerColumn: `${kind}_id`, keyColumn: coded ? 'code' : 'period' };
}
