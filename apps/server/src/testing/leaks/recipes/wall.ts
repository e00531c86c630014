import { DAYE } from '../ledger.ts';
import { asked, EARLIER, type ModuleRecipes, THEN, TO_DAYE } from './recipe.ts';

const LISTS = [
  'RED_LIGHT',
  'SHOULD_HAVE_STARTED',
  'ZERO_PROGRESS',
  'LAGGING',
  'STARTED_NOT_IN_STATISTICS',
  'STALLED',
] as const;

export const wall: ModuleRecipes = {
  reads: {
    'GET /api/wall': {
      urls: () => [
        '/api/wall',
        ...[TO_DAYE, { period: '2026M10' }, { territory: DAYE.leaf }, THEN, EARLIER].map((by) =>
          asked('/api/wall', by),
        ),
      ],
      owner: 'answer',
    },
    'GET /api/wall/list': {
      urls: () => LISTS.flatMap((list) => [{}, TO_DAYE].map((by) => asked('/api/wall/list', { list, ...by }))),
      owner: 'answer',
    },
    'GET /api/wall/figure': {
      urls: () =>
        ['projects', 'totalInvestment', 'annualPlan', 'ytdDone', 'reported'].flatMap((figure) =>
          [{}, TO_DAYE].map((by) => asked('/api/wall/figure', { figure, ...by })),
        ),
      owner: 'secrets',
    },
  },
  writes: {},
};
