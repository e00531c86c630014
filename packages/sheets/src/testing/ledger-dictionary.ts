import catalogue from '../../../../catalog/ledger-fields.json' with { type: 'json' };
import type { FieldDictionary } from '../dictionary.ts';

/** The shipped field dictionary, for tests. */
export const dictionary: FieldDictionary = catalogue;

/** Field types by kind, as the scorer wants them. */
export const fieldTypes: Record<string, Record<string, string>> = Object.fromEntries(
  dictionary.kinds.map((kind) => [kind.kind, Object.fromEntries(kind.fields.map((field) => [field.id, field.type]))]),
);
