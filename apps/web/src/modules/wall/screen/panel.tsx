import { type ReactNode, useId } from 'react';

interface PanelProps {
  readonly title: ReactNode;
  readonly note?: ReactNode;
  readonly end?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A flat dark panel with a title: no glow, no motion. */
export function Panel({ title, note, end, className = '', children }: PanelProps) {
  const id = useId();
  return (
    <section className={`gt-screen-panel ${className}`} aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {note !== undefined && <span className="gt-note">{note}</span>}
        {end !== undefined && <span className="gt-screen-end">{end}</span>}
      </header>
      <div className="gt-screen-body">{children}</div>
    </section>
  );
}
