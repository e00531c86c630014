import { newId } from '../../platform/clock/index.ts';
import { tryActsOfRoles } from '../../testing/role-acts.ts';

const id = newId();
const run = (act: string) => `/api/evaluation/runs/${id}${act}`;

tryActsOfRoles([
  [
    ...(['开展评价', 'score.run', 'POST', '/api/evaluation/runs'] as const),
    { scheme: 'scheme-none', period: '2025', territoryId: 600, title: '试', entrants: [] },
  ],
  [
    ...(['填报评价数据', 'score.run', 'PUT', run('/figures')] as const),
    { version: 1, figures: [{ unit: 'u', column: '排放', value: 1 }], note: '试' },
  ],
  ['重新计算', 'score.run', 'POST', run('/compute'), { version: 1, cause: '试' }],
  ['开始公示', 'score.publish', 'POST', run('/notice'), { version: 1 }],
  ['公布结果', 'score.publish', 'POST', run('/publish'), { version: 1 }],
  [
    ...(['复核异议', 'score.run', 'POST', `/api/evaluation/objections/${id}/decide`] as const),
    { version: 1, upheld: false, value: null, decision: '试' },
  ],
  ['导出评价表格', 'export', 'POST', run('/workbook'), {}],
  ['导出评价文稿', 'export', 'POST', run('/document'), {}],
]);
