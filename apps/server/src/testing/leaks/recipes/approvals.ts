import { type ModuleRecipes, onProjects, refused } from './recipe.ts';

export const approvals: ModuleRecipes = {
  reads: {
    'GET /api/projects/:id/approvals': {
      urls: ({ records: { project } }) => [`/api/projects/${project}/approvals`],
      owner: 'answer',
    },
    'GET /api/projects/:id/approvals/:code/materials': {
      urls: ({ records: { project } }) => [`/api/projects/${project}/approvals/A05/materials`],
      owner: 'answer',
    },
    'GET /api/approvals': { urls: () => ['/api/approvals', '/api/approvals?duty=NDRC'], owner: 'answer' },
    'GET /api/approvals/audit': { urls: () => ['/api/approvals/audit'], owner: 'answer' },
  },
  writes: {
    'POST /api/projects/:id/approvals/settings': onProjects('approvals/settings', {
      version: 1,
      facts: { landMode: 'GRANT' },
    }),
    'POST /api/projects/:id/approvals/:code/acts': refused(({ theirs }) =>
      ['A01', 'A08'].map((code) => ({
        url: `/api/projects/${theirs.records.project}/approvals/${code}/acts`,
        body: { version: 1, act: 'accept', on: '2026-11-03' },
      })),
    ),
    'POST /api/projects/:id/approvals/:code/materials/:material': refused(({ theirs }) => [
      {
        url: `/api/projects/${theirs.records.project}/approvals/A04/materials/LICENCE`,
        body: { version: 1, files: [], note: '越权' },
      },
    ]),
    'POST /api/projects/:id/approvals/:code/materials/:material/verdict': refused(({ theirs }) => [
      {
        url: `/api/projects/${theirs.records.project}/approvals/A04/materials/LICENCE/verdict`,
        body: { version: 1, accepted: true, reason: null },
      },
    ]),
  },
};
