import { Navigate, useRouter } from '@tanstack/react-router';
import { useMay } from '../../app/session.tsx';
import { railItems } from '../../shell/rail-items.tsx';

/** Where a person lands after sign-in: the wall, or the first other place for those whose work is elsewhere. */
export default function HomePage() {
  const mayRead = useMay('project.read');
  const router = useRouter();
  if (mayRead) return <Navigate to="/wall" replace />;
  const other = railItems.findLast(({ path }) => path in router.routesByPath);
  return <Navigate to={other?.path ?? '/settings'} replace />;
}
