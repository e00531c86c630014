import { t } from '../../../texts/index.ts';
import { Field, type FieldProps } from '../../../ui/field.tsx';

/** The words of the agreement that something rests on. */
export function ClauseField(props: Pick<FieldProps, 'value' | 'onChange'>) {
  return <Field {...props} label={t('settlements.clause')} type="long" required wide />;
}
