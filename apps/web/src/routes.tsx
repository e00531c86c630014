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

/*
 * Every page of the product, each in a chunk of its own. A module is added with one route here; the rail shows an item as
 * soon as its path has a route (see `shell/rail-items.tsx`). `params` and search are read with the router's hooks and
 * `useUrlFilters`.
 */
const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: page(() => import('./modules/settings/page.tsx')),
});
const account = createRoute({
  getParentRoute: () => root,
  path: '/settings/account',
  component: page(() => import('./modules/settings/account-page.tsx')),
});
const rules = createRoute({
  getParentRoute: () => root,
  path: '/settings/rules',
  component: page(() => import('./modules/rules/page.tsx')),
});
const rule = createRoute({
  getParentRoute: () => root,
  path: '/settings/rules/$id',
  component: page(() => import('./modules/rules/rule-page.tsx')),
});
const search = createRoute({
  getParentRoute: () => root,
  path: '/search',
  component: page(() => import('./modules/search/page.tsx')),
});
const bulletins = createRoute({
  getParentRoute: () => root,
  path: '/bulletins',
  component: page(() => import('./modules/bulletins/page.tsx')),
});
const notices = createRoute({
  getParentRoute: () => root,
  path: '/notices',
  component: page(() => import('./modules/notices/page.tsx')),
});
const noticePreferences = createRoute({
  getParentRoute: () => root,
  path: '/settings/notices',
  component: page(() => import('./modules/notices/preferences-page.tsx')),
});
const channels = createRoute({
  getParentRoute: () => root,
  path: '/settings/channels',
  component: page(() => import('./modules/notices/channels-page.tsx')),
});
/** Where the unified sign-in sends whom it refused; the session gate shows the form there. Signed in, it leads home. */
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: () => <Navigate to="/" replace />,
});

