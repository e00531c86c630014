import { type KeyboardEvent, useEffect, useRef } from 'react';
import { Popup, type PopupAnchor } from './popup.tsx';
import './action-menu.css';

export interface MenuItem {
  readonly label: string;
  readonly run: () => void;
  /** Keys printed at the right end, e.g. `Alt+Enter`. */
  readonly keys?: string;
  readonly disabled?: boolean;
}

export interface ActionMenuProps {
  readonly at: PopupAnchor;
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly onClose: () => void;
}

/** A menu of acts at a point or below a control. Arrows move, Enter acts, Esc closes. */
export function ActionMenu({ at, label, items, onClose }: ActionMenuProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('button')?.focus();
  }, []);
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button:not(:disabled)')];
    const now = buttons.indexOf(document.activeElement as HTMLButtonElement);
    buttons[(now + step + buttons.length) % buttons.length]?.focus();
  };
  return (
    <Popup at={at} onClose={onClose}>
      <div ref={list} className="gt-menu" role="menu" tabIndex={-1} aria-label={label} onKeyDown={move}>
        {items.map((item) => (
          <button
            key={item.label}
            type="button"
            role="menuitem"
            disabled={item.disabled}
            onClick={() => {
              onClose();
              item.run();
            }}
          >
            {item.label}
            {item.keys !== undefined && <kbd>{item.keys}</kbd>}
          </button>
        ))}
      </div>
    </Popup>
  );
}
