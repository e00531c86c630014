import { newId } from '../../platform/clock/index.ts';
import { type RoleAct, tryActsOfRoles } from '../../testing/role-acts.ts';

const report = `/api/reports/${newId()}`;
const decisions = [{ seq: 1, version: 1, act: 'accept' }];

const ACTS: readonly RoleAct[] = [
  ['看文稿清单', 'project.read', 'GET', '/api/reports'],
  ['看一篇文稿', 'project.read', 'GET', report],
  ['看数在文稿里的句子', 'project.read', 'GET', `${report}/readings/1/quote`],
  ['取回文稿原件', 'project.read', 'GET', `${report}/file`],
  ['看读数的更正', 'project.read', 'GET', '/api/reports/corrections'],
  ['上传文稿', 'project.write', 'POST', '/api/reports', undefined, { name: 'a.txt', bytes: Buffer.from('税收5亿元') }],
  ['粘贴文稿', 'project.write', 'POST', '/api/reports/text', { title: null, text: '税收5亿元' }],
  ['对读出的数作决定', 'project.write', 'POST', `${report}/decisions`, { decisions }],
  ['接受其余无疑的数', 'project.write', 'POST', `${report}/accept-rest`, { expected: 1 }],
  ['撤回上一步', 'project.write', 'POST', `${report}/undo`],
  ['补标一处', 'project.write', 'POST', `${report}/marks`, { start: 0, end: 1 }],
  ['由接受的数生成批次', 'project.write', 'POST', `${report}/batch`],
  ['收回读数的更正', 'project.write', 'POST', `/api/reports/corrections/${newId()}/revoke`],
];

tryActsOfRoles(ACTS);
