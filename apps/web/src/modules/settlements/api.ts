import {
  openSettlementEndpoint,
  type PolicyQuery,
  paymentEndpoint,
  policyBoardEndpoint,
  projectSettlementEndpoint,
  promiseEndpoint,
  proofEndpoint,
  settlementActEndpoint,
  settlementEndpoint,
  type TwoAccountQuery,
  termsEndpoint,
  twoAccountsEndpoint,
} from '@guatu/contract';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/client.ts';

/** Below the records: whatever changes a record makes these old. */
const KEY = ['records', 'settlements'] as const;

export function usePolicyBoard(query: PolicyQuery) {
  return useQuery({
    queryKey: [...KEY, 'policy', query],
    queryFn: ({ signal }) => call(policyBoardEndpoint, { query, signal }),
    placeholderData: keepPreviousData,
  });
}

export function useTwoAccounts(query: TwoAccountQuery) {
  return useQuery({
    queryKey: [...KEY, 'construction', query],
    queryFn: ({ signal }) => call(twoAccountsEndpoint, { query, signal }),
    placeholderData: keepPreviousData,
  });
}

export function useProjectSettlement(id: string) {
  return useQuery({
    queryKey: [...KEY, 'project', id],
    queryFn: ({ signal }) => call(projectSettlementEndpoint, { params: { id }, signal }),
  });
}

export function useSettlement(id: string) {
  return useQuery({
    queryKey: [...KEY, 'one', id],
    queryFn: ({ signal }) => call(settlementEndpoint, { params: { id }, signal }),
  });
}

/** An act; whatever is shown of records is read again after it. */
function useAct<Body, Answer>(send: (body: Body) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: () => client.invalidateQueries({ queryKey: ['records'] }),
  });
}

type BodyOf<Endpoint extends { readonly body?: { readonly _zod: { readonly input: unknown } } }> = NonNullable<
  Endpoint['body']
>['_zod']['input'];

export type TermsBody = BodyOf<typeof termsEndpoint>;
export type PromiseBody = BodyOf<typeof promiseEndpoint>;
export type ProofBody = BodyOf<typeof proofEndpoint>;
export type PaymentBody = BodyOf<typeof paymentEndpoint>;
export type ActBody = BodyOf<typeof settlementActEndpoint>;

export const useSaveTerms = (id: string) => useAct((body: TermsBody) => call(termsEndpoint, { params: { id }, body }));
export const usePromiseAct = (id: string) =>
  useAct((body: PromiseBody) => call(promiseEndpoint, { params: { id }, body }));
export const useProofAct = (id: string) => useAct((body: ProofBody) => call(proofEndpoint, { params: { id }, body }));
export const usePaymentAct = (id: string) =>
  useAct((body: PaymentBody) => call(paymentEndpoint, { params: { id }, body }));
export const useOpenSettlement = (id: string) =>
  useAct((version: number) => call(openSettlementEndpoint, { params: { id }, body: { version } }));
export const useSettlementAct = (id: string) =>
  useAct((body: ActBody) => call(settlementActEndpoint, { params: { id }, body }));
