import { dispatchCalendarEndpoint, endCampaignEndpoint, startCampaignEndpoint } from '@guatu/contract';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type CallInput, call } from '../../../api/client.ts';

export function useDispatchCalendar(year: number | undefined) {
  return useQuery({
    queryKey: ['dispatch', 'calendar', year],
    queryFn: ({ signal }) => call(dispatchCalendarEndpoint, { query: year === undefined ? {} : { year }, signal }),
    placeholderData: keepPreviousData,
  });
}

export type CampaignDraft = CallInput<typeof startCampaignEndpoint>['body'];

export function useStartCampaign() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: CampaignDraft) => call(startCampaignEndpoint, { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['dispatch'] }),
  });
}

export function useEndCampaign({ id, version }: { readonly id: string; readonly version: number }) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call(endCampaignEndpoint, { params: { id }, body: { version } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['dispatch'] }),
  });
}
