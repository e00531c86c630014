import { type RoleAct, tryActsOfRoles } from '../../testing/role-acts.ts';

const NOWHERE = '00000000-0000-4000-8000-000000000000';
const version = 1;
const reason = '理由';
const act = (name: string, permission: RoleAct[1], body: object): RoleAct => [
  ...([name, permission, 'POST', `/api/indicators/breakdowns/${NOWHERE}/act`, { version, ...body }] as const),
];

tryActsOfRoles([
  ['看指标看板', 'project.read', 'GET', '/api/indicators/board'],
  ['看双过半', 'project.read', 'GET', '/api/indicators/half'],
  ['看一个指标', 'project.read', 'GET', '/api/indicators/one?indicator=GDP&place=600&period=2026Y'],
  ['看指标字典', 'project.read', 'GET', '/api/indicators/dictionary'],
  ['看数对上的指标', 'project.read', 'GET', `/api/indicators/match/${NOWHERE}`],
  ['取走指标看板', 'export', 'POST', '/api/indicators/board/workbook', {}],
  ['看目标分解', 'project.read', 'GET', '/api/indicators/breakdowns'],
  ['看一份目标分解', 'project.read', 'GET', `/api/indicators/breakdowns/${NOWHERE}`],
  [
    ...(['拟目标分解', 'target.divide', 'POST', '/api/indicators/breakdowns'] as const),
    { indicator: 'NOTHING', year: 2026, place: 600, total: 1, paper: '文件', method: 'HAND' },
  ],
  act('填目标分解', 'target.divide', { act: 'fill', method: 'HAND', shares: [] }),
  act('提交目标分解', 'target.divide', { act: 'submit' }),
  act('退回目标分解', 'ledger.confirm', { act: 'return', reason }),
  act('确认目标分解', 'ledger.confirm', { act: 'confirm' }),
  act('调整目标分解', 'target.divide', { act: 'revise', reason }),
  ['看指标疑点', 'project.read', 'GET', '/api/indicators/findings'],
  ['答复指标疑点', 'project.write', 'POST', '/api/indicators/findings', { key: 'k', verdict: 'EXPLAINED', reason }],
  [
    ...(['审核指标疑点', 'ledger.confirm', 'POST', `/api/indicators/findings/${NOWHERE}/close`] as const),
    { version, accept: true, note: null },
  ],
]);
