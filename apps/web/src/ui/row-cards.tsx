import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import './row-cards.css';

export interface RowCard {
  readonly id: string;
  readonly title: ReactNode;
  /** What matters first, before the title: a term, a tag. */
  readonly head: ReactNode;
  /** Short facts under the title; empty ones are left out. */
  readonly facts: readonly ReactNode[];
  /** Buttons, large enough for a thumb. */
  readonly acts?: ReactNode;
  readonly active?: boolean;
}

export interface RowCardsProps {
  /** What is listed, for screen readers. */
  readonly label: string;
  readonly cards: readonly RowCard[];
  /** Shown instead of cards: one of `States`. */
  readonly empty: ReactNode;
}

/** A list on a phone: what a `DataTable` shows beside each other stands below each other, and nothing scrolls sideways. */
export function RowCards({ label, cards, empty }: RowCardsProps) {
  if (cards.length === 0) return <>{empty}</>;
  return (
    <ul className="gt-row-cards" aria-label={label}>
      {cards.map(({ id, title, head, facts, acts, active }) => (
        <li key={id} className={classNames(active && 'is-active')}>
          <p className="gt-row-cards-head">{head}</p>
          <p className="gt-row-cards-title">{title}</p>
          <p className="gt-note">
            {facts
              .filter((fact) => fact !== null && fact !== '')
              .map((fact, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: facts stand for fixed columns
                <span key={index}>{fact}</span>
              ))}
          </p>
          {acts}
        </li>
      ))}
    </ul>
  );
}
