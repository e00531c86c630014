import { newId } from '../../platform/clock/index.ts';
import { type RoleAct, tryActsOfRoles } from '../../testing/role-acts.ts';
import { visitAccess } from './access.ts';

const nobody = newId();
const { read, write, raise } = visitAccess;
const edit = { id: newId(), basedOn: [], changes: {}, writtenAt: '2026-11-21T02:41:00.000Z', device: '手机' };
const photo = { name: 'a.jpg', bytes: Buffer.from('a') };
const ACTS: readonly RoleAct[] = [
  ['看走访清单', read, 'GET', '/api/visits'],
  ['看一次走访', read, 'GET', `/api/visits/${nobody}`],
  ['看本周工地日', read, 'GET', '/api/visits/site-day'],
  ['取手机上用的项目', write, 'GET', '/api/visits/sites'],
  ['填走访', write, 'POST', `/api/visits/${nobody}/edits`, { projectId: nobody, writerId: nobody, edit }],
  ['传照片', write, 'POST', `/api/visits/${nobody}/photos/${nobody}?writerId=${nobody}`, undefined, photo],
  ['问题转卡点', raise, 'POST', `/api/visits/${nobody}/problems/01/blocker`, { version: 1 }],
];

tryActsOfRoles(ACTS);
