import { Outlet, useLocation, useNavigate, useRouter } from '@tanstack/react-router';
import { railItems } from '../shell/rail-items.tsx';
import { Shell } from '../shell/shell.tsx';
import { t } from '../texts/index.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { SessionGate, useSession, useSignOut } from './session.tsx';

/** Every page: first the session, then the shell, then the page with an error boundary of its own. */
export function AppFrame() {
  return (
    <SessionGate>
      <SignedIn />
    </SessionGate>
  );
}

const noBadges = {};

function SignedIn() {
  const me = useSession();
  const signOut = useSignOut();
  const router = useRouter();
  const navigate = useNavigate();
  const pathname = useLocation({ select: (location) => location.pathname });
  const existing = railItems.filter((item) => item.path in router.routesByPath);
  return (
    <Shell
      items={existing}
      badges={noBadges}
      user={{ name: me.displayName, office: me.orgName }}
      userMenu={[
        { label: t('settings.title'), run: () => void navigate({ to: '/settings' }) },
        { label: t('shell.signOut'), run: signOut },
      ]}
      demo={me.demo}
      unread={0}
      onSearch={undefined}
      onNotices={undefined}
    >
      <ErrorBoundary resetKey={pathname}>
        <Outlet />
      </ErrorBoundary>
    </Shell>
  );
}
