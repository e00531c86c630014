import { type KeyboardEvent, type MouseEvent, type ReactNode, useRef, useState } from 'react';
import { t } from '../texts/index.ts';
import { ActionMenu } from './action-menu.tsx';
import { classNames } from './class-names.ts';
import './figure.css';

/** What a reader can do with a number; an action that is not allowed is simply not passed. */
export interface FigureActions {
  /** Click or Enter: rows, cells, people, earlier values. */
  readonly onProvenance: (from: HTMLElement) => void;
  /** Alt+Enter: the rule behind a derived figure. */
  readonly onExplain?: (from: HTMLElement) => void;
  readonly onInstruct?: () => void;
  readonly onDispute?: () => void;
  readonly onCite?: () => void;
}

export interface FigureProps extends Partial<FigureActions> {
  /** The printed number, formatted already. Unknown is a word with a reason, never 0. */
  readonly children: ReactNode;
  /** Unit beside the number; leave out where the header carries it. */
  readonly unit?: string | undefined;
  readonly tone?: 'red' | 'yellow' | 'green' | 'blue' | undefined;
  /** `lead` 28 px, `card` 22 px, `text` as the text around it. */
  readonly size?: 'lead' | 'card' | 'text' | undefined;
  /** What the number is, for screen readers: calibre and period. */
  readonly label?: string;
}

/** A number that can be asked where it comes from. Without `onProvenance` it is plain text without an underline. */
export function Figure(props: FigureProps) {
  const { children, unit, tone, size = 'text', label, onProvenance, onExplain } = props;
  const button = useRef<HTMLButtonElement>(null);
  const [menuAt, setMenuAt] = useState<{ x: number; y: number; within: HTMLElement } | null>(null);
  const className = classNames('gt-figure', `is-${size}`, tone && `is-${tone}`);
  const unitText = unit === undefined ? null : <span className="gt-figure-unit">{unit}</span>;
  if (!onProvenance) {
    return (
      <span className="gt-figure-wrap">
        <span className={classNames(className, 'is-plain')}>{children}</span>
        {unitText}
      </span>
    );
  }
  const keyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    if (event.key !== 'Enter' || !event.altKey || !onExplain) return;
    event.preventDefault();
    event.stopPropagation();
    onExplain(event.currentTarget);
  };
  const openMenu = (event: MouseEvent<HTMLButtonElement>) => {
    event.preventDefault();
    // Keyboards open the menu without a pointer position: it belongs under the figure then.
    const within = event.currentTarget;
    const box = within.getBoundingClientRect();
    setMenuAt(
      event.clientX > 0 ? { x: event.clientX, y: event.clientY, within } : { x: box.left, y: box.bottom, within },
    );
  };
  const items = [
    { label: t('figure.provenance'), run: () => button.current && onProvenance(button.current) },
    onExplain && { label: t('figure.explain'), run: () => button.current && onExplain(button.current) },
    props.onInstruct && { label: t('figure.instruct'), run: props.onInstruct },
    props.onDispute && { label: t('figure.dispute'), run: props.onDispute },
    props.onCite && { label: t('figure.cite'), run: props.onCite },
  ].filter((item) => item !== undefined);
  return (
    <span className="gt-figure-wrap">
      <button
        ref={button}
        type="button"
        className={className}
        aria-haspopup="dialog"
        aria-label={label === undefined ? undefined : `${label} ${textOf(children)}${unit ?? ''}`}
        onClick={(event) => onProvenance(event.currentTarget)}
        onKeyDown={keyDown}
        onContextMenu={openMenu}
      >
        {children}
      </button>
      {unitText}
      {menuAt && (
        <ActionMenu
          at={menuAt}
          label={label ?? t('figure.menu')}
          items={items}
          onClose={() => {
            setMenuAt(null);
            button.current?.focus();
          }}
        />
      )}
    </span>
  );
}

const textOf = (children: ReactNode): string =>
  typeof children === 'string' || typeof children === 'number' ? String(children) : '';
