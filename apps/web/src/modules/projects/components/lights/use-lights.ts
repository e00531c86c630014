import { projectLightsEndpoint } from '@guatu/contract';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../../api/client.ts';
import { useRecordPage } from '../../../records/record/record-context.tsx';

/** The lights of the project of the page. They are judged by today's ledger, so a page of an earlier time has none. */
export function useLights() {
  const { record, known } = useRecordPage();
  return useQuery({
    queryKey: ['records', 'project', record.id, 'lights'],
    queryFn: ({ signal }) => call(projectLightsEndpoint, { params: { id: record.id }, signal }),
    enabled: known === null,
  });
}
