import { useId } from 'react';
import { t } from '../../../texts/index.ts';
import { readsAs } from '../model/typed-value.ts';

export interface ClaimFieldProps {
  readonly label: string;
  /** `number` where the column holds numbers. */
  readonly type: 'number' | 'text';
  readonly value: string;
  readonly required?: boolean;
  readonly onChange: (value: string) => void;
}

/** The value a figure should have; empty where none is claimed. */
export function ClaimField({ label, type, value, required = false, onChange }: ClaimFieldProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        inputMode={type === 'number' ? 'decimal' : 'text'}
        maxLength={60}
        required={required}
        value={value}
        aria-invalid={!readsAs(value, type)}
        aria-describedby={readsAs(value, type) ? undefined : `${id}-fault`}
        onChange={(event) => onChange(event.target.value)}
      />
      {!readsAs(value, type) && (
        <p id={`${id}-fault`} className="gt-problem">
          {t('evaluation.notNumber')}
        </p>
      )}
    </div>
  );
}
