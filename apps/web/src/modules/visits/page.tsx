import { type Me, meEndpoint } from '@guatu/contract';
import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { call } from '../../api/client.ts';
import { isSignedOut } from '../../api/error.ts';
import { SessionGate } from '../../app/session.tsx';
import { t } from '../../texts/index.ts';
import { NoPermission, Offline, Skeleton } from '../../ui/states.tsx';
import { VisitsApp } from './components/visits-app.tsx';
import { readOwner, rememberOwner } from './device/store.ts';
import type { Owner } from './device/types.ts';
import { type Keeping, keepPage } from './offline/keep-page.ts';
import './fields.css';
import './visits.css';

/** How long the server may take to say who is there before the device is believed. */
const PATIENCE_MS = 5_000;

/**
 * Visits on the phone. With a connection the session says who writes; without one, whoever signed in here last. A session that
 * ran out asks for a new sign-in and finds everything as it was.
 */
export default function VisitsPage() {
  const client = useQueryClient();
  const me = useQuery({
    queryKey: ['me', 'visits'],
    queryFn: () =>
      call(meEndpoint, { signal: AbortSignal.timeout(PATIENCE_MS) }).catch((error: unknown) =>
        forgetIfOut(client, error),
      ),
    networkMode: 'always',
    retry: false,
    refetchOnWindowFocus: false,
  });
  const kept = useQuery({ queryKey: ['device', 'owner'], queryFn: readOwner, networkMode: 'always', retry: false });
  useEffect(() => {
    document.title = t('visits.title');
  }, []);
  if (me.isPending || kept.isPending) return <Skeleton rows={8} />;
  if (me.data) return <Signed me={me.data} />;
  if (isSignedOut(me.error)) {
    return (
      <SessionGate>
        <AfterSignIn again={me.refetch} />
      </SessionGate>
    );
  }
  if (kept.data) return <VisitsApp owner={kept.data} keeping={{ kept: true }} />;
  return <Offline onRetry={() => void me.refetch()} note={t('visits.neverOnline')} />;
}

/** The gate would still let in whom it knew before the session ran out. */
function forgetIfOut(client: QueryClient, error: unknown): never {
  if (isSignedOut(error)) client.removeQueries({ queryKey: ['me'], exact: true });
  throw error;
}

/** The gate has let somebody in: the page asks again who it is. */
function AfterSignIn({ again }: { readonly again: () => Promise<unknown> }) {
  useEffect(() => void again(), [again]);
  return <Skeleton rows={8} />;
}

/** Somebody with a session: remembered on the device, so that he can go on without a connection. */
function Signed({ me }: { readonly me: Me }) {
  const owner: Owner = { userId: me.userId, name: me.displayName, office: me.orgName };
  const may = me.permissions.includes('visit.write');
  const [remembered, setRemembered] = useState(false);
  const [keeping, setKeeping] = useState<Keeping>({ kept: false });
  useEffect(() => {
    if (!may) return;
    rememberOwner({ userId: me.userId, name: me.displayName, office: me.orgName })
      .then(() => setRemembered(true))
      .then(keepPage)
      .then(setKeeping)
      .catch((error: unknown) => {
        setRemembered(true);
        setKeeping({ kept: false, why: error instanceof Error ? error.message : String(error) });
      });
  }, [may, me]);
  if (me.mustChangePassword) return <SessionGate>{null}</SessionGate>;
  if (!may) return <NoPermission title={t('visits.noPermission')} />;
  return remembered ? <VisitsApp owner={owner} keeping={keeping} /> : <Skeleton rows={8} />;
}
