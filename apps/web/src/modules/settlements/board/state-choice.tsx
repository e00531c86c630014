import { t } from '../../../texts/index.ts';
import { Segmented } from '../../../ui/segmented.tsx';

export interface StateChoiceProps<State extends string> {
  readonly states: readonly State[];
  readonly tally: Readonly<Record<State, number>>;
  readonly word: (state: State) => string;
  readonly value: State | null;
  readonly onChange: (state: State | null) => void;
}

const ALL = '';

/** Narrows a list to one state; how many are in each stands beside it. */
export function StateChoice<State extends string>({ states, tally, word, value, onChange }: StateChoiceProps<State>) {
  const all = states.reduce((sum, state) => sum + tally[state], 0);
  return (
    <Segmented
      label={t('settlements.stateHead')}
      value={value ?? ALL}
      onChange={(next) => onChange(states.find((state) => state === next) ?? null)}
      options={[
        { value: ALL, label: t('settlements.everyState'), count: all },
        ...states.map((state) => ({ value: state as string, label: word(state), count: tally[state] })),
      ]}
    />
  );
}
