import type { Counterfactuals } from '@guatu/scoring';
import { KeptThread } from '../../../platform/threads/kept-thread.ts';
import type { Computed, Engine, EngineWork, Sensitivity } from '../domain/work.ts';

/** Ranks of all draws are kept until they are counted: 400 MB at the most that the engine takes. */
const MEMORY = { most: 768, young: 64 };

/** Scores in a thread, one run at a time; the others wait in the order they came. */
export function createEngine(): Engine {
  const thread = new KeptThread<EngineWork, unknown>('score-run', MEMORY);
  let last: Promise<unknown> = Promise.resolve();
  // What the thread answers to each kind of work is written beside it in `score-run.worker.ts`.
  const ask = <Answer>(work: EngineWork): Promise<Answer> => {
    const next = last.then(() => thread.run(work)) as Promise<Answer>;
    // A refusal is the asker's; those who wait behind it go on.
    last = next.catch(() => undefined);
    return next;
  };
  return {
    compute: (input, doubt) => ask<Computed>({ kind: 'COMPUTE', ...input, doubt }),
    ways: (input, unit, goal, indicators) => ask<Counterfactuals>({ kind: 'WAYS', ...input, unit, goal, indicators }),
    sensitivity: (input, factors, n, seed) => ask<Sensitivity>({ kind: 'SENSITIVITY', ...input, factors, n, seed }),
  };
}
