import { type CSSProperties, type ReactNode, useEffect, useRef } from 'react';
import { t } from '../texts/index.ts';
import { classNames } from './class-names.ts';
import type { Box } from './popup-place.ts';
import './dialog.css';

export interface DialogProps {
  readonly onClose: () => void;
  /** Names the dialog for screen readers. */
  readonly label: string;
  /** `center` for questions, `drawer` slides in from the right, `free` stands at `place`. */
  readonly kind?: 'center' | 'drawer' | 'free';
  readonly className?: string | undefined;
  /** Of a `free` dialog, in window pixels; a phone ignores it and fills the screen. */
  readonly place?: Box;
  readonly children: ReactNode;
}

/**
 * A modal dialog while it is mounted. The browser's own `<dialog>` keeps the focus inside, closes on Esc and gives the
 * focus back to where it came from. Keys stop here: page shortcuts do not run behind a dialog.
 */
export function Dialog({ onClose, label, kind = 'center', className, place, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (!element) return undefined;
    const before = document.activeElement;
    if (!element.open) element.showModal();
    return () => {
      element.close();
      // Unmounting removes the element before the browser can return the focus itself.
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={classNames('gt-dialog', `is-${kind}`, className)}
      style={place && placeStyle(place)}
      aria-label={label}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onKeyDown={(event) => event.stopPropagation()}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      {children}
    </dialog>
  );
}

/** Custom properties instead of plain styles, so that the phone layout can overrule them. */
function placeStyle({ left, top, width, height }: Box): CSSProperties {
  const custom: Record<string, string> = {
    '--dialog-left': `${left}px`,
    '--dialog-top': `${top}px`,
    '--dialog-width': `${width}px`,
    '--dialog-height': `${height}px`,
  };
  return custom;
}

/** The cross at the top right of a dialog. */
export function DialogClose({ onClose }: { readonly onClose: () => void }) {
  return (
    <button type="button" className="gt-dialog-close" aria-label={t('common.close')} onClick={onClose}>
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        <path d="M1.5 1.5l11 11M12.5 1.5l-11 11" stroke="currentColor" strokeWidth="1.4" />
      </svg>
    </button>
  );
}
