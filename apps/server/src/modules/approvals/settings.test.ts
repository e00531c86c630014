import type { ApprovalFileRow, ApprovalSetting, ProjectApprovals } from '@guatu/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { NORTH, SOUTH } from '../../platform/records/testing/small-office.ts';
import { holding, ROLES } from '../../testing/actors.ts';
import { ACCEPT, ApprovalOffice } from './testing/office.ts';

let office: ApprovalOffice;
beforeAll(async () => {
  office = await ApprovalOffice.open();
});
afterAll(() => office.close());
beforeEach(async () => {
  await office.newProject();
  office.roles = [holding('project-office', [NORTH])];
});

const conditionOf = ({ conditions }: ProjectApprovals, id: string) => conditions.find((each) => each.id === id);

describe('审批条件', () => {
  it('登记台账没有栏目的条件:路随之变,缺的不再缺,撤回又回到不清楚', async () => {
    const before = await office.road();
    expect(conditionOf(before, 'landMode')).toMatchObject({ value: null, field: null });
    expect(conditionOf(before, 'landArea')).toMatchObject({ value: 80_000, field: 'landMu', unit: '平方米' });
    expect(await office.settle({ facts: { landMode: 'OWNED', civilBuilding: false, energyUse: 999.5 } })).toMatchObject(
      {
        status: 200,
      },
    );
    const after = await office.road();
    expect(conditionOf(after, 'landMode')).toMatchObject({ value: 'OWNED' });
    expect(conditionOf(after, 'energyUse')).toMatchObject({ value: 999.5, unit: '吨标煤' });
    expect(after.items.some(({ code }) => code === 'A03')).toBe(false);
    expect(after.needless.map(({ code }) => code)).toEqual(expect.arrayContaining(['A03', 'B03']));
    await office.settle({ facts: { civilBuilding: null } });
    expect((await office.road()).items.find(({ code }) => code === 'B03')?.applies.missing).toEqual(['含民用建筑']);
  });

  it('没有立项方式也能先定一张事项图,改回来又按条件判断', async () => {
    office.project = await office.base.enter('project', NORTH, { projectName: '没填立项方式的项目' });
    expect(await office.settle({ graph: 'GOV_APPROVAL' })).toMatchObject({ status: 200 });
    expect(await office.road()).toMatchObject({ graph: { id: 'GOV_APPROVAL' }, chosenGraph: 'GOV_APPROVAL' });
    await office.settle({ graph: null });
    expect(await office.road()).toMatchObject({ graph: null, chosenGraph: null, missing: ['立项方式'] });
  });

  it('条件够了、依据写了,才走提速模式;退出也要写依据', async () => {
    const mode = 'LAND_START';
    const note = '区政府专题会议纪要第 3 期';
    expect(await office.settle({ mode, note })).toMatchObject({ code: 'approval_mode_open' });
    const wrong = await office.settle({ facts: { landMode: 'LEASE', designWithLand: true }, mode, note });
    expect(wrong).toMatchObject({ code: 'approval_mode_closed', message: expect.stringContaining('供地方式') });
    const facts = { landMode: 'GRANT', designWithLand: true };
    expect(await office.settle({ facts, mode })).toMatchObject({ code: 'approval_ground_missing' });
    const standard = await office.road();
    expect(await office.settle({ facts, mode, note })).toMatchObject({ status: 200 });
    const fast = await office.road();
    expect(fast.mode).toEqual({ id: mode, title: '拿地即开工' });
    expect(String(fast.start?.finish) < String(standard.start?.finish)).toBe(true);
    expect(await office.settle({ mode: null })).toMatchObject({ code: 'approval_ground_missing' });
    expect(await office.settle({ mode: null, note: '承诺撤销' })).toMatchObject({ status: 200 });
    expect((await office.road()).mode).toBeNull();
  });

  it('说不通的一项都不收:没有的条件、台账里的、选项外的、负数、没有的图和模式、没改动、别人先改了', async () => {
    const refused: readonly (readonly [Partial<ApprovalSetting>, string])[] = [
      [{ facts: { weather: '晴' } }, 'approval_fact_unknown'],
      [{ facts: { totalInvestment: 1 } }, 'approval_fact_of_ledger'],
      [{ facts: { landMode: 'GIFT' } }, 'approval_fact_wrong'],
      [{ facts: { energyUse: -1 } }, 'approval_fact_wrong'],
      [{ facts: { civilBuilding: '否' } }, 'approval_fact_wrong'],
      [{ facts: { landMode: 'GRANT' }, graph: 'NONE' }, 'approval_road_unknown'],
      [{ mode: 'NONE', note: '纪要' }, 'approval_mode_unknown'],
      [{ mode: null, graph: null, note: '纪要' }, 'approval_nothing_settled'],
      [{ version: 7, facts: { landMode: 'GRANT' } }, 'approval_stale'],
    ];
    for (const [setting, code] of refused) expect(await office.settle(setting)).toMatchObject({ code });
    expect(conditionOf(await office.road(), 'landMode')).toMatchObject({ value: null });
  });
});

