import { type InputHTMLAttributes, useId } from 'react';
import { t } from '../../texts/index.ts';
import { useDictionary } from '../records/dictionary.ts';
import './unit-input.css';

type UnitInputProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'list'> & { readonly value: string };

/**
 * A unit, chosen from the register as one types. Another name may stand: some units are outside the register, but then the
 * field says so, since only known names find their own people.
 */
export function UnitInput(props: UnitInputProps) {
  const id = useId();
  const { data } = useDictionary();
  const units = data?.units ?? [];
  const typed = props.value.trim();
  const unknown = data !== undefined && typed !== '' && !units.some(({ name }) => name === typed);
  return (
    <span className="gt-unit-input">
      <input {...props} list={id} aria-describedby={unknown ? `${id}-note` : undefined} />
      <datalist id={id}>
        {units.map(({ id: unit, name }) => (
          <option key={unit} value={name} />
        ))}
      </datalist>
      {unknown && (
        <span id={`${id}-note`} className="gt-note">
          {t('dispatch.unitUnknown')}
        </span>
      )}
    </span>
  );
}
