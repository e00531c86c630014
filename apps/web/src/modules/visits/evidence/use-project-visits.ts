import { visitListEndpoint } from '@guatu/contract';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../api/client.ts';

/** The visits to one project, the latest first. */
export function useProjectVisits(project: string) {
  return useQuery({
    queryKey: ['visits', 'project', project],
    queryFn: ({ signal }) => call(visitListEndpoint, { query: { project }, signal }),
  });
}
