import type { ApprovalActBody } from '@guatu/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NORTH, SOUTH } from '../../platform/records/testing/small-office.ts';
import { holding, ROLES } from '../../testing/actors.ts';
import { rolesForItem } from './access.ts';
import { ACCEPT, ApprovalOffice, DECIDE, department, PAUSE, RESUME } from './testing/office.ts';

const STOP = { act: 'stop', on: '2026-11-09' } as const;
const EXTEND = { act: 'extend', on: '2026-11-02', days: 5 } as const;
const RULE = { act: 'rule', on: '2026-11-02', needed: false } as const;

/** Every act with what has to have happened before it. */
const ACTS: readonly (readonly [Partial<ApprovalActBody>, readonly Partial<ApprovalActBody>[]])[] = [
  [ACCEPT, []],
  [PAUSE, [ACCEPT]],
  [RESUME, [ACCEPT, PAUSE]],
  [STOP, [ACCEPT]],
  [EXTEND, [ACCEPT]],
  [DECIDE, [ACCEPT]],
  [RULE, []],
];

let office: ApprovalOffice;
beforeAll(async () => {
  office = await ApprovalOffice.open();
});
afterAll(() => office.close());

describe('谁能登记审批办件', () => {
  /** A project for each act, with A01 where the act could be done to it. */
  const prepared = new Map<Partial<ApprovalActBody>, string>();
  beforeAll(async () => {
    for (const [body, before] of ACTS) {
      prepared.set(body, await office.newProject());
      await office.reach('A01', 'NDRC', before);
    }
  });

  it.each(
    [...ROLES.values()]
      .flatMap(({ id }) => [null, 'NDRC', 'LAND'].map((duty) => [id, duty] as const))
      .filter(([id, duty]) => id !== 'department' || duty !== 'NDRC'),
  )('%s（职责 %s）不是发改部门,一个动作也登记不了', async (id, duty) => {
    office.roles = [holding(id, [NORTH], { duty })];
    for (const [body, project] of prepared) {
      office.project = project;
      expect([body.act, (await office.act('A01', body, 1)).status]).toEqual([body.act, 403]);
    }
  });

  it('发改部门,每个动作都登记得了', async () => {
    office.roles = [department('NDRC')];
    for (const [body, project] of prepared) {
      office.project = project;
      expect([body.act, (await office.act('A01', body)).status]).toEqual([body.act, 200]);
    }
  });

  it('别处的主责部门够不着;在甲地管发改、在乙地管资规的人,不能在甲地办资规的件', async () => {
    await office.newProject();
    office.roles = [department('NDRC', [SOUTH])];
    expect(await office.act('A01', ACCEPT)).toMatchObject({ status: 404, code: 'approval_project_unknown' });
    await office.reach('A01', 'NDRC', [ACCEPT, DECIDE]);
    const next = { act: 'accept', on: '2026-11-10' } as const;
    office.roles = [department('NDRC'), department('LAND', [SOUTH])];
    expect(await office.act('A02', next)).toMatchObject({ status: 404 });
    office.roles = [department('NDRC', [SOUTH]), department('LAND')];
    expect(await office.act('A02', next)).toMatchObject({ status: 200 });
  });

  it('没有指定职责的部门角色,谁的件也办不了', () => {
    expect(rolesForItem([holding('department', [NORTH])], ['NDRC'])).toEqual([]);
  });

  it('没有项目查看权的角色看不到审批', async () => {
    for (const { id, permissions } of ROLES.values()) {
      office.roles = [holding(id, [NORTH])];
      const status = await office.status(`/projects/${office.project}/approvals`);
      expect([id, status]).toEqual([id, permissions.includes('project.read') ? 200 : 403]);
    }
  });
});
