import {
  capacityEndpoint,
  demandEndpoint,
  type FactorLine,
  factorBoardEndpoint,
  factorRowsEndpoint,
  recordListEndpoint,
  shortageEndpoint,
} from '@guatu/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../api/client.ts';

export type FactorBoard = (typeof factorBoardEndpoint)['response']['_zod']['output'];
export type FactorRows = (typeof factorRowsEndpoint)['response']['_zod']['output'];
type Facility = FactorRows['facilities'][number];

export type { Facility };

/** Below the records: whatever changes a record makes these old. */
const KEY = ['records', 'factors'] as const;

export function useFactors() {
  return useQuery({ queryKey: KEY, queryFn: ({ signal }) => call(factorBoardEndpoint, { signal }) });
}

/** What a line is made of. */
export function useFactorRows({ factor, capacityId, territoryId }: FactorLine) {
  const query = capacityId === null ? { factor, territory: territoryId } : { factor, capacity: capacityId };
  return useQuery({
    queryKey: [...KEY, query],
    queryFn: ({ signal }) => call(factorRowsEndpoint, { query, signal }),
  });
}

/** Names of projects that hold the words; nothing before two characters are typed. */
export function useProjectsNamed(words: string) {
  return useQuery({
    queryKey: ['records', 'project', 'named', words],
    queryFn: ({ signal }) =>
      call(recordListEndpoint, { params: { kind: 'project' }, query: { q: words, limit: 8 }, signal }),
    enabled: words.length >= 2,
  });
}

function useAct<Body>(send: (body: Body) => Promise<{ readonly id: string }>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: () => client.invalidateQueries({ queryKey: ['records'] }),
  });
}

type CapacityBody = NonNullable<(typeof capacityEndpoint)['body']>['_zod']['input'];
type DemandBody = NonNullable<(typeof demandEndpoint)['body']>['_zod']['input'];
type ShortageBody = NonNullable<(typeof shortageEndpoint)['body']>['_zod']['input'];

export const useSaveCapacity = () => useAct((body: CapacityBody) => call(capacityEndpoint, { body }));
export const useSaveDemand = () => useAct((body: DemandBody) => call(demandEndpoint, { body }));
export const useRegisterShortage = () => useAct((body: ShortageBody) => call(shortageEndpoint, { body }));
