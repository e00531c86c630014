import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { type Box, placePopup } from './popup-place.ts';
import './popup.css';

/** Before the first measure. Transparent, not hidden: a hidden element could not take the focus. */
const unplaced = { left: 0, top: 0, opacity: 0 } as const;

/** Below a control, or at a pointer position within one. */
export type PopupAnchor = HTMLElement | { readonly x: number; readonly y: number; readonly within: HTMLElement };

/** Popups stay inside the landmark they belong to, so that a screen reader finds them where they were opened. */
const hosts = 'dialog, main, header, nav, section[aria-label]';

export interface PopupProps {
  readonly at: PopupAnchor;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

function anchorBox(at: PopupAnchor): Box {
  if (!(at instanceof HTMLElement)) return { left: at.x, top: at.y, width: 0, height: 0 };
  return at.getBoundingClientRect();
}

/**
 * A small panel on top of the page that closes on Esc, on a press outside and on leaving it with Tab. It is portalled
 * to the dialog or landmark around its anchor: everything outside a modal dialog is inert.
 */
export function Popup({ at, onClose, children }: PopupProps) {
  const panel = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });

  useLayoutEffect(() => {
    const box = panel.current?.getBoundingClientRect();
    if (box) setPlace(placePopup(anchorBox(at), box, { width: window.innerWidth, height: window.innerHeight }));
  }, [at]);

  useEffect(() => {
    const inside = (target: EventTarget | null) =>
      target instanceof Node && (panel.current?.contains(target) || (at instanceof HTMLElement && at.contains(target)));
    const press = (event: PointerEvent) => {
      if (!inside(event.target)) close.current();
    };
    const focus = (event: FocusEvent) => {
      if (!inside(event.target)) close.current();
    };
    const key = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // Esc closes the popup only, not the dialog around it.
      event.preventDefault();
      event.stopPropagation();
      close.current();
      if (at instanceof HTMLElement) at.focus();
    };
    document.addEventListener('pointerdown', press, true);
    document.addEventListener('focusin', focus, true);
    document.addEventListener('keydown', key, true);
    return () => {
      document.removeEventListener('pointerdown', press, true);
      document.removeEventListener('focusin', focus, true);
      document.removeEventListener('keydown', key, true);
    };
  }, [at]);

  const host = (at instanceof HTMLElement ? at : at.within).closest(hosts) ?? document.body;
  const style = place === null ? unplaced : place;
  return createPortal(
    // Focusable by a press: else a press on a label would focus what lies behind and close the panel before it counts.
    <div ref={panel} className="gt-popup" style={style} tabIndex={-1}>
      {children}
    </div>,
    host,
  );
}
