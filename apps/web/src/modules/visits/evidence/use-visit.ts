import { visitEndpoint } from '@guatu/contract';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../api/client.ts';

/** One visit whole, with its photos and the doubts about them. */
export function useVisit(id: string) {
  return useQuery({
    queryKey: ['visits', 'one', id],
    queryFn: ({ signal }) => call(visitEndpoint, { params: { id }, signal }),
  });
}
