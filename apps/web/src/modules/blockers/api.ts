import {
  type BlockerAct,
  blockerActEndpoint,
  blockerBoardEndpoint,
  blockerCauseEndpoint,
  type CauseAct,
  causeActEndpoint,
  causeEndpoint,
  causeListEndpoint,
} from '@guatu/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import { attach } from '../records/attach.ts';

export type Board = (typeof blockerBoardEndpoint)['response']['_zod']['output'];

/** Of everything, of one project, or of one blocker. */
export interface BoardQuery {
  readonly project?: string;
  readonly blocker?: string;
}

export function useBoard(query: BoardQuery, enabled = true) {
  return useQuery({
    enabled,
    // Below the records: whatever changes a record makes the board old.
    queryKey: ['records', 'blocker', 'board', query],
    queryFn: ({ signal }) => call(blockerBoardEndpoint, { query, signal }),
  });
}

export interface ActAnswers {
  readonly unit?: string;
  readonly owner?: string;
  readonly due?: string;
  readonly note?: string;
  readonly satisfaction?: string;
}

export function useAct(blocker: { readonly id: string; readonly version: number }, act: BlockerAct) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ answers, files }: { readonly answers: ActAnswers; readonly files: readonly File[] }) => {
      // The evidence first: an act without it would have to be returned.
      for (const file of files) await attach({ kind: 'blocker', id: blocker.id }, file);
      return call(blockerActEndpoint, {
        params: { id: blocker.id },
        body: { act, version: blocker.version, ...answers },
      });
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['records'] }),
  });
}

export interface CauseAnswers {
  readonly title: string;
  readonly unit?: string;
  readonly note?: string;
}

export function useLayToCause(blockers: readonly { readonly id: string; readonly version: number }[]) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (answers: CauseAnswers) =>
      call(blockerCauseEndpoint, {
        body: { ...answers, blockers: blockers.map(({ id, version }) => ({ id, version })) },
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['records'] }),
  });
}

export type CausePage = (typeof causeEndpoint)['response']['_zod']['output'];

export function useCauses() {
  return useQuery({
    queryKey: ['records', 'cause'],
    queryFn: ({ signal }) => call(causeListEndpoint, { signal }),
  });
}

export function useCause(id: string) {
  return useQuery({
    queryKey: ['records', 'cause', id],
    queryFn: ({ signal }) => call(causeEndpoint, { params: { id }, signal }),
  });
}

export interface CauseActAnswers {
  readonly title?: string;
  readonly unit?: string;
  readonly note?: string;
  readonly due?: string | null;
  readonly blockers?: { readonly id: string; readonly version: number }[];
  readonly reason?: string;
}

export function useCauseAct({ id, version }: { readonly id: string; readonly version: number }, act: CauseAct) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (answers: CauseActAnswers) =>
      call(causeActEndpoint, { params: { id }, body: { act, version, ...answers } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['records'] }),
  });
}
