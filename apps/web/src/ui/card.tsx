import { type ReactNode, useId } from 'react';
import { classNames } from './class-names.ts';
import './card.css';

export interface CardProps {
  readonly title?: ReactNode;
  /** One grey line beside the title: what is shown, by which calibre. */
  readonly note?: ReactNode;
  /** Right end of the head: switches, links, a legend. */
  readonly extra?: ReactNode;
  /** No inner padding: tables and maps reach the border. */
  readonly flush?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A white panel with a hairline border and a 38 px head. A card with a title is a labelled region. */
export function Card({ title, note, extra, flush, className, children }: CardProps) {
  const id = useId();
  const head = title !== undefined || extra !== undefined;
  return (
    <section className={classNames('gt-card', className)} aria-labelledby={title === undefined ? undefined : id}>
      {head && (
        <header className="gt-card-head">
          {title !== undefined && (
            <h2 id={id} className="gt-card-title">
              {title}
            </h2>
          )}
          {note !== undefined && <span className="gt-card-note">{note}</span>}
          {extra !== undefined && <div className="gt-card-extra">{extra}</div>}
        </header>
      )}
      <div className={classNames('gt-card-body', flush && 'is-flush')}>{children}</div>
    </section>
  );
}
