import { newId } from '../../platform/clock/index.ts';
import { type RoleAct, tryActsOfRoles } from '../../testing/role-acts.ts';
import { tourAccess } from './access.ts';

const nobody = newId();
const { read, plan, mark, seal } = tourAccess;
const onTour = `/api/tours/${nobody}`;
const onCard = `/api/tours/cards/${nobody}`;
const place = { name: '市政府', point: '115.03,30.2' };
const days = [{ on: '2026-12-21', from: 510, until: 1080, start: place, end: place, lunch: null }];
const seen = { version: 1 };
const reason = { ...seen, reason: '点位有变' };
const ACTS: readonly RoleAct[] = [
  ['看拉练清单', read, 'GET', '/api/tours'],
  ['看一次拉练', read, 'GET', onTour],
  ['看分表', read, 'GET', onCard],
  ['看结果', read, 'GET', `${onTour}/result`],
  ['选项目', plan, 'GET', '/api/tours/candidates'],
  ['制定方案', plan, 'POST', '/api/tours', { scheduleId: 'NONE', day: '2026-12-21', days }],
  ['改日程', plan, 'POST', `${onTour}/days`, { ...seen, days }],
  ['定点位', plan, 'POST', `${onTour}/sites`, { ...seen, sites: [] }],
  ['填行车时间', plan, 'POST', `${onTour}/ways`, { ...seen, ways: [] }],
  ['排路线', plan, 'POST', `${onTour}/plan`, seen],
  ['调次序', plan, 'POST', `${onTour}/order`, { ...seen, legs: [] }],
  ['定方案', plan, 'POST', `${onTour}/fix`, seen],
  ['重开方案', plan, 'POST', `${onTour}/reopen`, reason],
  ['添评委', plan, 'POST', `${onTour}/judges`, { name: '评委甲', group: 'LEADERS', userId: null }],
  ['去掉评委', plan, 'POST', `${onCard}/remove`, seen],
  ['录入纸质分表', plan, 'POST', `${onCard}/paper`, { ...seen, entries: [], handIn: false, paper: '一号表' }],
  ['退回分表', plan, 'POST', `${onCard}/reopen`, reason],
  ['打分', mark, 'POST', `${onCard}/marks`, { ...seen, entries: [], handIn: false }],
  ['封存结果', seal, 'POST', `${onTour}/seal`, seen],
  ['重开结果', seal, 'POST', `${onTour}/unseal`, reason],
  ['导出点位表', tourAccess.export, 'POST', `${onTour}/workbook`],
];

tryActsOfRoles(ACTS);
