import { newId } from '../../platform/clock/index.ts';
import { type RoleAct, tryActsOfRoles } from '../../testing/role-acts.ts';
import { dispatchAccess } from './access.ts';

const nobody = newId();
const order = { title: '某事', unit: '某局', person: null, helpers: [], due: '2099-01-05' };
const figure = { name: '某数', value: '1', period: null, filters: null, link: null };
// Over already, so that whoever may start one is told so.
const campaign = {
  ...{ title: '百日攻坚', first: '2020-09-01', last: '2020-12-09', weekdays: [5], paper: '进度' },
  units: ['某局'],
};
const { read, manage, instruct, answer, freeze } = dispatchAccess;
const onMeeting = `/api/dispatch/meetings/${nobody}`;
const onTask = `/api/dispatch/tasks/${nobody}`;
const ACTS: readonly RoleAct[] = [
  ['看调度', read, 'GET', '/api/dispatch/desk'],
  ['看清单', read, 'GET', '/api/dispatch/lists'],
  ['比清单', read, 'GET', '/api/dispatch/lists/difference?from=2020Q1'],
  ['封存清单', freeze, 'POST', '/api/dispatch/lists/versions', { period: '2020Q1' }],
  ['导出清单', dispatchAccess.export, 'POST', '/api/dispatch/lists/workbook'],
  ['看日程', read, 'GET', '/api/dispatch/calendar'],
  ['发起专项', manage, 'POST', '/api/dispatch/campaigns', campaign],
  ['结束专项', manage, 'POST', `/api/dispatch/campaigns/${nobody}/end`, { version: 1 }],
  ['报送材料', answer, 'POST', `${onTask}/paper`, { version: 1, text: '附表', files: [] }],
  ['看任务', read, 'GET', '/api/dispatch/tasks'],
  ['生成议程', manage, 'POST', '/api/dispatch/meetings', { schedule: 'NONE', day: '2026-11-23' }],
  ['开会', manage, 'POST', `${onMeeting}/open`, { version: 1 }],
  ['散会', manage, 'POST', `${onMeeting}/finish`, { version: 1 }],
  ['记录议题', manage, 'POST', `${onMeeting}/items/01`, { version: 1, outcome: 'LEFT', note: null }],
  [
    '加议题',
    manage,
    'POST',
    `${onMeeting}/items`,
    { version: 1, title: '某事', reason: '某因', unit: null, projectId: null },
  ],
  ['排议题次序', manage, 'POST', `${onMeeting}/order`, { version: 1, codes: ['01'] }],
  ['看提请', read, 'GET', '/api/dispatch/requests'],
  [
    '提请议题',
    answer,
    'POST',
    '/api/dispatch/requests',
    { title: '某事', asked: '某局', want: '某事项', proposal: '某决定', projectId: nobody, office: 1 },
  ],
  ['答复提请', manage, 'POST', `/api/dispatch/requests/${nobody}/answer`, { version: 1, accept: true, reason: null }],
  ['交办', manage, 'POST', `${onMeeting}/items/01/tasks`, order],
  ['核办结', manage, 'POST', `${onTask}/settle`, { version: 1, accept: true, reason: null }],
  ['批示', instruct, 'POST', '/api/dispatch/instructions', { ...order, figure, projectId: nobody }],
  ['签收', answer, 'POST', `${onTask}/receipt`, { version: 1 }],
  ['反馈', answer, 'POST', `${onTask}/feedback`, { version: 1, text: '在办', done: false }],
  ['申请延期', answer, 'POST', `${onTask}/extension`, { version: 1, to: '2099-01-05', reason: '等评估' }],
  ['答复延期', manage, 'POST', `${onTask}/extension/answer`, { version: 1, grant: true, note: null }],
];

tryActsOfRoles(ACTS);
