import { confirmTotpEndpoint, disableTotpEndpoint, startTotpEndpoint } from '@guatu/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import { messageOf } from '../../ui/states.tsx';

/** Setting up one-time codes in two steps, and switching them off. */
export function useSecondFactor() {
  const client = useQueryClient();
  // The session's own description says whether they are on.
  const refresh = () => client.invalidateQueries({ queryKey: ['me'] });
  const start = useMutation({ mutationFn: (password: string) => call(startTotpEndpoint, { body: { password } }) });
  const confirm = useMutation({
    mutationFn: (code: string) => call(confirmTotpEndpoint, { body: { code } }),
    onSuccess: refresh,
  });
  const drop = useMutation({
    mutationFn: (password: string) => call(disableTotpEndpoint, { body: { password } }),
    onSuccess: refresh,
  });
  const failure = start.error ?? confirm.error ?? drop.error;
  return {
    start,
    confirm,
    drop,
    error: failure ? messageOf(failure) : null,
    forget: () => {
      start.reset();
      confirm.reset();
      drop.reset();
    },
  };
}
