import type { ApprovalMaterial } from '@guatu/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/clock/index.ts';
import { NORTH } from '../../platform/records/testing/small-office.ts';
import { BUSINESS_ROLES, holding } from '../../testing/actors.ts';
import { ApprovalOffice, department } from './testing/office.ts';

let office: ApprovalOffice;
const clerk = newId();
beforeAll(async () => {
  office = await ApprovalOffice.open();
});
afterAll(() => office.close());

const BROUGHT = { files: [], note: '原件存窗口' };
const listed = async (code: string, material: string) => {
  const path = `/projects/${office.project}/approvals/${code}/materials`;
  const { materials } = await office.get<{ materials: readonly ApprovalMaterial[] }>(path);
  return materials.find(({ id }) => id === material)?.evidence;
};

describe('审批事项的材料', () => {
  it('园区代办交一次营业执照,资规收下后,别的事项看到的是同一份', async () => {
    await office.newProject();
    office.roles = [holding('park', [NORTH])];
    expect(await office.material('A04', 'LICENCE', BROUGHT, clerk)).toMatchObject({ status: 200 });
    office.roles = [department('LAND')];
    expect(await office.material('A04', 'LICENCE/verdict', { accepted: false, reason: null })).toMatchObject({
      code: 'evidence_reason_missing',
    });
    expect(await office.material('A04', 'LICENCE/verdict', { accepted: true, reason: null })).toMatchObject({
      status: 200,
    });
    const others = (await office.road()).items.filter(({ code }) => code !== 'A04');
    const again: unknown[] = [];
    for (const { code } of others) again.push((await listed(code, 'LICENCE'))?.level);
    expect(again.filter((level) => level !== undefined)).toContain(3);
    expect(again).not.toContain(1);
  });

  it('事项不要的材料不收;不归自己职责的部门、没有办件权的角色收不下也退不回', async () => {
    await office.newProject();
    office.roles = [holding('park', [NORTH])];
    expect(await office.material('A04', 'NO_SUCH', BROUGHT, clerk)).toMatchObject({
      code: 'approval_material_unknown',
    });
    await office.material('A04', 'LICENCE', BROUGHT, clerk);
    for (const { id, permissions } of BUSINESS_ROLES) {
      office.roles = [holding(id, [NORTH], { duty: 'NDRC' })];
      const told = await office.material('A04', 'LICENCE/verdict', { accepted: true, reason: null });
      expect.soft(told.status, id).toBe(403);
      if (permissions.includes('approval.write')) expect.soft(told.code, id).toBe('approval_not_yours');
      const brought = await office.material('A04', 'LICENCE', BROUGHT, newId());
      const may = permissions.includes('project.write') && permissions.includes('project.read');
      expect.soft(brought.status, id).toBe(may ? 200 : 403);
    }
  });
});
