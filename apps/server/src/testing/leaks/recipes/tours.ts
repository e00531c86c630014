import { fixed, type ModuleRecipes, REASON, refused, withoutEffect } from './recipe.ts';

const TOUR_END = { name: '市政府', point: '115.03,30.2' };

const TOUR_DAYS = [{ on: '2026-10-20', from: 510, until: 1080, start: TOUR_END, end: TOUR_END, lunch: null }];

const MARKS = { entries: [{ entrant: '01', marks: { QUALITY: 1 }, aside: null }], handIn: false };

const onTour = (act: string, more: object = {}) =>
  refused(({ theirs }) => [{ url: `/api/tours/${theirs.work.tour}/${act}`, body: { version: 1, ...more } }]);

const onCard = (act: string, more: object = {}) =>
  refused(({ theirs }) => [{ url: `/api/tours/cards/${theirs.work.scorecard}/${act}`, body: { version: 1, ...more } }]);

export const tours: ModuleRecipes = {
  reads: {
    'GET /api/tours': fixed('/api/tours', 'secrets'),
    'GET /api/tours/candidates': fixed('/api/tours/candidates', 'secrets'),
    'GET /api/tours/:id': { urls: ({ work }) => [`/api/tours/${work.tour}`], owner: 'secrets' },
    'GET /api/tours/:id/result': { urls: ({ work }) => [`/api/tours/${work.tour}/result`], owner: 'secrets' },
    'GET /api/tours/cards/:id': { urls: ({ work }) => [`/api/tours/cards/${work.scorecard}`], owner: 'secrets' },
  },
  writes: {
    'POST /api/tours': withoutEffect(() => [
      { url: '/api/tours', body: { scheduleId: 'BIMONTHLY_TOUR', day: '2026-10-20', days: TOUR_DAYS } },
    ]),
    'POST /api/tours/:id/days': onTour('days', { days: TOUR_DAYS }),
    'POST /api/tours/:id/sites': onTour('sites', { sites: [] }),
    'POST /api/tours/:id/ways': onTour('ways', { ways: [] }),
    'POST /api/tours/:id/plan': onTour('plan'),
    'POST /api/tours/:id/order': onTour('order', { legs: [] }),
    'POST /api/tours/:id/fix': onTour('fix'),
    'POST /api/tours/:id/reopen': onTour('reopen', REASON),
    'POST /api/tours/:id/judges': onTour('judges', { name: '塞进来的评委', group: 'LEADERS', userId: null }),
    'POST /api/tours/:id/seal': onTour('seal'),
    'POST /api/tours/:id/unseal': onTour('unseal', REASON),
    'POST /api/tours/:id/workbook': onTour('workbook'),
    'POST /api/tours/cards/:id/remove': onCard('remove'),
    'POST /api/tours/cards/:id/marks': onCard('marks', MARKS),
    'POST /api/tours/cards/:id/paper': onCard('paper', { ...MARKS, paper: '塞进来的分表' }),
    'POST /api/tours/cards/:id/reopen': onCard('reopen', REASON),
  },
};
