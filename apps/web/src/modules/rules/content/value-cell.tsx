import { type CanonicalValue, type DataWords, dataInWords } from '@guatu/kernel';
import { useState } from 'react';
import { t } from '../../../texts/index.ts';
import { JsonDialog } from './json-dialog.tsx';
import type { CellKind } from './tables.ts';

export interface ValueCellProps {
  /** Names the value for screen readers. */
  readonly label: string;
  readonly value: CanonicalValue;
  readonly kind: CellKind;
  readonly choices: readonly string[];
  readonly words: DataWords;
  /** Left out where the value is only read. */
  readonly onChange?: ((value: CanonicalValue) => void) | undefined;
}

/** One value of a rule. Editing keeps its type: a number stays a number, a day a day; an emptied one is nothing. */
export function ValueCell({ label, value, kind, choices, words, onChange }: ValueCellProps) {
  if (!onChange) return <span>{value === null ? '—' : dataInWords(value, words)}</span>;
  switch (kind) {
    case 'nested':
      return <NestedCell label={label} value={value} words={words} onChange={onChange} />;
    case 'flag':
      return (
        <input
          type="checkbox"
          aria-label={label}
          checked={value === true}
          onChange={({ target }) => onChange(target.checked)}
        />
      );
    case 'number':
      return (
        <input
          type="number"
          step="any"
          aria-label={label}
          value={typeof value === 'number' ? value : ''}
          onChange={({ target }) => onChange(Number.isNaN(target.valueAsNumber) ? null : target.valueAsNumber)}
        />
      );
    case 'day':
      return (
        <input
          type="date"
          aria-label={label}
          value={typeof value === 'string' ? value : ''}
          onChange={({ target }) => onChange(target.value === '' ? null : target.value)}
        />
      );
    case 'choice':
      return (
        <select
          aria-label={label}
          value={typeof value === 'string' ? value : ''}
          onChange={({ target }) => onChange(target.value)}
        >
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {words.values[choice] ?? choice}
            </option>
          ))}
        </select>
      );
    case 'text':
      return (
        <input
          aria-label={label}
          value={typeof value === 'string' ? value : ''}
          onChange={({ target }) => onChange(target.value)}
        />
      );
  }
}

type NestedProps = Required<Pick<ValueCellProps, 'label' | 'value' | 'words'>> & {
  readonly onChange: (value: CanonicalValue) => void;
};

function NestedCell({ label, value, words, onChange }: NestedProps) {
  const [open, setOpen] = useState(false);
  return (
    <span className="gt-rule-nested">
      {value === null ? '—' : dataInWords(value, words)}{' '}
      <button
        type="button"
        className="gt-link"
        aria-label={t('rules.content.nestedOf', { title: label })}
        onClick={() => setOpen(true)}
      >
        {t('rules.content.nested')}
      </button>
      {open && <JsonDialog title={label} value={value} onClose={() => setOpen(false)} onKeep={onChange} />}
    </span>
  );
}
