import { type Aim, asked, fixed, type ModuleRecipes, REASON, refused } from './recipe.ts';

const ON = '2026-11-20';
const STEP = { version: 1, on: ON, amount: 1, paper: '越权', note: REASON.reason, due: null, files: [] };

/** The bid of the other district. */
const bids = ({ theirs }: Aim) => `/api/funding/bids/${theirs.records.funding}`;

export const funding: ModuleRecipes = {
  reads: {
    'GET /api/funding/board': {
      urls: ({ records: { project } }) => [
        '/api/funding/board',
        asked('/api/funding/board', { state: 'APPLIED' }),
        asked('/api/funding/board', { project }),
      ],
      owner: 'secrets',
    },
    'GET /api/funding/waiting': fixed('/api/funding/waiting', 'answer'),
    'POST /api/funding/board/workbook': {
      urls: () => ['/api/funding/board/workbook'],
      bodies: [{}],
      owner: 'answer',
    },
    'GET /api/funding/bids/:id': {
      urls: ({ records: { funding: id } }) => [`/api/funding/bids/${id}`],
      owner: 'secrets',
    },
    // How many bids there are for each.
    'GET /api/funding/directions': fixed('/api/funding/directions', 'answer'),
    'GET /api/funding/directions/:id/projects': {
      urls: () => ['special-bond', 'policy-finance'].map((id) => `/api/funding/directions/${id}/projects`),
      owner: 'answer',
    },
    'GET /api/funding/projects/:id': {
      urls: ({ records: { project }, imported }) => [project, imported].map((id) => `/api/funding/projects/${id}`),
      owner: 'answer',
    },
  },
  writes: {
    'POST /api/funding/bids': refused(({ theirs }) => [
      { url: '/api/funding/bids', body: { project: theirs.records.project, direction: 'special-bond' } },
    ]),
    'POST /api/funding/bids/:id/acts': refused((aim) => [
      ...(['prepare', 'review', 'allocate', 'withdraw'] as const).map((act) => ({
        url: `${bids(aim)}/acts`,
        body: { ...STEP, act },
      })),
      // One's own bid, with a paper that hangs on theirs.
      {
        url: `/api/funding/bids/${aim.own.records.funding}/acts`,
        body: { ...STEP, act: 'withdraw', files: [aim.theirs.attachment] },
      },
    ]),
    'POST /api/funding/bids/:id/materials/:material': refused((aim) => [
      { url: `${bids(aim)}/materials/STUDY`, body: { version: 1, files: [], note: '越权' } },
    ]),
  },
};
