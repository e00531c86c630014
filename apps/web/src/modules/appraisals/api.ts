import {
  type Appraisal,
  type AppraisalStage,
  type AppraisalStatus,
  appraisalEndpoint,
  appraisalListEndpoint,
  appraisalRollupEndpoint,
  confirmAppraisalEndpoint,
  correctAppraisalEndpoint,
  fillAppraisalEndpoint,
  openAppraisalEndpoint,
  refreshAppraisalEndpoint,
  replayAppraisalEndpoint,
  returnAppraisalEndpoint,
  submitAppraisalEndpoint,
} from '@guatu/contract';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/client.ts';

/** Below the records: whatever changes a record may change what its sheets say. */
const KEY = ['records', 'appraisal'] as const;

export interface SheetQuery {
  readonly stage?: AppraisalStage;
  readonly status?: AppraisalStatus;
  readonly project?: string;
}

export function useAppraisals(query: SheetQuery) {
  return useQuery({
    queryKey: [...KEY, 'list', query],
    queryFn: ({ signal }) => call(appraisalListEndpoint, { query, signal }),
    placeholderData: keepPreviousData,
  });
}

export function useAppraisal(id: string) {
  return useQuery({
    queryKey: [...KEY, id],
    queryFn: ({ signal }) => call(appraisalEndpoint, { params: { id }, signal }),
  });
}

export function useFinalResults() {
  return useQuery({
    queryKey: [...KEY, 'results'],
    queryFn: ({ signal }) => call(appraisalRollupEndpoint, { signal }),
  });
}

/** An act that answers the sheet it leads to; every list of sheets is asked for again. */
function useAct<Input>(act: (input: Input) => Promise<Appraisal>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: (sheet) => {
      client.setQueryData([...KEY, sheet.id], sheet);
      return client.invalidateQueries({ queryKey: ['records'] });
    },
  });
}

export interface OpenAnswers {
  readonly projectId: string;
  readonly stage: AppraisalStage;
  readonly reason: string;
}

export const useOpenSheet = () =>
  useAct((answers: OpenAnswers) => call(openAppraisalEndpoint, { body: { ...answers, scheme: null } }));

type Seen = Pick<Appraisal, 'id' | 'version'>;

export interface FilledFigure {
  readonly column: string;
  readonly value: number | null;
  readonly note: string;
}

export const useFill = ({ id, version }: Seen) =>
  useAct((figures: readonly FilledFigure[]) =>
    call(fillAppraisalEndpoint, { params: { id }, body: { version, figures: [...figures] } }),
  );

const SIMPLE = {
  refresh: refreshAppraisalEndpoint,
  submit: submitAppraisalEndpoint,
  confirm: confirmAppraisalEndpoint,
};

/** An act that asks for nothing more. */
export const useSimpleAct = ({ id, version }: Seen, act: keyof typeof SIMPLE) =>
  useAct((_: undefined) => call(SIMPLE[act], { params: { id }, body: { version } }));

const REASONED = { return: returnAppraisalEndpoint, correct: correctAppraisalEndpoint };

/** An act that goes back on something, with its reason. */
export const useReasonedAct = ({ id, version }: Seen, act: keyof typeof REASONED) =>
  useAct((reason: string) => call(REASONED[act], { params: { id }, body: { version, reason } }));

export function useReplay(id: string) {
  return useMutation({ mutationFn: () => call(replayAppraisalEndpoint, { params: { id } }) });
}
