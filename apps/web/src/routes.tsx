import { createRootRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { AppFrame } from './app/app-frame.tsx';
import { NotFound } from './app/not-found.tsx';
import { ErrorState } from './ui/states.tsx';

const root = createRootRoute({
  component: AppFrame,
  notFoundComponent: NotFound,
  errorComponent: ({ error, reset }) => <ErrorState error={error} onRetry={reset} />,
});

/*
 * Every page of the product, each in a chunk of its own. A module is added with one route here; the rail shows an item as
 * soon as its path has a route (see `shell/rail-items.tsx`). `params` and search are read with the router's hooks and
 * `useUrlFilters`.
 */
const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: lazyRouteComponent(() => import('./modules/settings/page.tsx')),
});

export const routeTree = root.addChildren([settings]);