const projects = createRoute({
  getParentRoute: () => root,
  path: '/projects',
  component: page(() => import('./modules/projects/page.tsx')),
});
const project = createRoute({
  getParentRoute: () => root,
  path: '/projects/$id',
  component: page(() => import('./modules/projects/record-page.tsx')),
});
const projectChanges = createRoute({
  getParentRoute: () => root,
  path: '/projects/changes',
  component: page(() => import('./modules/projects/changes/page.tsx')),
});
const projectLibraries = createRoute({
  getParentRoute: () => root,
  path: '/projects/libraries',
  component: page(() => import('./modules/projects/stock/libraries-page.tsx')),
});
const projectRates = createRoute({
  getParentRoute: () => root,
  path: '/projects/rates',
  component: page(() => import('./modules/projects/stock/rates-page.tsx')),
});
const leads = createRoute({
  getParentRoute: () => root,
  path: '/leads',
  component: page(() => import('./modules/leads/page.tsx')),
});
const lead = createRoute({
  getParentRoute: () => root,
  path: '/leads/$id',
  component: page(() => import('./modules/leads/record-page.tsx')),
});
const enterprises = createRoute({
  getParentRoute: () => root,
  path: '/enterprises',
  component: page(() => import('./modules/enterprises/page.tsx')),
});
const enterprise = createRoute({
  getParentRoute: () => root,
  path: '/enterprises/$id',
  component: page(() => import('./modules/enterprises/record-page.tsx')),
});
const blockers = createRoute({
  getParentRoute: () => root,
  path: '/blockers',
  component: page(() => import('./modules/blockers/page.tsx')),
});
const blocker = createRoute({
  getParentRoute: () => root,
  path: '/blockers/$id',
  component: page(() => import('./modules/blockers/record-page.tsx')),
});
const causes = createRoute({
  getParentRoute: () => root,
  path: '/blockers/causes',
  component: page(() => import('./modules/blockers/causes-page.tsx')),
});
const cause = createRoute({
  getParentRoute: () => root,
  path: '/blockers/causes/$id',
  component: page(() => import('./modules/blockers/cause-page.tsx')),
});
const factors = createRoute({
  getParentRoute: () => root,
  path: '/blockers/factors',
  component: page(() => import('./modules/blockers/factors/page.tsx')),
});
const funding = createRoute({
  getParentRoute: () => root,
  path: '/funding',
  component: page(() => import('./modules/funding/page.tsx')),
});
const fundingBid = createRoute({
  getParentRoute: () => root,
  path: '/funding/$id',
  component: page(() => import('./modules/funding/record-page.tsx')),
});
const indicators = createRoute({
  getParentRoute: () => root,
  path: '/indicators',
  component: page(() => import('./modules/indicators/page.tsx')),
});
const indicator = createRoute({
  getParentRoute: () => root,
  path: '/indicators/$id',
  component: page(() => import('./modules/indicators/record-page.tsx')),
});
const sources = createRoute({
  getParentRoute: () => root,
  path: '/sources',
  component: page(() => import('./modules/sources/page.tsx')),
});
const batchReview = createRoute({
  getParentRoute: () => root,
  path: '/sources/batches/$id',
  component: page(() => import('./modules/sources/review-page.tsx')),
});
const storedSource = createRoute({
  getParentRoute: () => root,
  path: '/sources/$id',
  component: page(() => import('./modules/sources/source-page.tsx')),
});
const ownColumns = createRoute({
  getParentRoute: () => root,
  path: '/sources/columns',
  component: page(() => import('./modules/sources/extensions/page.tsx')),
});
const approvals = createRoute({
  getParentRoute: () => root,
  path: '/approvals',
  component: page(() => import('./modules/approvals/page.tsx')),
});
const appraisals = createRoute({
  getParentRoute: () => root,
  path: '/appraisals',
  component: page(() => import('./modules/appraisals/page.tsx')),
});
const appraisal = createRoute({
  getParentRoute: () => root,
  path: '/appraisals/$id',
  component: page(() => import('./modules/appraisals/sheet-page.tsx')),
});
const dispatch = createRoute({
  getParentRoute: () => root,
  path: '/dispatch',
  component: page(() => import('./modules/dispatch/page.tsx')),
});
const evaluation = createRoute({
  getParentRoute: () => root,
  path: '/evaluation',
  component: page(() => import('./modules/evaluation/page.tsx')),
});
const evaluationRun = createRoute({
  getParentRoute: () => root,
  path: '/evaluation/$id',
  component: page(() => import('./modules/evaluation/run-page.tsx')),
});
const settlements = createRoute({
  getParentRoute: () => root,
  path: '/settlements',
  component: page(() => import('./modules/settlements/page.tsx')),
});
const projectSettlements = createRoute({
  getParentRoute: () => root,
  path: '/settlements/projects/$id',
  component: page(() => import('./modules/settlements/project/page.tsx')),
});
const settlement = createRoute({
  getParentRoute: () => root,
  path: '/settlements/$id',
  component: page(() => import('./modules/settlements/settlement/page.tsx')),
});
const sourcePages = [sources, ownColumns, batchReview, storedSource];
const ledgerPages = [
  projects,
  projectChanges,
  projectLibraries,
  projectRates,
  project,
  leads,
  lead,
  enterprises,
  enterprise,
  blockers,
  causes,
  cause,
  factors,
  blocker,
  funding,
  fundingBid,
  indicators,
  indicator,
];

export const routeTree = bare.addChildren([
  root.addChildren([
    home,
    wall,
    ...ledgerPages,
    ...sourcePages,
    approvals,
    appraisals,
    appraisal,
    bulletins,
    notices,
    noticePreferences,
    channels,
    dispatch,
    evaluation,
    evaluationRun,
    settings,
    account,
    rules,
    rule,
    search,
    settlements,
    projectSettlements,
    settlement,
    signIn,
    nowhere,
  ]),
  screen,
  visits,
]);
