import type { Field } from '@guatu/contract';
import type { PlainTextKey } from '../../../texts/index.ts';
import type { Ledger } from '../ledger.ts';

export interface FieldSection {
  readonly title: PlainTextKey;
  readonly fields: readonly Field[];
}

/** The sections of a ledger with their fields; what a new edition of the dictionary adds stands in a last one. */
export function fieldSections(ledger: Ledger, fields: ReadonlyMap<string, Field>): readonly FieldSection[] {
  const named = new Set(ledger.sections.flatMap((section) => section.fields));
  const sections = ledger.sections.map(({ title, fields: ids }) => ({
    title,
    fields: ids.flatMap((id) => fields.get(id) ?? []),
  }));
  // Ids that acts keep for themselves say nothing to a reader.
  const forActs = ({ byAct, type }: Field) => byAct && type === 'code';
  const rest = [...fields.values()].filter((each) => each.sub === null && !named.has(each.id) && !forActs(each));
  return rest.length === 0 ? sections : [...sections, { title: 'records.record.others', fields: rest }];
}

/** The office's own columns of a record: header path → value, in reading order. */
export function extensionEntries(
  values: Readonly<Record<string, unknown>>,
): readonly { readonly key: string; readonly path: string }[] {
  return Object.keys(values)
    .filter((key) => key.startsWith('ext:'))
    .sort()
    .map((key) => ({ key, path: key.slice('ext:'.length) }));
}
