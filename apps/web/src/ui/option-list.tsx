import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { t } from '../texts/index.ts';
import { classNames } from './class-names.ts';
import './option-list.css';

export interface Option {
  readonly value: string;
  readonly label: string;
  /** At the right end: a count, a seal. */
  readonly note?: string;
}

export interface OptionListProps {
  readonly label: string;
  readonly options: readonly Option[];
  readonly value: readonly string[];
  readonly multiple?: boolean;
  readonly onPick: (value: string) => void;
}

/** Longer lists get a search field. */
const searchFrom = 10;

/** A list box with arrows, Home/End, type-to-search for long lists; Enter or Space picks. Takes the focus when it opens. */
export function OptionList({ label, options, value, multiple = false, onPick }: OptionListProps) {
  const id = useId();
  const [words, setWords] = useState('');
  const shown = options.filter((option) => option.label.includes(words.trim()));
  const [active, setActive] = useState(() =>
    Math.max(
      0,
      options.findIndex((option) => value.includes(option.value)),
    ),
  );
  const list = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const searchable = options.length > searchFrom;
  useEffect(() => {
    (input.current ?? list.current)?.focus();
  }, []);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const keyDown = (event: KeyboardEvent) => {
    const last = shown.length - 1;
    const goal = {
      ArrowDown: Math.min(active + 1, last),
      ArrowUp: Math.max(active - 1, 0),
      Home: 0,
      End: last,
    }[event.key];
    const picks = event.key === 'Enter' || (event.key === ' ' && !searchable);
    if (goal === undefined && !picks) return;
    event.preventDefault();
    event.stopPropagation();
    if (goal !== undefined) setActive(goal);
    const option = shown[active];
    if (picks && option) onPick(option.value);
  };
  const activeId = shown[active] ? `${id}-${active}` : undefined;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: one keyboard for the search field and the list below it
    <div className="gt-options" onKeyDown={keyDown}>
      {searchable && (
        <input
          ref={input}
          type="search"
          role="combobox"
          aria-expanded="true"
          aria-controls={id}
          aria-activedescendant={activeId}
          aria-label={t('filters.searchIn', { name: label })}
          placeholder={t('filters.search')}
          value={words}
          onChange={(event) => {
            setWords(event.target.value);
            setActive(0);
          }}
        />
      )}
      <div
        ref={list}
        id={id}
        role="listbox"
        tabIndex={searchable ? -1 : 0}
        aria-label={label}
        aria-multiselectable={multiple || undefined}
        aria-activedescendant={searchable ? undefined : activeId}
      >
        {shown.map((option, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list box has the keyboard
          <div
            key={option.value}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={value.includes(option.value)}
            className={classNames('gt-option', index === active && 'is-active')}
            onClick={() => onPick(option.value)}
          >
            <span>{option.label}</span>
            {option.note !== undefined && <span className="gt-note">{option.note}</span>}
          </div>
        ))}
      </div>
      {shown.length === 0 && <p className="gt-note gt-options-none">{t('filters.noMatch', { words })}</p>}
    </div>
  );
}
