import { type GateMilestone, projectGatesEndpoint } from '@guatu/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../../api/client.ts';
import { useRecordPage } from '../../../records/record/record-context.tsx';

/** Milestones and gates of the project of the page. They are judged by today's ledger, so an earlier page has none. */
export function useGates() {
  const { record, known } = useRecordPage();
  return useQuery({
    queryKey: ['records', 'project', record.id, 'gates'],
    queryFn: ({ signal }) => call(projectGatesEndpoint, { params: { id: record.id }, signal }),
    enabled: known === null,
  });
}

/** An act at a gate; whatever is shown of the project is read again after it. */
export function useGateAct<Input>(act: (input: Input) => Promise<unknown>, onDone?: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['records'] });
      onDone?.();
    },
  });
}

/**
 * The gate to look at first: one that opened again, else the first after the furthest that is reached; ledgers often tell
 * nothing of the earlier ones.
 */
export function gateInView(milestones: readonly GateMilestone[]): GateMilestone | undefined {
  const asking = milestones.filter(({ requirements }) => requirements.length > 0);
  const furthest = asking.findLastIndex(({ state }) => state === 'REACHED');
  return (
    asking.find(({ state }) => state === 'REOPENED') ??
    asking.find(({ state }, place) => place > furthest && state !== 'REACHED') ??
    asking.at(-1)
  );
}
