import { projectLightsEndpoint } from '@guatu/contract';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../../api/client.ts';
import { useRecordPage } from '../../../records/record/record-context.tsx';

/** The lights of the project of the page. They are judged by today's ledger, so a page of an earlier time has none. */
export function useLights() {
  const { record, known } = useRecordPage();
  return useLightsOf(record.id, undefined, known === null);
}

/** The lights of any project, today or at the end of a month. */
export function useLightsOf(id: string, period?: string, enabled = true) {
  return useQuery({
    queryKey: ['records', 'project', id, 'lights', period],
    queryFn: ({ signal }) =>
      call(projectLightsEndpoint, { params: { id }, query: period === undefined ? {} : { period }, signal }),
    enabled,
  });
}
