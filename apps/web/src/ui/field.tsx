import { useId } from 'react';
import './form.css';

export interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** `long` takes several lines. */
  readonly type?: 'text' | 'long' | 'number' | 'month' | 'date';
  readonly required?: boolean;
  readonly hint?: string;
  /** Takes the whole width of the form. */
  readonly wide?: boolean;
}

/** One labelled input of a form. */
export function Field({ label, value, onChange, type = 'text', required = false, hint, wide = false }: FieldProps) {
  const id = useId();
  return (
    <div className={wide ? 'is-text' : undefined}>
      <label htmlFor={id}>{label}</label>
      {type === 'long' ? (
        <textarea
          {...{ id, value, required, rows: 3, maxLength: 2000, placeholder: hint }}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <input
          {...{ id, type, value, required }}
          {...(type === 'number' ? { min: 0, step: 'any' } : { maxLength: 200 })}
          {...(type === 'month' ? { pattern: '\\d{4}-\\d{2}', placeholder: '2027-03' } : { placeholder: hint })}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </div>
  );
}

export interface ChoiceFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly wide?: boolean;
}

/** Stands first where nothing is chosen yet: nobody's choice is made for him. */
export const OPEN_CHOICE = { value: '', label: '—' };

/** One labelled choice of a form. */
export function ChoiceField({ label, value, onChange, options, wide = false }: ChoiceFieldProps) {
  const id = useId();
  return (
    <div className={wide ? 'is-text' : undefined}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
