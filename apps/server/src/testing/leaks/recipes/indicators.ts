import { DAYE, SECRETS } from '../ledger.ts';
import { asked, type ModuleRecipes, REASON, refused } from './recipe.ts';

const HERE = { place: DAYE.unit };
const THIS = { ...HERE, period: '2026M10' };

export const indicators: ModuleRecipes = {
  reads: {
    'GET /api/indicators/board': {
      urls: () => ['/api/indicators/board', asked('/api/indicators/board', HERE), asked('/api/indicators/board', THIS)],
      owner: 'answer',
    },
    'GET /api/indicators/half': {
      urls: () => ['/api/indicators/half', asked('/api/indicators/half', HERE)],
      owner: 'answer',
    },
    'GET /api/indicators/one': {
      urls: () => [asked('/api/indicators/one', { ...THIS, indicator: 'GDP' })],
      owner: 'answer',
    },
    'GET /api/indicators/dictionary': { urls: () => ['/api/indicators/dictionary'], owner: 'secrets' },
    'GET /api/indicators/match/:id': {
      urls: ({ records }) => [`/api/indicators/match/${records.observation}`],
      owner: 'secrets',
    },
    'POST /api/indicators/board/workbook': {
      urls: () => ['/api/indicators/board/workbook', asked('/api/indicators/board/workbook', HERE)],
      bodies: [{}],
      owner: 'answer',
    },
    'GET /api/indicators/breakdowns': {
      urls: () => ['/api/indicators/breakdowns', asked('/api/indicators/breakdowns', { year: 2026 })],
      owner: 'secrets',
    },
    'GET /api/indicators/breakdowns/:id': {
      urls: ({ work }) => [`/api/indicators/breakdowns/${work.breakdown}`],
      owner: 'secrets',
    },
    'GET /api/indicators/findings': {
      urls: () => ['/api/indicators/findings', asked('/api/indicators/findings', HERE)],
      owner: 'answer',
    },
  },
  writes: {
    'POST /api/indicators/breakdowns': refused(() => [
      {
        url: '/api/indicators/breakdowns',
        body: { indicator: 'GDP', year: 2026, place: DAYE.unit, total: 1, paper: '越权', method: 'EQUAL' },
      },
    ]),
    'POST /api/indicators/breakdowns/:id/act': refused(({ theirs }) =>
      [{ act: 'submit' }, { act: 'confirm' }, { act: 'revise', ...REASON }, { act: 'return', ...REASON }].map(
        (body) => ({
          ...{ url: `/api/indicators/breakdowns/${theirs.work.breakdown}/act`, body: { version: 1, ...body } },
        }),
      ),
    ),
    'POST /api/indicators/findings': refused(() => [
      {
        url: '/api/indicators/findings',
        body: { key: `CHECK|JUMP|${DAYE.unit}|GDP`, verdict: 'EXPLAINED', ...REASON },
      },
    ]),
    'POST /api/indicators/findings/:id/close': refused(({ theirs }) => [
      {
        url: `/api/indicators/findings/${theirs.work.finding}/close`,
        body: { version: 1, accept: true, note: SECRETS.note },
      },
    ]),
  },
};
