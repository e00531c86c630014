import { fixed, type ModuleRecipes, refused, withoutEffect } from './recipe.ts';

const onReport = (act: string, body: object = {}) =>
  refused(({ theirs }) => [{ url: `/api/reports/${theirs.source}/${act}`, body }]);

const REPORT = { title: '塞进来的文稿', text: '今年1—10月，全县税收5亿元。' };

export const reports: ModuleRecipes = {
  reads: {
    'GET /api/reports': fixed('/api/reports', 'secrets'),
    'GET /api/reports/waiting': fixed('/api/reports/waiting', 'answer'),
    'GET /api/reports/corrections': fixed('/api/reports/corrections', 'secrets'),
    'GET /api/reports/:id': { urls: ({ source }) => [`/api/reports/${source}`], owner: 'secrets' },
    'GET /api/reports/:id/readings/:seq/quote': {
      urls: ({ source }) => [`/api/reports/${source}/readings/1/quote`],
      owner: 'secrets',
    },
  },
  writes: {
    // Taking a file is recorded, so that it counts as an act.
    'GET /api/reports/:id/file': refused(({ theirs }) => [{ url: `/api/reports/${theirs.source}/file` }]),
    'POST /api/reports': withoutEffect(() => [
      { url: '/api/reports', file: { name: 'bg.txt', bytes: Buffer.from(REPORT.text) } },
    ]),
    'POST /api/reports/text': withoutEffect(() => [{ url: '/api/reports/text', body: REPORT }]),
    'POST /api/reports/:id/decisions': onReport('decisions', { decisions: [{ seq: 1, version: 1, act: 'reject' }] }),
    'POST /api/reports/:id/accept-rest': onReport('accept-rest', { expected: 1 }),
    'POST /api/reports/:id/undo': onReport('undo'),
    'POST /api/reports/:id/marks': onReport('marks', { start: 0, end: 1 }),
    'POST /api/reports/:id/publication': onReport('publication', { publisher: '越权', publishedOn: null }),
    'POST /api/reports/:id/batch': onReport('batch'),
    'POST /api/reports/corrections/:id/revoke': refused(({ theirs }) => [
      { url: `/api/reports/corrections/${theirs.correction}/revoke` },
    ]),
  },
};
