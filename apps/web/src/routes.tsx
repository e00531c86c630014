import { createRootRoute, createRoute, lazyRouteComponent, Navigate } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { AppFrame } from './app/app-frame.tsx';
import { NotFound } from './app/not-found.tsx';
import { withPageTexts } from './texts/index.ts';
import { ErrorState } from './ui/states.tsx';

/** A page in a chunk of its own. The wall alone is not one: what it says is there from the start. */
const page = <Props,>(load: () => Promise<{ readonly default: ComponentType<Props> }>) =>
  lazyRouteComponent(withPageTexts(load));

/** The page alone, without the shell: what hangs on a meeting-room wall. It asks for the session itself. */
const bare = createRootRoute({
  errorComponent: ({ error, reset }) => <ErrorState error={error} onRetry={reset} />,
});
const root = createRoute({ getParentRoute: () => bare, id: 'shell', component: AppFrame });

/** A page inside the shell, by its path; `params` and search are read with the router's hooks and `useUrlFilters`. */
const shellPage = <const Path extends string>(
  path: Path,
  load: () => Promise<{ readonly default: ComponentType<object> }>,
) => createRoute({ getParentRoute: () => root, path, component: page(load) });

const nowhere = createRoute({ getParentRoute: () => root, path: '$', component: NotFound });

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('./modules/wall/home.tsx')),
});
const wall = createRoute({
  getParentRoute: () => root,
  path: '/wall',
  component: lazyRouteComponent(() => import('./modules/wall/page.tsx')),
});
const screen = createRoute({
  getParentRoute: () => bare,
  path: '/screen',
  component: lazyRouteComponent(() => import('./modules/wall/screen-page.tsx')),
});

/** Visits stand alone as well: the page opens without a connection, so it asks for the session in its own way. */
const visits = createRoute({
  getParentRoute: () => bare,
  path: '/visits',
  component: page(() => import('./modules/visits/page.tsx')),
});

/** Where the unified sign-in sends whom it refused; the session gate shows the form there. Signed in, it leads home. */
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: () => <Navigate to="/" replace />,
});

/*
 * Every page of the product, each in a chunk of its own. A module is added with a line here; the rail shows an item as soon
 * as its path has a route (see `shell/rail-items.tsx`).
 */
const ledgerPages = [
  shellPage('/projects', () => import('./modules/projects/page.tsx')),
  shellPage('/projects/changes', () => import('./modules/projects/changes/page.tsx')),
  shellPage('/projects/libraries', () => import('./modules/projects/stock/libraries-page.tsx')),
  shellPage('/projects/rates', () => import('./modules/projects/stock/rates-page.tsx')),
  shellPage('/projects/$id', () => import('./modules/projects/record-page.tsx')),
  shellPage('/leads', () => import('./modules/leads/page.tsx')),
  shellPage('/leads/$id', () => import('./modules/leads/record-page.tsx')),
  shellPage('/enterprises', () => import('./modules/enterprises/page.tsx')),
  shellPage('/enterprises/$id', () => import('./modules/enterprises/record-page.tsx')),
  shellPage('/blockers', () => import('./modules/blockers/page.tsx')),
  shellPage('/blockers/causes', () => import('./modules/blockers/causes-page.tsx')),
  shellPage('/blockers/causes/$id', () => import('./modules/blockers/cause-page.tsx')),
  shellPage('/blockers/factors', () => import('./modules/blockers/factors/page.tsx')),
  shellPage('/blockers/$id', () => import('./modules/blockers/record-page.tsx')),
  shellPage('/funding', () => import('./modules/funding/page.tsx')),
  shellPage('/funding/$id', () => import('./modules/funding/record-page.tsx')),
  shellPage('/indicators', () => import('./modules/indicators/page.tsx')),
  shellPage('/indicators/$id', () => import('./modules/indicators/record-page.tsx')),
];
const sourcePages = [
  shellPage('/sources', () => import('./modules/sources/page.tsx')),
  shellPage('/sources/columns', () => import('./modules/sources/extensions/page.tsx')),
  shellPage('/sources/batches/$id', () => import('./modules/sources/review-page.tsx')),
  shellPage('/reports', () => import('./modules/reports/page.tsx')),
  shellPage('/reports/corrections', () => import('./modules/reports/corrections-page.tsx')),
  shellPage('/reports/$id', () => import('./modules/reports/report-page.tsx')),
  shellPage('/sources/$id', () => import('./modules/sources/source-page.tsx')),
];
const workPages = [
  shellPage('/approvals', () => import('./modules/approvals/page.tsx')),
  shellPage('/appraisals', () => import('./modules/appraisals/page.tsx')),
  shellPage('/appraisals/$id', () => import('./modules/appraisals/sheet-page.tsx')),
  shellPage('/bulletins', () => import('./modules/bulletins/page.tsx')),
  shellPage('/dispatch', () => import('./modules/dispatch/page.tsx')),
  shellPage('/evaluation', () => import('./modules/evaluation/page.tsx')),
  shellPage('/evaluation/$id', () => import('./modules/evaluation/run-page.tsx')),
  shellPage('/settlements', () => import('./modules/settlements/page.tsx')),
  shellPage('/settlements/projects/$id', () => import('./modules/settlements/project/page.tsx')),
  shellPage('/settlements/$id', () => import('./modules/settlements/settlement/page.tsx')),
  shellPage('/notices', () => import('./modules/notices/page.tsx')),
  shellPage('/search', () => import('./modules/search/page.tsx')),
];
const settingsPages = [
  shellPage('/settings', () => import('./modules/settings/page.tsx')),
  shellPage('/settings/account', () => import('./modules/settings/account-page.tsx')),
  shellPage('/settings/rules', () => import('./modules/rules/page.tsx')),
  shellPage('/settings/rules/$id', () => import('./modules/rules/rule-page.tsx')),
  shellPage('/settings/notices', () => import('./modules/notices/preferences-page.tsx')),
  shellPage('/settings/channels', () => import('./modules/notices/channels-page.tsx')),
];

export const routeTree = bare.addChildren([
  root.addChildren([home, wall, ...ledgerPages, ...sourcePages, ...workPages, ...settingsPages, signIn, nowhere]),
  screen,
  visits,
]);
