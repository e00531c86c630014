import { type ModuleRecipes, refused } from './recipe.ts';

export const jobs: ModuleRecipes = {
  reads: {
    'GET /api/jobs/:id': { urls: ({ job }) => [`/api/jobs/${job}`], owner: 'answer' },
    'GET /api/jobs/:id/events': { urls: ({ job }) => [`/api/jobs/${job}/events`], owner: 'answer' },
  },
  writes: {
    'POST /api/jobs/:id/cancel': refused(({ theirs }) => [{ url: `/api/jobs/${theirs.job}/cancel` }]),
  },
};
