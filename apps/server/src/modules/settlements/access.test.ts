import type { Permission } from '@guatu/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BUSINESS_ROLES } from '../../testing/actors.ts';
import { openRoleProduct, type RoleProduct } from '../../testing/role-product.ts';
import { type Agreement, enterAgreement, TERMS } from './testing/agreement.ts';

let roles: RoleProduct;
let agreement: Agreement;
let settlement: string;
beforeAll(async () => {
  roles = await openRoleProduct();
  agreement = await enterAgreement(roles, '齿轮钢项目');
  await agreement.on('project-office', 'terms', TERMS);
  await agreement.promises('project-office');
  const codes = ['INVEST_PER_MU', 'OUTPUT_PER_MU', 'TAX_PER_MU', 'ENERGY_PER_OUTPUT', 'RD_SHARE', 'JOBS'];
  await agreement.on('project-office-review', 'promises', { act: 'confirm', codes });
  await agreement.figures();
  settlement = (await agreement.on('project-office', 'open', {})).body.id;
});
afterAll(() => roles.close());

/** Acts at a version that is long past: whoever may do it is told so, whoever may not is refused before. */
const STALE = { version: 0 };
const SAVE = {
  ...{
    code: 'X1',
    title: '出口额',
    clause: '原文',
    place: '第一条',
    direction: 'UP',
    unit: '万元',
    target: 1,
    weight: 1,
  },
  ...{ from: '2025-01-01', due: '2025-12-31', source: 'OTHER' },
};
const PROOF = { code: 'JOBS', actual: 1, period: '2025', files: [], note: '花名册' };
const PROJECT_ACTS: readonly (readonly [string, Permission, string, object])[] = [
  ['登记奖补协议', 'project.write', 'terms', TERMS],
  ['登记承诺', 'project.write', 'promises', { act: 'save', isNew: true, promise: SAVE }],
  ['去掉承诺', 'project.write', 'promises', { act: 'remove', code: 'JOBS', reason: '重复' }],
  ['确认承诺', 'ledger.confirm', 'promises', { act: 'confirm', codes: ['JOBS'] }],
  ['提交证据', 'project.write', 'proofs', { act: 'bring', proof: PROOF }],
  ['认可证据', 'ledger.confirm', 'proofs', { act: 'judge', proof: 'JOBS#1', accepted: true, reason: null }],
  ['登记拨付', 'fund.verify', 'payments', { act: 'pay', amount: 1, on: '2025-06-30', stage: 'M70', voucher: '1' }],
  ['撤销拨付', 'fund.verify', 'payments', { act: 'revoke', code: '01', reason: '错' }],
  ['拟算', 'project.write', 'open', {}],
];
const SETTLEMENT_ACTS: readonly (readonly [string, Permission, object])[] = [
  ['重新取数', 'project.write', { act: 'refresh' }],
  ['填否决', 'project.write', { act: 'fill', vetoes: [], note: null }],
  ['提交', 'project.write', { act: 'submit' }],
  ['退回', 'fund.verify', { act: 'return', reason: '缺件' }],
  ['确认', 'fund.verify', { act: 'confirm' }],
  ['更正', 'project.write', { act: 'correct', reason: '数错' }],
];

describe.each(BUSINESS_ROLES.map((role) => [role.title, role] as const))('%s', (_, role) => {
  // Roles of single projects are granted none here, and see nothing of this one.
  const has = (permission: Permission) => role.permissions.includes(permission) && role.scopeBy === 'territory';

  it.each(PROJECT_ACTS)('在项目上%s:有权的不拦,无权的一律不办', async (_act, permission, path, body) => {
    const url = `/settlements/projects/${agreement.id}/${path}`;
    const { status } = await agreement.ask(role.id, 'POST', url, { ...STALE, ...body });
    if (has(permission)) expect(status).not.toBe(403);
    else expect([403, 404]).toContain(status);
  });

  it.each(SETTLEMENT_ACTS)('%s政策结算:有权的不拦,无权的一律不办', async (_act, permission, body) => {
    const { status } = await agreement.ask(role.id, 'POST', `/settlements/${settlement}/act`, { ...STALE, ...body });
    if (has(permission)) expect(status).not.toBe(403);
    else expect([403, 404]).toContain(status);
  });

  it('看得到项目的才看得到承诺和结算,能导出的才能取走', async () => {
    const read = has('project.read');
    for (const path of [`/settlements/projects/${agreement.id}`, `/settlements/${settlement}`]) {
      const { status } = await agreement.ask(role.id, 'GET', path);
      expect(status === 200, path).toBe(read);
    }
    const url = `/api/settlements/${settlement}/statement`;
    expect((await roles.as(role.id).send('POST', { url })).statusCode === 200).toBe(read && has('export'));
  });
});
