import {
  addJudgeEndpoint,
  createTourEndpoint,
  fixTourEndpoint,
  listPeopleEndpoint,
  markEndpoint,
  orderTourEndpoint,
  paperMarkEndpoint,
  planTourEndpoint,
  removeJudgeEndpoint,
  reopenCardEndpoint,
  reopenTourEndpoint,
  scorecardEndpoint,
  sealTourEndpoint,
  type TourCandidate,
  tourCandidatesEndpoint,
  tourDaysEndpoint,
  tourEndpoint,
  tourListEndpoint,
  tourResultEndpoint,
  tourSitesEndpoint,
  tourWaysEndpoint,
  tourWorkbookEndpoint,
  unsealTourEndpoint,
} from '@guatu/contract';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type CallInput, call } from '../../../api/client.ts';
import { download } from '../../../api/download.ts';
import { buildUrl } from '../../../api/request.ts';

const KEY = ['dispatch', 'tours'] as const;

export function useTours() {
  return useQuery({ queryKey: [...KEY, 'list'], queryFn: ({ signal }) => call(tourListEndpoint, { signal }) });
}

export function useTour(id: string) {
  return useQuery({
    queryKey: [...KEY, id],
    queryFn: ({ signal }) => call(tourEndpoint, { params: { id }, signal }),
  });
}

export function useTourResult(id: string) {
  return useQuery({
    queryKey: [...KEY, id, 'result'],
    queryFn: ({ signal }) => call(tourResultEndpoint, { params: { id }, signal }),
  });
}

export function useScorecard(id: string) {
  return useQuery({
    queryKey: [...KEY, 'card', id],
    queryFn: ({ signal }) => call(scorecardEndpoint, { params: { id }, signal }),
  });
}

export interface CandidateFilter {
  readonly state?: TourCandidate['state'];
  readonly light?: 'GREEN' | 'YELLOW' | 'RED';
  readonly search?: string;
}

export function useCandidates(query: CandidateFilter) {
  return useQuery({
    queryKey: [...KEY, 'candidates', query],
    queryFn: ({ signal }) => call(tourCandidatesEndpoint, { query, signal }),
    placeholderData: keepPreviousData,
  });
}

/** Accounts by name; asked for only once a name is given. */
export function useAccounts(search: string) {
  return useQuery({
    queryKey: ['people', search],
    queryFn: ({ signal }) => call(listPeopleEndpoint, { query: { search, limit: 20 }, signal }),
    enabled: search !== '',
  });
}

/** An act on tours; whatever is shown of them is read anew after it. */
function useAct<Input, Output>(act: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: act, onSuccess: () => client.invalidateQueries({ queryKey: ['dispatch'] }) });
}

/** A record as the page shows it. */
export interface Seen {
  readonly id: string;
  readonly version: number;
}

export const useCreateTour = () =>
  useAct((body: CallInput<typeof createTourEndpoint>['body']) => call(createTourEndpoint, { body }));

type WithoutVersion<Body> = Omit<Body, 'version'>;

export const useSetDays = ({ id, version }: Seen) =>
  useAct((body: WithoutVersion<CallInput<typeof tourDaysEndpoint>['body']>) =>
    call(tourDaysEndpoint, { params: { id }, body: { version, ...body } }),
  );

export const useSetSites = ({ id, version }: Seen) =>
  useAct((body: WithoutVersion<CallInput<typeof tourSitesEndpoint>['body']>) =>
    call(tourSitesEndpoint, { params: { id }, body: { version, ...body } }),
  );

export const useSetWays = ({ id, version }: Seen) =>
  useAct((body: WithoutVersion<CallInput<typeof tourWaysEndpoint>['body']>) =>
    call(tourWaysEndpoint, { params: { id }, body: { version, ...body } }),
  );

export const usePlanRoute = ({ id, version }: Seen) =>
  useAct(() => call(planTourEndpoint, { params: { id }, body: { version } }));

export const useOrder = ({ id, version }: Seen) =>
  useAct((body: WithoutVersion<CallInput<typeof orderTourEndpoint>['body']>) =>
    call(orderTourEndpoint, { params: { id }, body: { version, ...body } }),
  );

export const useFixTour = ({ id, version }: Seen) =>
  useAct(() => call(fixTourEndpoint, { params: { id }, body: { version } }));

export const useReopenTour = ({ id, version }: Seen) =>
  useAct((reason: string) => call(reopenTourEndpoint, { params: { id }, body: { version, reason } }));

export const useAddJudge = (id: string) =>
  useAct((body: CallInput<typeof addJudgeEndpoint>['body']) => call(addJudgeEndpoint, { params: { id }, body }));

export const useRemoveJudge = ({ id, version }: Seen) =>
  useAct(() => call(removeJudgeEndpoint, { params: { id }, body: { version } }));

export const useMark = ({ id, version }: Seen) =>
  useAct((body: WithoutVersion<CallInput<typeof markEndpoint>['body']> & { readonly paper: string | null }) => {
    const { paper, ...marks } = body;
    if (paper === null) return call(markEndpoint, { params: { id }, body: { version, ...marks } });
    return call(paperMarkEndpoint, { params: { id }, body: { version, ...marks, paper } });
  });

export const useReopenCard = ({ id, version }: Seen) =>
  useAct((reason: string) => call(reopenCardEndpoint, { params: { id }, body: { version, reason } }));

export const useSealTour = ({ id, version }: Seen) =>
  useAct(() => call(sealTourEndpoint, { params: { id }, body: { version } }));

export const useUnsealTour = ({ id, version }: Seen) =>
  useAct((reason: string) => call(unsealTourEndpoint, { params: { id }, body: { version, reason } }));

/** Hands the table of sites to the browser as a workbook. */
export function useTourWorkbook(id: string) {
  return useMutation({
    mutationFn: () =>
      download(buildUrl(tourWorkbookEndpoint.path, { id }, {}), {
        method: tourWorkbookEndpoint.method,
        headers: { 'idempotency-key': crypto.randomUUID() },
      }),
  });
}
