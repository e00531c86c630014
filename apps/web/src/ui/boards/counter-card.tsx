import type { ReactNode } from 'react';
import './boards.css';

export interface Counter {
  readonly id: string;
  readonly title: ReactNode;
  /** Usually a `Figure` of size `card`. */
  readonly figure: ReactNode;
  /** Up to two lines below. */
  readonly notes?: readonly ReactNode[];
}

/** Two to five counters in one card, parted by hairlines. */
export function CounterCard({ label, counters }: { readonly label: string; readonly counters: readonly Counter[] }) {
  return (
    <section className="gt-card gt-counters" aria-label={label}>
      {counters.map((counter) => (
        <div key={counter.id} className="gt-counter">
          <div className="gt-counter-title">{counter.title}</div>
          <div className="gt-counter-figure">{counter.figure}</div>
          {counter.notes?.map((note, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: fixed lines of one counter, never reordered
            <div key={index} className="gt-counter-note">
              {note}
            </div>
          ))}
        </div>
      ))}
    </section>
  );
}
