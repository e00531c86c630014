import { changePasswordEndpoint } from '@guatu/contract';
import { useMutation } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import { messageOf } from '../ui/states.tsx';

/** Changing the password of whoever is signed in. */
export function usePasswordChange(onChanged: () => void) {
  const change = useMutation({
    mutationFn: (body: { currentPassword: string; newPassword: string }) => call(changePasswordEndpoint, { body }),
    onSuccess: onChanged,
  });
  return {
    busy: change.isPending,
    done: change.isSuccess,
    error: change.error ? messageOf(change.error) : null,
    onChange: (currentPassword: string, newPassword: string) => change.mutate({ currentPassword, newPassword }),
  };
}
