import {
  type Me,
  meEndpoint,
  type Permission,
  signInCodeEndpoint,
  signInEndpoint,
  signInMethodsEndpoint,
  signInOidcEndpoint,
  signOutEndpoint,
} from '@guatu/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, lazy, type ReactNode, Suspense, useContext, useState } from 'react';
import { call } from '../api/client.ts';
import { isApiError, isSignedOut } from '../api/error.ts';
import { t } from '../texts/index.ts';
import { ErrorState, messageOf, Skeleton } from '../ui/states.tsx';
import { usePasswordChange } from './own-password.ts';

// Who has a session needs none of them.
const SignIn = lazy(async () => ({ default: (await import('../shell/sign-in.tsx')).SignIn }));
const PasswordPage = lazy(async () => ({ default: (await import('../shell/password-page.tsx')).PasswordPage }));

const SessionContext = createContext<Me | null>(null);

/** The signed-in person with permissions and scope. Only below `SessionGate`. */
export function useSession(): Me {
  const me = useContext(SessionContext);
  if (!me) throw new Error('useSession must be used below SessionGate');
  return me;
}

/** Whether a button may be offered. The server decides again; this only spares the reader a refusal. */
export function useMay(permission: Permission): boolean {
  return useSession().permissions.includes(permission);
}

const meKey = ['me'] as const;
/** HTTP status of the refusal of an account that is locked after wrong passwords. */
const locked = 423;

/** Shows the sign-in page until there is a session, then its children. A password set by another is changed first. */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const me = useQuery({
    queryKey: meKey,
    queryFn: ({ signal }) => call(meEndpoint, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const again = () => void me.refetch();
  if (me.data?.mustChangePassword) return inTime(<PasswordFirst me={me.data} onDone={again} />);
  if (me.data) return <SessionContext value={me.data}>{children}</SessionContext>;
  if (me.isPending) return <Skeleton rows={6} />;
  if (isSignedOut(me.error)) return inTime(<SignInFlow onDone={again} />);
  return <ErrorState error={me.error} onRetry={again} />;
}

const inTime = (page: ReactNode) => <Suspense fallback={<Skeleton rows={6} />}>{page}</Suspense>;

function PasswordFirst({ me, onDone }: { readonly me: Me; readonly onDone: () => void }) {
  const { busy, error, onChange } = usePasswordChange(onDone);
  const leave = useSignOut();
  const who = t('account.whose', { office: me.orgName, name: me.displayName, user: me.userName });
  return <PasswordPage who={who} busy={busy} error={error} onChange={onChange} onLeave={leave} />;
}

function SignInFlow({ onDone }: { readonly onDone: () => void }) {
  const [step, setStep] = useState<'password' | 'code'>('password');
  const proceed = (answer: { readonly state: 'signed_in' | 'second_factor' }) => {
    if (answer.state === 'second_factor') setStep('code');
    else onDone();
  };
  const password = useMutation({
    mutationFn: (body: { userName: string; password: string }) => call(signInEndpoint, { body }),
    onSuccess: proceed,
  });
  const code = useMutation({
    mutationFn: (digits: string) => call(signInCodeEndpoint, { body: { code: digits } }),
    onSuccess: proceed,
  });
  const methods = useQuery({
    queryKey: ['sign-in-methods'],
    queryFn: ({ signal }) => call(signInMethodsEndpoint, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const unified = useMutation({
    mutationFn: () => call(signInOidcEndpoint),
    onSuccess: ({ url }) => window.location.assign(url),
  });
  const failure = (step === 'password' ? password.error : code.error) ?? unified.error;
  return (
    <SignIn
      step={step}
      busy={password.isPending || code.isPending || unified.isPending || unified.isSuccess}
      error={failure ? messageOf(failure) : cameBackRefused() ? t('signIn.unifiedRefused') : null}
      lockedName={isApiError(failure) && failure.status === locked ? (password.variables?.userName ?? null) : null}
      onPassword={(userName, secret) => password.mutate({ userName, password: secret })}
      onCode={(digits) => code.mutate(digits)}
      unified={methods.data?.oidc?.title ?? null}
      onUnified={() => unified.mutate()}
      demo={methods.data?.demo === true}
      onBack={() => {
        code.reset();
        setStep('password');
      }}
    />
  );
}

/** The identity service of the office sends whom it refuses to the sign-in page, with the reason in the address. */
function cameBackRefused(): boolean {
  return new URLSearchParams(window.location.search).has('error');
}

/**
 * Ends the session and forgets every answer, so that the next person on this machine sees none of them. What was written here
 * without a connection and not sent yet would wait for its writer: then the page of visits asks first.
 */
export function useSignOut(): () => void {
  const client = useQueryClient();
  const out = useMutation({
    mutationFn: async () => {
      const userId = client.getQueryData<Me>(meKey)?.userId;
      const { leaveDevice, unsentOnDevice } = await import('../modules/visits/device/leave.ts');
      if (userId !== undefined && (await unsentOnDevice(userId)) > 0) return '/visits?leave=1';
      await call(signOutEndpoint);
      if (userId !== undefined) await leaveDevice(userId);
      return '/';
    },
    onSuccess: (next) => {
      if (next === '/') client.clear();
      window.location.assign(next);
    },
  });
  return () => out.mutate();
}
