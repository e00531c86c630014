import type { StandingState } from '@guatu/contract';
import { t } from '../../../texts/index.ts';
import { Tag, type Tone } from '../../../ui/tag.tsx';

export const STATE_TONES: Readonly<Record<StandingState, Tone>> = {
  ...{ FAR: 'red', BEHIND: 'yellow', UNREPORTED: 'plain', AHEAD: 'accent', REACHED: 'green', NO_TARGET: 'plain' },
};

interface TallyProps {
  readonly tally: Readonly<Record<StandingState, number>>;
  readonly states: readonly StandingState[];
}

/** How many indicators stand how, in numbers that can be read from the back of a room. */
export function Tally({ tally, states }: TallyProps) {
  return (
    <dl className="gt-indicators-tally">
      {states.map((state) => (
        <div key={state}>
          <dt>
            <Tag tone={STATE_TONES[state]}>{t(`indicators.state.${state}`)}</Tag>
          </dt>
          <dd>{tally[state]}</dd>
        </div>
      ))}
    </dl>
  );
}
