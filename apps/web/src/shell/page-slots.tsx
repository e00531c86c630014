import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { classNames } from '../ui/class-names.ts';

interface Slots {
  readonly title: HTMLElement | null;
  readonly context: HTMLElement | null;
}

const SlotsContext = createContext<Slots>({ title: null, context: null });

/** The shell gives its empty places to the page below it. */
export const SlotsProvider = SlotsContext;

export interface PageTitleProps {
  readonly title: string;
  /** Path or scope after the title: source › batch. */
  readonly path?: ReactNode;
}

/** Puts the page's title and path into the top bar and the title into the window. */
export function PageTitle({ title, path }: PageTitleProps) {
  const { title: slot } = useContext(SlotsContext);
  useEffect(() => {
    document.title = title;
  }, [title]);
  if (!slot) return null;
  return createPortal(
    <>
      <h1 className="gt-topbar-title">{title}</h1>
      {path !== undefined && <span className="gt-topbar-path">{path}</span>}
    </>,
    slot,
  );
}

export interface ContextBarProps {
  /** Pale amber: the page shows an earlier state of knowledge and cannot be changed. */
  readonly past?: boolean;
  /** 44 for filters (default), 58 for a title with actions. */
  readonly height?: 44 | 58;
  readonly label: string;
  readonly children: ReactNode;
}

/** The bar between top bar and content: filters at the left, period and as-of at the right end. */
export function ContextBar({ past = false, height = 44, label, children }: ContextBarProps) {
  const { context: slot } = useContext(SlotsContext);
  if (!slot) return null;
  return createPortal(
    <section className={classNames('gt-context', past && 'is-past')} style={{ minHeight: height }} aria-label={label}>
      {children}
    </section>,
    slot,
  );
}

/** Creates the two places; used by the shell only. */
export function useSlots() {
  const [title, setTitle] = useState<HTMLElement | null>(null);
  const [context, setContext] = useState<HTMLElement | null>(null);
  return { slots: { title, context }, setTitle, setContext };
}
