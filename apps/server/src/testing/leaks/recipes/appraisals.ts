import { fixed, type ModuleRecipes, REASON, refused } from './recipe.ts';

const onAppraisal = (act: string, more: object = {}) =>
  refused(({ theirs }) => [{ url: `/api/appraisals/${theirs.work.appraisal}/${act}`, body: { version: 1, ...more } }]);

export const appraisals: ModuleRecipes = {
  reads: {
    'GET /api/appraisals': fixed('/api/appraisals', 'answer'),
    'GET /api/appraisals/results': fixed('/api/appraisals/results', 'answer'),
    'GET /api/appraisals/:id': { urls: ({ work }) => [`/api/appraisals/${work.appraisal}`], owner: 'answer' },
    'GET /api/appraisals/:id/replay': {
      urls: ({ work }) => [`/api/appraisals/${work.appraisal}/replay`],
      owner: 'answer',
    },
    'POST /api/appraisals/workbook': { urls: () => ['/api/appraisals/workbook'], bodies: [{}], owner: 'answer' },
    'POST /api/appraisals/results/workbook': {
      urls: () => ['/api/appraisals/results/workbook'],
      bodies: [{}],
      owner: 'answer',
    },
    'POST /api/appraisals/:id/paper': {
      urls: ({ work }) => [`/api/appraisals/${work.appraisal}/paper`],
      bodies: [{}],
      owner: 'answer',
    },
  },
  writes: {
    'POST /api/appraisals': refused(({ theirs }) => [
      {
        url: '/api/appraisals',
        body: { projectId: theirs.records.project, stage: 'PRE', scheme: null, reason: '越权开表' },
      },
    ]),
    'POST /api/appraisals/:id/figures': onAppraisal('figures', {
      figures: [{ column: '能耗评价', value: 100, note: '塞进来的数' }],
    }),
    'POST /api/appraisals/:id/refresh': onAppraisal('refresh'),
    'POST /api/appraisals/:id/submit': onAppraisal('submit'),
    'POST /api/appraisals/:id/return': onAppraisal('return', REASON),
    'POST /api/appraisals/:id/confirm': onAppraisal('confirm'),
    'POST /api/appraisals/:id/correct': onAppraisal('correct', REASON),
  },
};
