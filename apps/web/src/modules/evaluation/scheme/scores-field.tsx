import { type CanonicalValue, type DataWords, dataInWords, isDataList } from '@guatu/kernel';
import { useState } from 'react';

interface ScoresFieldProps {
  readonly label: string;
  readonly value: CanonicalValue;
  readonly words: DataWords;
  readonly onChange?: ((value: CanonicalValue) => void) | undefined;
}

/** Scores of the first ranks in one line. What is no number waits until it is one. */
export function ScoresField({ label, value, words, onChange }: ScoresFieldProps) {
  const mark = words.marks.listed;
  const [text, setText] = useState(() => (isDataList(value) ? value.join(mark) : ''));
  if (!onChange) return <span>{dataInWords(value, words)}</span>;
  const numbers = numbersIn(text);
  return (
    <input
      aria-label={label}
      aria-invalid={numbers.some(Number.isNaN)}
      value={text}
      onChange={({ target }) => {
        setText(target.value);
        const next = numbersIn(target.value);
        if (!next.some(Number.isNaN)) onChange(next);
      }}
    />
  );
}

/** What stands between blanks and commas of any script. */
function numbersIn(text: string): readonly number[] {
  return text.split(/[^\d.+-]+/).flatMap((part) => (part === '' ? [] : [Number(part)]));
}
