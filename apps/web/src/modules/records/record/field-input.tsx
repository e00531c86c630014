import type { Field } from '@guatu/contract';
import { useId } from 'react';
import { t } from '../../../texts/index.ts';
import { unitOf } from '../values.ts';
import '../../../ui/form.css';

export interface FieldInputProps {
  readonly field: Field;
  readonly text: string;
  readonly problem: string | undefined;
  /** The value is hidden from this person; typing replaces it. */
  readonly masked?: boolean;
  readonly onChange: (text: string) => void;
}

/** One input of a form, by the type of its field; the label carries the unit. */
export function FieldInput({ field, text, problem, masked = false, onChange }: FieldInputProps) {
  const id = useId();
  const unit = unitOf(field, 'wan');
  const described = problem === undefined ? undefined : `${id}-problem`;
  const common = {
    id,
    value: text,
    'aria-invalid': problem !== undefined,
    'aria-describedby': described,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => onChange(event.currentTarget.value),
  };
  return (
    <div className={field.type === 'text' || field.type === 'list' ? 'is-text' : undefined}>
      <label htmlFor={id}>
        {field.label}
        {unit !== undefined && t('list.unit', { unit })}
      </label>
      {inputOf(field, common, masked)}
      {problem !== undefined && (
        <p id={described} className="gt-problem">
          {problem}
        </p>
      )}
    </div>
  );
}

type Common = Readonly<Record<'id' | 'value', string>> & {
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string | undefined;
  readonly onChange: (event: { readonly currentTarget: { readonly value: string } }) => void;
};

function inputOf(field: Field, common: Common, masked: boolean) {
  const options =
    field.type === 'bool'
      ? [
          { id: 'true', label: t('value.yes') },
          { id: 'false', label: t('value.no') },
        ]
      : field.enumValues;
  if (field.type === 'enum' || field.type === 'bool') {
    return (
      <select {...common}>
        <option value="">{t('records.none')}</option>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ))}
      </select>
    );
  }
  const placeholder = masked ? t('records.edit.masked') : hintOf(field);
  if (field.type === 'text') return <textarea {...common} rows={2} placeholder={placeholder} />;
  return <input {...common} type={field.type === 'month' ? 'month' : 'text'} placeholder={placeholder} />;
}

function hintOf(field: Field): string | undefined {
  if (field.type === 'date') return field.range ? t('records.edit.rangeHint') : t('records.edit.dateHint');
  return field.type === 'list' ? t('records.edit.listHint') : undefined;
}
