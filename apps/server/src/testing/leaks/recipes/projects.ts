import { asked, type ModuleRecipes, onProjects, REASON, refused, TO_DAYE } from './recipe.ts';

const GATE = { version: 1, milestone: 'M70' };

export const projects: ModuleRecipes = {
  reads: {
    'GET /api/projects/:id/gates': {
      urls: ({ records: ids, imported }) => [ids.project, imported].map((id) => `/api/projects/${id}/gates`),
      owner: 'answer',
    },
    'GET /api/project-libraries': {
      urls: () => ['/api/project-libraries', asked('/api/project-libraries', TO_DAYE)],
      owner: 'answer',
    },
    'POST /api/project-libraries/workbook': {
      urls: () => ['/api/project-libraries/workbook', asked('/api/project-libraries/workbook', TO_DAYE)],
      bodies: [{}],
      owner: 'answer',
    },
    'POST /api/project-rates/workbook': {
      urls: () => ['/api/project-rates/workbook', asked('/api/project-rates/workbook', TO_DAYE)],
      bodies: [{}],
      owner: 'answer',
    },
    'GET /api/project-libraries/projects': {
      urls: () => [
        asked('/api/project-libraries/projects', { set: 'HB2023', library: 'EXECUTION', part: 'stock', ...TO_DAYE }),
      ],
      owner: 'answer',
    },
    'GET /api/project-rates': {
      urls: () => ['/api/project-rates', asked('/api/project-rates', TO_DAYE)],
      owner: 'answer',
    },
    'GET /api/project-rates/projects': {
      urls: () => [asked('/api/project-rates/projects', { rate: 'STARTED', part: 'whole', ...TO_DAYE })],
      owner: 'answer',
    },
    'GET /api/changes': {
      urls: ({ records: ids }) => ['/api/changes', `/api/changes?project=${ids.project}`, '/api/changes?open=yes'],
      owner: 'secrets',
    },
    // Which figures are told turns on the day, so that none can be waited for.
    'GET /api/projects/:id/lights': {
      urls: (target) =>
        [target.records.project, target.imported].flatMap((id) => [
          `/api/projects/${id}/lights`,
          `/api/projects/${id}/lights?period=2026M10`,
        ]),
      owner: 'answer',
    },
  },
  writes: {
    'POST /api/projects/:id/light-exceptions': refused(({ theirs }) => [
      {
        url: `/api/projects/${theirs.records.project}/light-exceptions`,
        body: { type: 'REASON', axis: 'START', from: '2026-01-01', until: '2026-12-31', ...REASON },
      },
    ]),
    'POST /api/light-exceptions/:id/acts': refused(({ theirs }) =>
      [theirs.records.project, theirs.work.exception].map((id) => ({
        url: `/api/light-exceptions/${id}/acts`,
        body: { act: 'REFUSE', version: 1, answer: REASON.reason },
      })),
    ),
    'POST /api/projects/:id/evidence': onProjects('evidence', {
      ...GATE,
      requirement: 'PHOTO',
      files: [],
      note: '塞进来',
    }),
    'POST /api/projects/:id/evidence/verdict': onProjects('evidence/verdict', {
      ...GATE,
      requirement: 'PHOTO',
      accepted: true,
      reason: null,
    }),
    'POST /api/projects/:id/certify': onProjects('certify', { ...GATE, letPass: [], cureBy: null, note: null }),
    'POST /api/projects/:id/cure': onProjects('cure', GATE),
    'POST /api/projects/:id/decertify': onProjects('decertify', { ...GATE, ...REASON }),
    'POST /api/changes': refused(({ theirs }) => [
      {
        url: '/api/changes',
        body: {
          project: theirs.records.project,
          type: 'DATE',
          field: 'planStart',
          to: '2026-12',
          reason: 'OTHER',
          note: '改',
        },
      },
    ]),
    'POST /api/changes/:id/acts': refused(({ theirs }) =>
      (['ask', 'agree', 'object', 'approve', 'refuse', 'withdraw'] as const).map((act) => ({
        url: `/api/changes/${theirs.work.change}/acts`,
        body: { version: 1, act, unit: '某局', text: null, document: null },
      })),
    ),
    'POST /api/light-trials': refused(({ theirs }) => [
      { url: '/api/light-trials', body: { version: theirs.work.rule } },
    ]),
  },
};
