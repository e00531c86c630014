import {
  answerFindingEndpoint,
  breakdownActEndpoint,
  breakdownListEndpoint,
  closeFindingEndpoint,
  type FindingState,
  findingsEndpoint,
  type IndicatorQuery,
  indicatorBoardEndpoint,
  indicatorDetailEndpoint,
  indicatorDictionaryEndpoint,
  indicatorHalfEndpoint,
  indicatorMatchEndpoint,
  indicatorWorkbookEndpoint,
  openBreakdownEndpoint,
} from '@guatu/contract';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import { download } from '../../api/download.ts';
import { buildUrl } from '../../api/request.ts';

/** Below the records: whatever changes a record makes these old. */
const KEY = ['records', 'indicators'] as const;

export function useBoard(query: IndicatorQuery) {
  return useQuery({
    queryKey: [...KEY, 'board', query],
    queryFn: ({ signal }) => call(indicatorBoardEndpoint, { query, signal }),
    placeholderData: keepPreviousData,
  });
}

export function useHalf(query: IndicatorQuery) {
  return useQuery({
    queryKey: [...KEY, 'half', query],
    queryFn: ({ signal }) => call(indicatorHalfEndpoint, { query, signal }),
    placeholderData: keepPreviousData,
  });
}

export function useDetail(query: { readonly indicator: string; readonly place: number; readonly period: string }) {
  return useQuery({
    queryKey: [...KEY, 'one', query],
    queryFn: ({ signal }) => call(indicatorDetailEndpoint, { query, signal }),
    placeholderData: keepPreviousData,
  });
}

export function useIndicatorDictionary() {
  return useQuery({
    queryKey: [...KEY, 'dictionary'],
    queryFn: ({ signal }) => call(indicatorDictionaryEndpoint, { signal }),
  });
}

export function useMatch(id: string) {
  return useQuery({
    queryKey: [...KEY, 'match', id],
    queryFn: ({ signal }) => call(indicatorMatchEndpoint, { params: { id }, signal }),
  });
}

export function useBreakdowns() {
  return useQuery({
    queryKey: [...KEY, 'breakdowns'],
    queryFn: ({ signal }) => call(breakdownListEndpoint, { query: {}, signal }),
  });
}

export function useFindings(query: { readonly place?: number; readonly state?: FindingState }) {
  return useQuery({
    queryKey: [...KEY, 'findings', query],
    queryFn: ({ signal }) => call(findingsEndpoint, { query, signal }),
    placeholderData: keepPreviousData,
  });
}

/** An act; whatever is shown of records is read again after it. */
function useAct<Input, Answer>(send: (input: Input) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: () => client.invalidateQueries({ queryKey: ['records'] }),
  });
}

type BodyOf<Endpoint extends { readonly body?: { readonly _zod: { readonly input: unknown } } }> = NonNullable<
  Endpoint['body']
>['_zod']['input'];

export type OpenBody = BodyOf<typeof openBreakdownEndpoint>;
export type BreakdownBody = BodyOf<typeof breakdownActEndpoint>;
export type AnswerBody = BodyOf<typeof answerFindingEndpoint>;
export type CloseBody = BodyOf<typeof closeFindingEndpoint>;

export const useOpenBreakdown = () => useAct((body: OpenBody) => call(openBreakdownEndpoint, { body }));
export const useBreakdownAct = (id: string) =>
  useAct((body: BreakdownBody) => call(breakdownActEndpoint, { params: { id }, body }));
export const useAnswerFinding = () => useAct((body: AnswerBody) => call(answerFindingEndpoint, { body }));
export const useCloseFinding = (id: string) =>
  useAct((body: CloseBody) => call(closeFindingEndpoint, { params: { id }, body }));

export function useWorkbook(query: IndicatorQuery) {
  return useMutation({
    mutationFn: () =>
      download(buildUrl(indicatorWorkbookEndpoint.path, {}, { ...query }), {
        ...{ method: 'POST', headers: { 'idempotency-key': crypto.randomUUID() } },
      }),
  });
}
