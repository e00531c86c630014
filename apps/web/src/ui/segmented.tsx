import { useId } from 'react';
import './segmented.css';

export interface SegmentedOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** A count beside the label. */
  readonly count?: number;
}

export interface SegmentedProps<Value extends string> {
  /** What is chosen here, for screen readers. */
  readonly label: string;
  readonly options: readonly SegmentedOption<Value>[];
  /** Null where none of them is chosen. */
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
}

/** Two to five exclusive choices side by side: native radio buttons, so arrows and form semantics come for free. */
export function Segmented<Value extends string>({ label, options, value, onChange }: SegmentedProps<Value>) {
  const name = useId();
  return (
    <div className="gt-segmented" role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={option.value} className="gt-segmented-item">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>
            {option.label}
            {option.count === undefined ? '' : ` ${option.count}`}
          </span>
        </label>
      ))}
    </div>
  );
}
