import { Outlet, useLocation, useNavigate, useRouter } from '@tanstack/react-router';
import { railItems } from '../shell/rail-items.tsx';
import { Shell } from '../shell/shell.tsx';
import { t } from '../texts/index.ts';
import { useBadges } from './badges.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { SessionGate, useMay, useSession, useSignOut } from './session.tsx';
import { useUnread } from './unread.ts';

/** Every page: first the session, then the shell, then the page with an error boundary of its own. */
export function AppFrame() {
  return (
    <SessionGate>
      <SignedIn />
    </SessionGate>
  );
}

function SignedIn() {
  const me = useSession();
  const signOut = useSignOut();
  const router = useRouter();
  const navigate = useNavigate();
  const pathname = useLocation({ select: (location) => location.pathname });
  const badges = useBadges();
  const unread = useUnread();
  const mayRead = useMay('project.read');
  const existing = railItems.filter((item) => item.path in router.routesByPath && (mayRead || item.everybody));
  return (
    <Shell
      items={existing}
      badges={badges}
      unread={unread}
      user={{ name: me.displayName, office: me.orgName }}
      userMenu={[
        { label: t('rail.settings'), run: () => void navigate({ to: '/settings' }) },
        { label: t('account.menu'), run: () => void navigate({ to: '/settings/account' }) },
        { label: t('shell.signOut'), run: signOut },
      ]}
      demo={me.demo}
      onSearch={mayRead ? (words) => void navigate({ to: '/search', search: { q: words } }) : null}
    >
      <ErrorBoundary resetKey={pathname}>
        <Outlet />
      </ErrorBoundary>
    </Shell>
  );
}
