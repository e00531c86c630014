import { type ReactNode, useRef, useState } from 'react';
import { classNames } from '../class-names.ts';
import { Popup } from '../popup.tsx';
import './filter-chip.css';

export interface ChipProps {
  /** Grey word before the value. */
  readonly name: string;
  readonly value: ReactNode;
  /** Tinted: the chip narrows what is shown. */
  readonly active?: boolean;
  readonly icon?: ReactNode;
  /** Content of the panel below the chip; gets the function that closes it. */
  readonly children: (close: () => void) => ReactNode;
}

/** A 28 px button with a panel below it: the base of all filters and pickers of the context bar. */
export function Chip({ name, value, active = false, icon, children }: ChipProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={classNames('gt-chip', active && 'is-active')}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {icon}
        <span className="gt-chip-name">{name}</span>
        <span className="gt-chip-value">{value}</span>
        <svg width="10" height="6" viewBox="0 0 10 6" aria-hidden="true">
          <path d="M1 1l4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.3" />
        </svg>
      </button>
      {open && button.current && (
        <Popup at={button.current} onClose={() => setOpen(false)}>
          {children(close)}
        </Popup>
      )}
    </>
  );
}
