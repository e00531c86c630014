import type { DispatchTask } from '@guatu/contract';
import { t } from '../../../texts/index.ts';
import { Light, type LightState } from '../../../ui/light.tsx';

type TaskOutcome = DispatchTask['outcome'];

const TONE: Readonly<Record<TaskOutcome['kind'], LightState>> = {
  ...{ EARLY: 'green', ON_TIME: 'green', LATE: 'yellow' },
  ...{ RUNNING: 'none', OVERDUE: 'red', NO_FEEDBACK: 'yellow' },
};

/** How a task stands, in a word beside its light. */
export function Outcome({ outcome }: { readonly outcome: TaskOutcome }) {
  return <Light state={TONE[outcome.kind]} word={standOf(outcome)} />;
}

function standOf({ kind, days }: TaskOutcome): string {
  return kind === 'ON_TIME' || kind === 'NO_FEEDBACK'
    ? t(`dispatch.stand.${kind}`)
    : t(`dispatch.stand.${kind}`, { n: days });
}
