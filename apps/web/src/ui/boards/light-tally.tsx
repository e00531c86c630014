import type { ReactNode } from 'react';
import { Light, type LightState } from '../light.tsx';
import './boards.css';

export interface LightTallyProps {
  /** Usually a `Figure` each. */
  readonly counts: Readonly<Record<Exclude<LightState, 'none'>, ReactNode>>;
}

/** The three lights with their counts in one line: shape, word, number. */
export function LightTally({ counts }: LightTallyProps) {
  return (
    <span className="gt-tally">
      {(['green', 'yellow', 'red'] as const).map((state) => (
        <span key={state}>
          <Light state={state} show="short" />
          {counts[state]}
        </span>
      ))}
    </span>
  );
}
