import {
  type FieldValue,
  VISIT_FIELDS,
  VISIT_PART_FIELDS,
  type VisitOccasion,
  visitOccasionSchema,
} from '@guatu/contract';
import { t } from '../../../texts/index.ts';

const FIELDS = [...VISIT_FIELDS, ...VISIT_PART_FIELDS];

/** What a field of a visit is called. */
export function fieldWord(key: string): string {
  const [name] = key.split('@');
  const field = FIELDS.find((each) => each === name);
  return field ? t(`visits.field.${field}`) : key;
}

/** A value as people read it. */
export function valueWord(key: string, value: FieldValue): string {
  if (value === null || value === '') return t('visits.conflict.empty');
  if (typeof value === 'object') return value.join(t('common.comma'));
  const occasion: VisitOccasion | undefined = visitOccasionSchema.options.find((each) => each === value);
  return key === 'visitOccasion' && occasion ? t(`visits.occasion.${occasion}`) : String(value);
}
