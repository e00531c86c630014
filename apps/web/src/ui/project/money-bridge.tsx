import type { ReactNode } from 'react';
import './money-bridge.css';

export interface BridgeBar {
  readonly id: string;
  /** Calibre: agreed, planned, in statistics, done, in place. */
  readonly name: string;
  /** Date and basis of this calibre. */
  readonly basis: string;
  /** In one common unit for all bars; null when this calibre cannot exist yet (an empty dashed bar). */
  readonly value: number | null;
  /** Part of the value that is disputed or not filed: hatched at the end of the bar. */
  readonly open?: number;
  /** Usually `Money` with two decimals, or the word for “not yet”. */
  readonly figure: ReactNode;
  /** Why it differs from the bar above, in words. */
  readonly gap?: string;
  readonly gapTone?: 'yellow' | 'plain';
  readonly strength: 'agreed' | 'planned' | 'counted' | 'done' | 'paid';
}

/** Calibres of one project's money on one scale, each with its own date and basis; none replaces another. */
export function MoneyBridge({ bars }: { readonly bars: readonly BridgeBar[] }) {
  const most = Math.max(0, ...bars.map((bar) => bar.value ?? 0));
  const share = (part: number): string => `${most > 0 ? (Math.max(0, part) / most) * 100 : 0}%`;
  return (
    <dl className="gt-bridge">
      {bars.map((bar) => (
        <div key={bar.id} className="gt-bridge-row">
          <dt>
            <b>{bar.name}</b>
            <span className="gt-note">{bar.basis}</span>
          </dt>
          <dd className="gt-bridge-bar">
            <div className={bar.value === null ? 'gt-bridge-track is-empty' : 'gt-bridge-track'} aria-hidden="true">
              {bar.value !== null && (
                <>
                  <span className={`is-${bar.strength}`} style={{ width: share(bar.value - (bar.open ?? 0)) }} />
                  {bar.open !== undefined && <span className="is-open" style={{ width: share(bar.open) }} />}
                </>
              )}
            </div>
            {bar.gap !== undefined && (
              <span className={bar.gapTone === 'yellow' ? 'gt-bridge-gap is-yellow' : 'gt-bridge-gap'}>{bar.gap}</span>
            )}
          </dd>
          <dd className="gt-bridge-figure">{bar.figure}</dd>
        </div>
      ))}
    </dl>
  );
}
