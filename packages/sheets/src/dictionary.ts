/** The canonical field dictionary (`catalog/ledger-fields.json`): what each kind of ledger row can say. */
export interface FieldDictionary {
  readonly version: number;
  readonly kinds: readonly KindEntry[];
}

export type LedgerKind = 'project' | 'progress' | 'lead' | 'enterprise' | 'blocker' | 'funding';

export interface KindEntry {
  readonly kind: string;
  readonly label: string;
  /** The field whose own cell names the thing that a record is about. */
  readonly keyField: string;
  readonly fields: readonly FieldEntry[];
}

export type FieldType =
  | 'text'
  | 'money'
  | 'area'
  | 'date'
  | 'month'
  | 'percent'
  | 'integer'
  | 'decimal'
  | 'code'
  | 'enum'
  | 'list'
  | 'bool';

export interface FieldEntry {
  readonly id: string;
  readonly label: string;
  /** A `FieldType`; a plain string because the catalogue is data read from disk. */
  readonly type: string;
  readonly baseUnit?: string;
  readonly range?: boolean;
  readonly enumValues?: readonly { readonly id: string; readonly label: string }[];
  readonly note?: string;
}

const ADDITIVE = new Set(['money', 'integer', 'decimal', 'percent', 'area']);

/**
 * Whether a value of the field counts something, so that one figure written over several rows belongs to the first of
 * them only. The running number is the exception: it names a row and counts nothing.
 */
export function isFigure(field: FieldEntry): boolean {
  return ADDITIVE.has(field.type) && field.id !== 'seq';
}

/** Whether figures of the field may be added up: rates, ranks, gaps and prices per unit may not. */
export function isSummable(field: FieldEntry): boolean {
  if (field.id === 'seq' || field.id === 'rank' || field.baseUnit === 'pp') return false;
  if (field.baseUnit?.includes(' per ')) return false;
  return field.type === 'money' || field.type === 'integer' || field.type === 'decimal' || field.type === 'area';
}
