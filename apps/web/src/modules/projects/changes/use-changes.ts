import { changesEndpoint, type ProjectChanges } from '@guatu/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../api/client.ts';

export type ChangeTypeRule = ProjectChanges['types'][number];

/** Requests for changes of promise: of one project, or of all in sight, under way or all. */
export function useChanges(by: { readonly project?: string; readonly open?: 'yes' | 'no' }, enabled = true) {
  return useQuery({
    queryKey: ['records', 'changes', by],
    queryFn: ({ signal }) => call(changesEndpoint, { query: by, signal }),
    enabled,
  });
}

/** An act on a request; an approval changes its project, so whatever is shown of records is read again. */
export function useChangeAct<Input>(act: (input: Input) => Promise<unknown>, onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['records'] });
      onDone();
    },
  });
}

/** The words of a coded reason. */
export function reasonLabel(types: readonly ChangeTypeRule[], type: string, reason: string): string {
  return types.find((rule) => rule.type === type)?.reasons.find(({ id }) => id === reason)?.label ?? reason;
}
