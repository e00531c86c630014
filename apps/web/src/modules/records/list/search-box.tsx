import { SearchOutlined } from '@ant-design/icons';
import { useEffect, useRef, useState } from 'react';
import { useShortcut } from '../../../keyboard/use-shortcut.tsx';
import { t } from '../../../texts/index.ts';
import '../../../ui/search-field.css';

export interface SearchBoxProps {
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

/** A list is asked again when the writer pauses, not at every letter of a pinyin word. */
const PAUSE_MS = 250;

/** Names, codes and owners by a piece of the text or by pinyin initials; `F` goes there, Esc empties it. */
export function SearchBox({ value, onChange }: SearchBoxProps) {
  const input = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState(value ?? '');
  const sent = useRef(value ?? '');
  useShortcut('f', t('records.list.search'), () => input.current?.focus());
  useEffect(() => {
    // Back and forward, and “clear”, change the words from outside.
    if ((value ?? '') === sent.current) return;
    sent.current = value ?? '';
    setWords(value ?? '');
  }, [value]);
  useEffect(() => {
    const trimmed = words.trim();
    if (trimmed === sent.current) return undefined;
    const timer = setTimeout(() => {
      sent.current = trimmed;
      onChange(trimmed === '' ? null : trimmed);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [words, onChange]);
  return (
    <label className="gt-search gt-ledger-search">
      <SearchOutlined aria-hidden="true" />
      <input
        ref={input}
        type="search"
        value={words}
        placeholder={t('records.list.searchHint')}
        aria-label={t('records.list.search')}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          setWords('');
          event.currentTarget.blur();
        }}
      />
      <kbd>F</kbd>
    </label>
  );
}
