import { type BatchDetail, type Decision, decideEndpoint } from '@guatu/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../api/client.ts';

export interface Decisions {
  readonly decide: (decisions: readonly Decision[]) => void;
  /** Takes the last thing back that was decided on this screen; undefined when there is none. */
  readonly takeBack: (() => void) | undefined;
  readonly busy: boolean;
  readonly error: unknown;
}

/** The server takes at most so many at once. */
const MOST = 1000;

/** Deciding on rows of a batch, each time against the version that is on screen; decisions are kept as they are made. */
export function useDecisions(batch: BatchDetail): Decisions {
  const client = useQueryClient();
  const [done, setDone] = useState<readonly (readonly Decision[])[]>([]);
  const send = useMutation({
    mutationFn: async (decisions: readonly Decision[]) => {
      let { version, counts } = batch;
      for (let from = 0; from < decisions.length; from += MOST) {
        const part = decisions.slice(from, from + MOST);
        const body = { version, decisions: [...part] };
        ({ version, counts } = await call(decideEndpoint, { params: { id: batch.id }, body }));
      }
      return { version, counts };
    },
    // The next decision needs the new version at once; everything else may follow.
    onSuccess: (answer) =>
      client.setQueryData<BatchDetail>(['batch', batch.id], (before) => before && { ...before, ...answer }),
    onSettled: () => void client.invalidateQueries({ queryKey: ['batch', batch.id] }),
  });
  const last = done.at(-1);
  const possible = batch.abilities.decide && !send.isPending;
  return {
    decide: (decisions) => {
      if (!possible || decisions.length === 0) return;
      send.mutate(decisions, { onSuccess: () => setDone((before) => [...before, decisions]) });
    },
    takeBack:
      possible && last
        ? () =>
            send.mutate(
              [...last].reverse().map(({ ord }) => ({ act: 'takeBack', ord })),
              { onSuccess: () => setDone((before) => before.slice(0, -1)) },
            )
        : undefined,
    busy: send.isPending,
    error: send.error,
  };
}