describe('提速模式的条件后来不具备了', () => {
  const mode = 'LAND_START';
  const note = '区政府专题会议纪要第 3 期';
  const listed = async () => (await office.get<{ files: ApprovalFileRow[] }>('/approvals')).files;

  it('模式不自动改,项目上和在办清单里说明差在哪一条、现在怎么写、从哪天起;条件补回来就不再说', async () => {
    office.now = '2026-11-16T02:00:00.000000Z';
    await office.settle({ facts: { landMode: 'GRANT', designWithLand: true }, mode, note });
    await office.reach('A01', 'NDRC', [ACCEPT]);
    office.roles = [holding('project-office', [NORTH])];
    expect((await office.road()).modeRemark).toBeNull();
    expect((await listed()).find(({ projectId }) => projectId === office.project)?.modeRemark).toBeNull();

    office.now = '2026-11-18T02:00:00.000000Z';
    await office.settle({ facts: { landMode: 'LEASE' } });
    office.now = '2026-11-20T02:00:00.000000Z';
    await office.settle({ facts: { designWithLand: null, energyUse: 5 } });
    const after = await office.road();
    expect(after.mode).toEqual({ id: mode, title: '拿地即开工' });
    expect(after.modeRemark).toEqual({
      title: '拿地即开工',
      onRoad: true,
      reasons: [{ asks: '供地方式为出让', found: '租赁', since: '2026-11-18' }],
    });
    const row = (await listed()).find(({ projectId }) => projectId === office.project);
    expect(row?.modeRemark).toEqual(after.modeRemark);

    await office.settle({ facts: { landMode: 'GRANT' } });
    expect((await office.road()).modeRemark?.reasons).toEqual([
      { asks: expect.stringContaining('带方案'), found: null, since: '2026-11-20' },
    ]);
    await office.settle({ facts: { designWithLand: true } });
    expect((await office.road()).modeRemark).toBeNull();
  });

  it('项目换了一张没有这种模式的审批事项图:说明推算按标准模式,选定的仍留着', async () => {
    await office.settle({ facts: { landMode: 'GRANT', designWithLand: true }, mode, note });
    await office.settle({ graph: 'GOV_APPROVAL' });
    const { mode: followed, modeRemark } = await office.road();
    expect(followed).toBeNull();
    expect(modeRemark).toEqual({ title: '拿地即开工', onRoad: false, reasons: [] });
    await office.settle({ graph: null });
    expect(await office.road()).toMatchObject({ mode: { id: mode }, modeRemark: null });
  });
});

describe('谁能登记', () => {
  it('有报数权的角色登记得了,其余的不行,屏幕上也不给按钮', async () => {
    for (const { id, permissions } of ROLES.values()) {
      const version = (await office.road()).version;
      office.roles = [holding(id, [NORTH])];
      const may = permissions.includes('project.write');
      const facts = { energyUse: version };
      expect([id, (await office.settle({ version, facts })).status]).toEqual([id, may ? 200 : 403]);
      if (!permissions.includes('project.read')) continue;
      const seen = await office.get(`/projects/${office.project}/approvals`);
      expect([id, seen.maySettle]).toEqual([id, may]);
    }
  });

  it('别处的项目够不着', async () => {
    office.roles = [holding('project-office', [SOUTH])];
    expect(await office.settle({ version: 1, facts: { landMode: 'GRANT' } })).toMatchObject({ status: 404 });
  });
});
