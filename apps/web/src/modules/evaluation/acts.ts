import {
  checkEntrySheetEndpoint,
  computeEvaluationEndpoint,
  createEvaluationEndpoint,
  decideObjectionEndpoint,
  enterFiguresEndpoint,
  enterSheetEndpoint,
  entrySheetEndpoint,
  evaluationDocumentEndpoint,
  evaluationWorkbookEndpoint,
  openNoticeEndpoint,
  publishEvaluationEndpoint,
  raiseObjectionEndpoint,
  withdrawEvaluationEndpoint,
  withdrawObjectionEndpoint,
} from '@guatu/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type CallInput, call } from '../../api/client.ts';
import { download } from '../../api/download.ts';
import { anyForm, formOf } from '../../api/form-body.ts';
import { buildUrl } from '../../api/request.ts';
import { attach } from '../records/attach.ts';
import { EVALUATION_KEY, type RunAt } from './api.ts';
import { raising } from './model/raising.ts';

/** An act on runs; whatever is shown of them is read anew after it. */
function useAct<Input, Output>(act: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: act, onSuccess: () => client.invalidateQueries({ queryKey: EVALUATION_KEY }) });
}

/** A record as the page shows it. */
export interface Seen {
  readonly id: string;
  readonly version: number;
}

export type NewRun = CallInput<typeof createEvaluationEndpoint>['body'];

export const useCreateRun = () => useAct((body: NewRun) => call(createEvaluationEndpoint, { body }));

export type EnteredFigures = Omit<CallInput<typeof enterFiguresEndpoint>['body'], 'version'>;

export const useEnterFigures = ({ id, version }: Seen) =>
  useAct((entered: EnteredFigures) => call(enterFiguresEndpoint, { params: { id }, body: { version, ...entered } }));

/** Hands the sheet in which figures are entered to the browser. */
export function useEntrySheet(id: string) {
  const { path, method } = entrySheetEndpoint;
  return useMutation({ mutationFn: () => download(buildUrl(path, { id }, {}), asExport(method)) });
}

/** What a filled sheet would change; nothing is written. */
export const useCheckSheet = (id: string) =>
  useMutation({
    mutationFn: (sheet: File) =>
      call({ ...checkEntrySheetEndpoint, body: anyForm }, { params: { id }, body: formOf(sheet) }),
  });

export const useEnterSheet = ({ id, version }: Seen) =>
  useAct(({ sheet, note }: { readonly sheet: File; readonly note: string }) =>
    call({ ...enterSheetEndpoint, body: anyForm }, { params: { id }, query: { version, note }, body: formOf(sheet) }),
  );

export const useCompute = ({ id, version }: Seen) =>
  useAct((cause: string) => call(computeEvaluationEndpoint, { params: { id }, body: { version, cause } }));

export const useOpenNotice = ({ id, version }: Seen) =>
  useAct(() => call(openNoticeEndpoint, { params: { id }, body: { version } }));

export const usePublish = ({ id, version }: Seen) =>
  useAct(() => call(publishEvaluationEndpoint, { params: { id }, body: { version } }));

export const useWithdrawRun = ({ id, version }: Seen) =>
  useAct((reason: string) => call(withdrawEvaluationEndpoint, { params: { id }, body: { version, reason } }));

export type NewObjection = CallInput<typeof raiseObjectionEndpoint>['body'];

/** Raises an objection with its papers; pressed again after a failure, it goes on where it stopped. */
export function useRaiseObjection(id: string) {
  const client = useQueryClient();
  const [steps] = useState(() =>
    raising(
      (body: NewObjection) => call(raiseObjectionEndpoint, { params: { id }, body }),
      (raised, file) => attach({ kind: 'objection', id: raised.id }, file),
    ),
  );
  const act = useMutation({
    mutationFn: ({ files, ...body }: NewObjection & { readonly files: readonly File[] }) => steps.go(body, files),
    // It may stand although a paper failed.
    onSettled: () => client.invalidateQueries({ queryKey: EVALUATION_KEY }),
  });
  return { act, stands: steps.stands() };
}

export type Decision = Omit<CallInput<typeof decideObjectionEndpoint>['body'], 'version'>;

export const useDecideObjection = ({ id, version }: Seen) =>
  useAct((decision: Decision) => call(decideObjectionEndpoint, { params: { id }, body: { version, ...decision } }));

export const useWithdrawObjection = ({ id, version }: Seen) =>
  useAct((reason: string) => call(withdrawObjectionEndpoint, { params: { id }, body: { version, reason } }));

export type Paper = 'workbook' | 'document';

const PAPERS = { workbook: evaluationWorkbookEndpoint, document: evaluationDocumentEndpoint } as const;

/** A download that leaves its trace in the audit once, however often it is sent. */
const asExport = (method: string): RequestInit => ({ method, headers: { 'idempotency-key': crypto.randomUUID() } });

/** Hands a run to the browser as a workbook or a Word file. */
export function useRunPaper({ id, no }: RunAt) {
  return useMutation({
    mutationFn: (paper: Paper) => {
      const { path, method } = PAPERS[paper];
      return download(buildUrl(path, { id }, no === null ? {} : { no }), asExport(method));
    },
  });
}
