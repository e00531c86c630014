import { type FieldValue, VISIT_FIELDS, VISIT_PART_FIELDS, visitOccasionSchema } from '@guatu/contract';
import { t } from '../../../texts/index.ts';

const FIELDS = [...VISIT_FIELDS, ...VISIT_PART_FIELDS];

/** What a field of a visit is called. */
export function fieldWord(key: string): string {
  const [name] = key.split('@');
  const field = FIELDS.find((each) => each === name);
  return field ? t(`visits.field.${field}`) : key;
}

/** The kind of visit in words; nothing for one that is not known. */
export function occasionWord(value: FieldValue | undefined): string {
  const occasion = visitOccasionSchema.options.find((each) => each === value);
  return occasion ? t(`visits.occasion.${occasion}`) : '';
}

/** A value as people read it. */
export function valueWord(key: string, value: FieldValue): string {
  if (value === null || value === '') return t('visits.conflict.empty');
  if (typeof value === 'object') return value.join(t('common.comma'));
  return key === 'visitOccasion' ? occasionWord(value) : String(value);
}
