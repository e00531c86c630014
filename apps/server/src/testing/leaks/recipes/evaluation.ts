import { DAYE } from '../ledger.ts';
import type { Target } from '../two-districts.ts';
import { asked, fixed, type ModuleRecipes, REASON, refused } from './recipe.ts';

const oneRun = ({ work }: Target, more: string) => `/api/evaluation/runs/${work.evaluation}${more}`;
const runs = (target: Target, more = '') => [oneRun(target, more)];

const ENTRY_SHEET = { name: 'a.csv', bytes: Buffer.from('参评对象,排放\n甲,1\n') };

const onRun = (act: string, more: object = {}) =>
  refused(({ theirs }) => [
    { url: `/api/evaluation/runs/${theirs.work.evaluation}/${act}`, body: { version: 1, ...more } },
  ]);

const onObjection = (act: string, more: object = {}) =>
  refused(({ theirs }) => [
    { url: `/api/evaluation/objections/${theirs.work.objection}/${act}`, body: { version: 1, ...more } },
  ]);

export const evaluation: ModuleRecipes = {
  reads: {
    'GET /api/evaluation/schemes': fixed('/api/evaluation/schemes', 'answer'),
    'GET /api/evaluation/waiting': fixed('/api/evaluation/waiting', 'answer'),
    'GET /api/evaluation/runs': fixed('/api/evaluation/runs', 'secrets'),
    'GET /api/evaluation/runs/:id': { urls: runs, owner: 'secrets' },
    'GET /api/evaluation/runs/:id/versions': { urls: (target) => runs(target, '/versions'), owner: 'secrets' },
    'GET /api/evaluation/runs/:id/figures': { urls: (target) => runs(target, '/figures'), owner: 'secrets' },
    'GET /api/evaluation/runs/:id/objections': { urls: (target) => runs(target, '/objections'), owner: 'secrets' },
    'GET /api/evaluation/runs/:id/units/:unit': {
      urls: (target) => runs(target, `/units/${target.records.enterprise}`),
      owner: 'secrets',
    },
    'GET /api/evaluation/runs/:id/units/:unit/ways': {
      urls: (target) => runs(target, `/units/${target.records.enterprise}/ways?rank=1`),
      owner: 'answer',
    },
    'GET /api/evaluation/enterprises/:id/results': {
      urls: ({ records }) => [`/api/evaluation/enterprises/${records.enterprise}/results`],
      owner: 'answer',
    },
    'GET /api/evaluation/runs/:id/replay': { urls: (target) => runs(target, '/replay'), owner: 'answer' },
    'GET /api/evaluation/runs/:id/compare': {
      urls: (target) => [
        ...runs(target, '/compare?with=version:1'),
        ...runs(target, `/compare?with=run:${target.work.evaluation}`),
      ],
      owner: 'secrets',
    },
    'GET /api/evaluation/runs/:id/sensitivity': { urls: (target) => runs(target, '/sensitivity'), owner: 'answer' },
    'POST /api/evaluation/runs/:id/workbook': {
      urls: (target) => runs(target, '/workbook'),
      bodies: [{}],
      owner: 'answer',
    },
    'POST /api/evaluation/runs/:id/document': {
      urls: (target) => runs(target, '/document'),
      bodies: [{}],
      owner: 'answer',
    },
  },
  writes: {
    'POST /api/evaluation/runs': refused(() => [
      {
        url: '/api/evaluation/runs',
        body: {
          ...{ scheme: 'scheme-per-mu-above', period: '2025', territoryId: DAYE.unit, title: '越权评价', entrants: [] },
        },
      },
    ]),
    'PUT /api/evaluation/runs/:id/figures': onRun('figures', {
      ...{ figures: [{ unit: 'u', column: '排放', value: 1 }], note: REASON.reason },
    }),
    'POST /api/evaluation/runs/:id/entry-sheet': onRun('entry-sheet'),
    'POST /api/evaluation/runs/:id/entry-sheet/check': refused(({ theirs }) => [
      { url: oneRun(theirs, '/entry-sheet/check'), file: ENTRY_SHEET },
    ]),
    'PUT /api/evaluation/runs/:id/entry-sheet': refused(({ theirs }) => [
      { url: asked(oneRun(theirs, '/entry-sheet'), { version: 1, note: REASON.reason }), file: ENTRY_SHEET },
    ]),
    'POST /api/evaluation/runs/:id/compute': onRun('compute', { cause: REASON.reason }),
    'POST /api/evaluation/runs/:id/notice': onRun('notice'),
    'POST /api/evaluation/runs/:id/publish': onRun('publish'),
    'POST /api/evaluation/runs/:id/withdraw': onRun('withdraw', REASON),
    'POST /api/evaluation/runs/:id/objections': onRun('objections', {
      ...{ unit: 'u', column: null, claim: null, ...REASON },
    }),
    'POST /api/evaluation/objections/:id/decide': onObjection('decide', {
      ...{ upheld: false, value: null, decision: REASON.reason },
    }),
    'POST /api/evaluation/objections/:id/withdraw': onObjection('withdraw', REASON),
    'POST /api/evaluation/schemes/:id/preview': refused(({ theirs }) => [
      {
        url: '/api/evaluation/schemes/scheme-per-mu-above/preview',
        body: { run: theirs.work.evaluation, scheme: { id: 'SCHEME' } },
      },
    ]),
  },
};
