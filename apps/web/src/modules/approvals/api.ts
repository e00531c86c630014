import {
  type ApprovalActBody,
  type ApprovalSetting,
  approvalActEndpoint,
  approvalAuditEndpoint,
  approvalFilesEndpoint,
  approvalMaterialsEndpoint,
  approvalSettingEndpoint,
  bringMaterialEndpoint,
  judgeMaterialEndpoint,
  projectApprovalsEndpoint,
} from '@guatu/contract';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/client.ts';

/** The approval road of a project as it stands today. */
export function useProjectApprovals(id: string, enabled: boolean) {
  return useQuery({
    queryKey: ['approvals', 'project', id],
    queryFn: ({ signal }) => call(projectApprovalsEndpoint, { params: { id }, signal }),
    enabled,
  });
}

/** The documents of an item, each with where it lies. */
export function useMaterials(id: string, code: string) {
  return useQuery({
    queryKey: ['approvals', 'project', id, code],
    queryFn: ({ signal }) => call(approvalMaterialsEndpoint, { params: { id, code }, signal }),
  });
}

/** Files that are not decided, worst first. */
export function useOpenFiles(duty: string | null) {
  return useQuery({
    queryKey: ['approvals', 'files', duty],
    queryFn: ({ signal }) => call(approvalFilesEndpoint, { query: duty === null ? {} : { duty }, signal }),
    placeholderData: keepPreviousData,
  });
}

/** Whose days the files of each item took. */
export function useClockAudit(duty: string | null) {
  return useQuery({
    queryKey: ['approvals', 'audit', duty],
    queryFn: ({ signal }) => call(approvalAuditEndpoint, { query: duty === null ? {} : { duty }, signal }),
    placeholderData: keepPreviousData,
  });
}

/** Records an act on an item's file. */
export function useAct(id: string, code: string) {
  return useApprovalChange(id, (body: ApprovalActBody) => call(approvalActEndpoint, { params: { id, code }, body }));
}

/** Settles conditions, road and mode. */
export function useSettle(id: string) {
  return useApprovalChange(id, (body: ApprovalSetting) => call(approvalSettingEndpoint, { params: { id }, body }));
}

interface MaterialPlace {
  readonly id: string;
  readonly code: string;
  readonly material: string;
}

/** Brings a paper that an item asks for. */
export function useBringMaterial(params: MaterialPlace, version: number, onDone: () => void) {
  return useApprovalChange(
    params.id,
    (brought: { readonly files: readonly string[]; readonly note: string | null }) =>
      call(bringMaterialEndpoint, { params, body: { version, ...brought } }),
    onDone,
  );
}

/** Takes a paper in or returns it. */
export function useJudgeMaterial(params: MaterialPlace, version: number) {
  return useApprovalChange(params.id, (verdict: { readonly accepted: boolean; readonly reason: string | null }) =>
    call(judgeMaterialEndpoint, { params, body: { version, ...verdict } }),
  );
}

/** After a change the clocks, the project and its history are asked for anew. */
function useApprovalChange<Body>(id: string, mutationFn: (body: Body) => Promise<unknown>, onDone?: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: async () => {
      await Promise.all([
        client.invalidateQueries({ queryKey: ['approvals'] }),
        client.invalidateQueries({ queryKey: ['records', 'project', id] }),
      ]);
      onDone?.();
    },
  });
}
