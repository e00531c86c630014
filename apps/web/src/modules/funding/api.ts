import {
  type BidAct,
  type BidDetail,
  type BidMaterial,
  type BidQuery,
  bidActEndpoint,
  bidBoardEndpoint,
  bidEndpoint,
  bidMaterialEndpoint,
  directionListEndpoint,
  directionMatchesEndpoint,
  projectDirectionsEndpoint,
  startBidEndpoint,
} from '@guatu/contract';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import { attach } from '../records/attach.ts';

/** Below the records: whatever changes a record may change where its bids stand and what it qualifies for. */
const KEY = ['records', 'funding-work'] as const;

export type DirectionMatches = (typeof directionMatchesEndpoint)['response']['_zod']['output'];

export function useBidBoard(query: BidQuery) {
  return useQuery({
    queryKey: [...KEY, 'board', query],
    queryFn: ({ signal }) => call(bidBoardEndpoint, { query, signal }),
    placeholderData: keepPreviousData,
  });
}

export function useBid(id: string) {
  return useQuery({
    queryKey: [...KEY, 'bid', id],
    queryFn: ({ signal }) => call(bidEndpoint, { params: { id }, signal }),
  });
}

export function useDirections() {
  return useQuery({
    queryKey: [...KEY, 'directions'],
    queryFn: ({ signal }) => call(directionListEndpoint, { signal }),
  });
}

export function useDirectionMatches(id: string) {
  return useQuery({
    queryKey: [...KEY, 'direction', id],
    queryFn: ({ signal }) => call(directionMatchesEndpoint, { params: { id }, signal }),
  });
}

export function useProjectDirections(id: string) {
  return useQuery({
    queryKey: [...KEY, 'project', id],
    queryFn: ({ signal }) => call(projectDirectionsEndpoint, { params: { id }, signal }),
  });
}

/** An act that answers the bid; whatever is shown of records is read again after it. */
function useAct<Input>(act: (input: Input) => Promise<BidDetail>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: () => client.invalidateQueries({ queryKey: ['records'] }),
  });
}

export const useStartBid = () =>
  useAct((body: { readonly project: string; readonly direction: string }) => call(startBidEndpoint, { body }));

export interface StepAnswers {
  readonly on: string;
  readonly amount: number | null;
  readonly paper: string | null;
  readonly note: string | null;
  readonly due: string | null;
}

type Seen = Pick<BidDetail['bid'], 'id' | 'version'>;

interface WithFiles<Answers> {
  readonly answers: Answers;
  readonly files: readonly File[];
}

/** Papers hang on the bid before the act that names them. */
async function hang(id: string, files: readonly File[]): Promise<string[]> {
  const hung: string[] = [];
  for (const file of files) hung.push((await attach({ kind: 'funding', id }, file)).id);
  return hung;
}

export const useBidAct = ({ id, version }: Seen, act: BidAct) =>
  useAct(async ({ answers, files }: WithFiles<StepAnswers>) =>
    call(bidActEndpoint, { params: { id }, body: { act, version, ...answers, files: await hang(id, files) } }),
  );

export const useBring = ({ id, version }: Seen, material: BidMaterial) =>
  useAct(async ({ answers, files }: WithFiles<{ readonly note: string | null }>) =>
    call(bidMaterialEndpoint, {
      params: { id, material: material.id },
      body: { version, ...answers, files: await hang(id, files) },
    }),
  );
