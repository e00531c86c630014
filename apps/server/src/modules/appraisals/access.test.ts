import { describe, expect, it } from 'vitest';
import { type RoleAct, tryActsOfRoles } from '../../testing/role-acts.ts';
import { ACT_RULES, actsOpen, isOwnWork } from './domain/sheet.ts';

const NOWHERE = '00000000-0000-4000-8000-000000000000';
const at = (act: string) => `/api/appraisals/${NOWHERE}/${act}`;
const seen = { version: 1 };
const reason = '理由';

const ACTS: readonly RoleAct[] = [
  ['看项目评价', 'project.read', 'GET', '/api/appraisals'],
  ['看终评汇总', 'project.read', 'GET', '/api/appraisals/results'],
  ['看一张评价表', 'project.read', 'GET', `/api/appraisals/${NOWHERE}`],
  ['重新计算比对', 'project.read', 'GET', at('replay')],
  ['开评价表', 'project.write', 'POST', '/api/appraisals', { projectId: NOWHERE, stage: 'PRE', scheme: null, reason }],
  [
    '填评价表',
    'project.write',
    'POST',
    at('figures'),
    { ...seen, figures: [{ column: '产业', value: 1, note: '纪要' }] },
  ],
  ['重新取数', 'project.write', 'POST', at('refresh'), seen],
  ['提交评价表', 'project.write', 'POST', at('submit'), seen],
  ['退回评价表', 'ledger.confirm', 'POST', at('return'), { ...seen, reason }],
  ['确认评价表', 'ledger.confirm', 'POST', at('confirm'), seen],
  ['更正评价表', 'project.write', 'POST', at('correct'), { ...seen, reason }],
];

tryActsOfRoles(ACTS);

describe('一张表上的动作', () => {
  it('只有不曾经手的人能确认和退回', () => {
    const sheet = { status: 'SUBMITTED', workedBy: ['a'] } as const;
    const permissions = new Set(['project.write', 'ledger.confirm'] as const);
    expect(actsOpen(sheet, false, { userId: 'a', permissions })).toEqual([]);
    expect(actsOpen(sheet, false, { userId: 'b', permissions })).toEqual(['return', 'confirm']);
    expect(isOwnWork('submit', sheet, 'a')).toBe(false);
  });

  it('已确认的表只能更正，更正过的不再更正', () => {
    const sheet = { status: 'CONFIRMED', workedBy: ['a'] } as const;
    const clerk = { userId: 'a', permissions: new Set(['project.write'] as const) };
    expect(actsOpen(sheet, false, clerk)).toEqual(['correct']);
    expect(actsOpen(sheet, true, clerk)).toEqual([]);
    expect(Object.values(ACT_RULES).filter(({ from }) => from.includes('CONFIRMED'))).toHaveLength(1);
  });
});
