import { answerRequestEndpoint, askRequestEndpoint, requestsEndpoint } from '@guatu/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { type CallInput, call } from '../../../api/client.ts';
import { attach } from '../../records/attach.ts';

const KEY = ['dispatch', 'requests'];

export function useRequests() {
  return useQuery({ queryKey: KEY, queryFn: ({ signal }) => call(requestsEndpoint, { signal }) });
}

export type RequestDraft = CallInput<typeof askRequestEndpoint>['body'];

/**
 * Makes the request, then hangs its papers on it. Where a paper is refused the request is there all the same, and pressing
 * again sends the papers that are chosen then, not a second request.
 */
export function useAskRequest() {
  const client = useQueryClient();
  const made = useRef<string | null>(null);
  return useMutation({
    mutationFn: async ({ body, files }: { readonly body: RequestDraft; readonly files: readonly File[] }) => {
      made.current ??= (await call(askRequestEndpoint, { body })).id;
      const id = made.current;
      for (const file of files) await attach({ kind: 'request', id }, file);
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['dispatch'] }),
  });
}

export function useAnswerRequest({ id, version }: { readonly id: string; readonly version: number }) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (answer: { readonly accept: boolean; readonly reason: string | null }) =>
      call(answerRequestEndpoint, { params: { id }, body: { version, ...answer } }),
    onSettled: () => client.invalidateQueries({ queryKey: ['dispatch'] }),
  });
}
