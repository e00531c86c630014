import { fixed, type ModuleRecipes, refused, withoutEffect } from './recipe.ts';

const ORDER = { title: '越权交办', unit: '某单位', person: null, helpers: [], due: '2099-01-05' };

const FIGURE = { name: '某数', value: '1', period: null, filters: null, link: null };

const CAMPAIGN = {
  ...{ title: '越权专项', first: '2026-01-05', last: '2099-12-25', weekdays: [5], paper: '进度' },
  units: ['某单位'],
};

const onMeeting = (act: string, body: object) =>
  refused(({ theirs }) => [{ url: `/api/dispatch/meetings/${theirs.work.meeting}/${act}`, body }]);

const onTask = (act: string, body: object) =>
  refused(({ theirs }) => [{ url: `/api/dispatch/tasks/${theirs.work.task}/${act}`, body: { version: 1, ...body } }]);

export const dispatch: ModuleRecipes = {
  reads: {
    'GET /api/dispatch/desk': fixed('/api/dispatch/desk', 'secrets'),
    'GET /api/dispatch/lists': {
      urls: () => ['PROJECTS', 'PROBLEMS', 'DUTIES'].map((list) => `/api/dispatch/lists?list=${list}`),
      owner: 'secrets',
    },
    'GET /api/dispatch/lists/difference': fixed('/api/dispatch/lists/difference?from=2026Q4', 'names'),
    'POST /api/dispatch/lists/workbook': {
      urls: () => ['/api/dispatch/lists/workbook'],
      bodies: [{}],
      owner: 'answer',
    },
    'GET /api/dispatch/calendar': fixed('/api/dispatch/calendar?year=2026', 'secrets'),
    'GET /api/dispatch/requests': fixed('/api/dispatch/requests', 'secrets'),
    'GET /api/dispatch/tasks': {
      urls: ({ records: { project } }) => [
        '/api/dispatch/tasks',
        '/api/dispatch/tasks?state=done',
        `/api/dispatch/tasks?project=${project}`,
      ],
      owner: 'secrets',
    },
  },
  writes: {
    // Its own meeting, with the agenda of its own district.
    'POST /api/dispatch/meetings': withoutEffect(() => [
      { url: '/api/dispatch/meetings', body: { schedule: 'WEEKLY_DISPATCH', day: '2026-11-23' } },
    ]),
    'POST /api/dispatch/meetings/:id/open': onMeeting('open', { version: 1 }),
    'POST /api/dispatch/meetings/:id/finish': onMeeting('finish', { version: 1 }),
    'POST /api/dispatch/meetings/:id/items': onMeeting('items', {
      ...{ version: 1, title: '越权议题', reason: '越权', unit: null, projectId: null },
    }),
    'POST /api/dispatch/meetings/:id/order': onMeeting('order', { version: 1, codes: ['01'] }),
    'POST /api/dispatch/meetings/:id/items/:code': onMeeting('items/01', { version: 1, outcome: 'LEFT', note: null }),
    'POST /api/dispatch/meetings/:id/items/:code/tasks': onMeeting('items/01/tasks', ORDER),
    'POST /api/dispatch/requests': refused(({ theirs }) => [
      {
        url: '/api/dispatch/requests',
        body: {
          title: '越权提请',
          asked: '某局',
          want: '越权',
          proposal: '越权',
          projectId: theirs.records.project,
          office: 10,
        },
      },
    ]),
    'POST /api/dispatch/requests/:id/answer': refused(({ theirs }) => [
      { url: `/api/dispatch/requests/${theirs.work.request}/answer`, body: { version: 1, accept: true, reason: null } },
    ]),
    'POST /api/dispatch/instructions': refused(({ theirs }) => [
      { url: '/api/dispatch/instructions', body: { ...ORDER, figure: FIGURE, projectId: theirs.records.project } },
    ]),
    'POST /api/dispatch/tasks/:id/receipt': onTask('receipt', {}),
    'POST /api/dispatch/tasks/:id/feedback': onTask('feedback', { text: '越权反馈', done: false }),
    'POST /api/dispatch/tasks/:id/settle': onTask('settle', { accept: true, reason: null }),
    'POST /api/dispatch/tasks/:id/paper': onTask('paper', { text: '越权报送', files: [] }),
    // No quarter but the running one is frozen, not even one's own.
    'POST /api/dispatch/lists/versions': refused(() => [
      { url: '/api/dispatch/lists/versions', body: { period: '2020Q1' } },
    ]),
    'POST /api/dispatch/campaigns': withoutEffect(() => [{ url: '/api/dispatch/campaigns', body: CAMPAIGN }]),
    'POST /api/dispatch/campaigns/:id/end': refused(({ theirs }) => [
      { url: `/api/dispatch/campaigns/${theirs.work.campaign}/end`, body: { version: 1 } },
    ]),
    'POST /api/dispatch/tasks/:id/extension': onTask('extension', { to: '2099-01-05', reason: '越权延期' }),
    'POST /api/dispatch/tasks/:id/extension/answer': onTask('extension/answer', { grant: true, note: null }),
  },
};
