import type { ApprovalActBody } from '@guatu/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NORTH, SOUTH } from '../../platform/records/testing/small-office.ts';
import { holding } from '../../testing/actors.ts';
import { ACCEPT, ApprovalOffice, DECIDE, department, PAUSE, RESUME } from './testing/office.ts';

let office: ApprovalOffice;
beforeAll(async () => {
  office = await ApprovalOffice.open();
});
afterAll(() => office.close());

const item = async (code: string) => (await office.road()).items.find((each) => each.code === code);
/** As whoever acts next sees it. */
const own = async (code: string) =>
  (await office.get(`/projects/${office.project}/approvals`)).items.find((each) => each.code === code);

describe('一个项目的办件', () => {
  beforeAll(async () => {
    await office.newProject();
  });

  it('没受理的说该走哪条路、今天能报什么,部门只看得到自己能做的动作', async () => {
    office.roles = [department('NDRC')];
    const seen = await office.get(`/projects/${office.project}/approvals`);
    expect(seen).toMatchObject({ graph: { id: 'IND_FILING' }, ready: ['A01'], elapsed: null, mode: null });
    expect(seen.rule.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(seen.items.find(({ code }) => code === 'A01')?.acts).toEqual(['accept', 'rule']);
    expect(seen.items.find(({ code }) => code === 'B02')?.acts).toEqual([]);
    expect(seen.items.find(({ code }) => code === 'B03')?.applies).toMatchObject({
      outcome: 'unknown',
      missing: ['含民用建筑'],
    });
  });

  it('受理、补正、恢复、办结,一步步记下,天数分清是谁的', async () => {
    await office.reach('A01', 'NDRC', [ACCEPT, PAUSE, RESUME, DECIDE]);
    expect((await item('A01'))?.clock).toMatchObject({
      state: 'DONE',
      acceptedOn: '2026-11-02',
      decidedOn: '2026-11-09',
      days: { agency: 3, applicant: 2, excluded: 0 },
    });
    const seen = await office.road();
    expect(seen.ready).toContain('A02');
    expect(seen.elapsed).toMatchObject({ since: '2026-11-02', days: 14 });
  });

  it('前置没办结不收;容缺受理要写补齐期限', async () => {
    office.roles = [department('LAND')];
    expect(await office.act('A05', { act: 'accept', on: '2026-11-10' })).toMatchObject({
      status: 409,
      code: 'approval_before_open',
      message: expect.stringContaining('A04'),
    });
    await office.reach('A05', 'LAND', [{ act: 'accept', on: '2026-11-10', cureBy: '2026-12-10' }]);
  });

  it('先后不对、日期没到、缺了要填的、别人改过的,都说明原因不收', async () => {
    office.roles = [department('LAND')];
    const refused: readonly [string, Partial<ApprovalActBody>, string, number?][] = [
      ['A02', { act: 'decide', on: '2026-11-10', result: 'GRANTED' }, 'approval_act_refused'],
      ['A02', { act: 'accept', on: '2026-11-21' }, 'approval_act_refused'],
      ['A05', { act: 'resume', on: '2026-11-11' }, 'approval_act_refused'],
      ['A05', { act: 'decide', on: '2026-11-09', result: 'GRANTED' }, 'approval_act_refused'],
      ['A05', { act: 'pause', on: '2026-11-11' }, 'approval_detail_missing'],
      ['A05', { act: 'decide', on: '2026-11-11' }, 'approval_detail_missing'],
      ['A05', { act: 'extend', on: '2026-11-11' }, 'approval_detail_missing'],
      ['A05', { act: 'extend', on: '2026-11-11', days: 11 }, 'approval_act_refused'],
      ['A05', { act: 'rule', on: '2026-11-11', needed: false }, 'approval_act_refused'],
      ['A02', { act: 'accept', on: '2026-11-10' }, 'approval_stale', 1],
      ['Z99', { act: 'accept', on: '2026-11-10' }, 'approval_item_unknown'],
    ];
    for (const [code, body, wanted, version] of refused) {
      expect((await office.act(code, body, version)).code, `${code} ${body.act}`).toBe(wanted);
    }
  });

  it('不予许可的可以重新受理,上一次的停表不再算', async () => {
    await office.reach('A05', 'LAND', [
      { act: 'pause', on: '2026-11-11', kind: 'HEARING' },
      { act: 'resume', on: '2026-11-12' },
      { act: 'decide', on: '2026-11-12', result: 'REFUSED' },
    ]);
    expect((await own('A05'))?.acts).toEqual(['accept']);
    await office.reach('A05', 'LAND', [{ act: 'accept', on: '2026-11-13', cureBy: '2026-12-10' }]);
    expect((await item('A05'))?.clock).toMatchObject({ state: 'OVERDUE', days: { agency: 5, excluded: 0 } });
  });

  it('部门认定不需要办理的,移出这条路,也可以再认定回来', async () => {
    await office.reach('B03', 'CIVIL_DEFENCE', [{ act: 'rule', on: '2026-11-10', needed: false, note: '纯工业厂房' }]);
    const seen = await office.road();
    expect(seen.items.some(({ code }) => code === 'B03')).toBe(false);
    expect(seen.needless.find(({ code }) => code === 'B03')?.applies.byOffice).toBe(true);
    expect((await office.act('B03', { act: 'accept', on: '2026-11-10' })).code).toBe('approval_act_refused');
    await office.reach('B03', 'CIVIL_DEFENCE', [{ act: 'rule', on: '2026-11-11', needed: true }]);
    expect((await item('B03'))?.applies).toMatchObject({ outcome: 'yes', byOffice: true });
  });

  it('代办材料清单:已有的由前面的事项提供', async () => {
    office.roles = [holding('task-force', [NORTH])];
    const { materials } = await office.get<{ materials: { id: string; state: string }[] }>(
      `/projects/${office.project}/approvals/A02/materials`,
    );
    expect(materials).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: 'PROJECT_BASIS', state: 'OFFERED' }),
        expect.objectContaining({ id: 'PARCEL_MAP', state: 'OFFERED' }),
      ]),
    );
  });

  it('提速方式各能早几天,说清差什么', async () => {
    const { whatIfs } = await office.road();
    expect(whatIfs.map(({ mode }) => mode)).toEqual(['LAND_START', 'BUILD_VERIFY', 'COMMITMENT']);
    expect(whatIfs[0]).toMatchObject({ open: { outcome: 'unknown' } });
    expect(whatIfs[0]?.changes).toContain('带方案供地');
  });

  it('立项方式没填的项目,说缺什么,不猜', async () => {
    const bare = await office.base.enter('project', NORTH, { projectName: '没填立项方式的项目' });
    const before = office.project;
    office.project = bare;
    expect(await office.road()).toMatchObject({ graph: null, missing: ['立项方式'], items: [] });
    office.project = before;
  });

  it('开工后还没导入的年份里,日子是暂定的', async () => {
    office.now = '2026-12-30T02:00:00.000000Z';
    expect((await office.road()).start).toMatchObject({ actual: false, provisional: true });
    office.now = '2026-11-20T02:00:00.000000Z';
  });
});

describe('办件总表与时限审计', () => {
  interface Files {
    readonly total: number;
    readonly files: readonly { readonly code: string; readonly state: string; readonly projectId: string }[];
    readonly duties: readonly { readonly id: string; readonly count: number }[];
  }

  it('在办的都在,超期的在前,可按部门筛', async () => {
    office.roles = [holding('project-office', [NORTH])];
    const all = await office.get<Files>('/approvals');
    expect(all.files[0]?.state).toBe('OVERDUE');
    const states = all.files.map(({ state }) => state === 'OVERDUE');
    expect(states.lastIndexOf(true)).toBeLessThan(states.indexOf(false) === -1 ? states.length : states.indexOf(false));
    const land = await office.get<Files>('/approvals?duty=LAND');
    expect(land.total).toBe(all.duties.find(({ id }) => id === 'LAND')?.count);
    expect(land.files.some(({ code, projectId }) => code === 'A05' && projectId === office.project)).toBe(true);
    office.roles = [holding('project-office', [SOUTH])];
    expect((await office.get<Files>('/approvals')).total).toBe(0);
  });

  it('许多项目一次查清:各事项机关、申请人、特别程序各多少天', async () => {
    for (const days of [
      [ACCEPT, DECIDE],
      [ACCEPT, PAUSE, RESUME, DECIDE],
    ]) {
      await office.newProject();
      await office.reach('A01', 'NDRC', days);
    }
    office.roles = [holding('auditor', [NORTH])];
    interface Audit {
      readonly projects: number;
      readonly rows: readonly {
        readonly code: string;
        readonly files: number;
        readonly days: { readonly agency: number };
      }[];
    }
    const audit = await office.get<Audit>('/approvals/audit');
    expect(audit.projects).toBe(3);
    const [first] = audit.rows;
    // 5 days without a break, twice 3 with the applicant's mending in between.
    expect(first).toMatchObject({ code: 'A01', decided: 3, medianAgencyDays: 3, corrections: 2, days: { agency: 11 } });
    expect(first?.files).toBe(audit.projects);
  });

  it('不是本部门的件不在本部门的账上', async () => {
    const audit = await office.get<{ rows: readonly { code: string }[] }>('/approvals/audit?duty=ECOLOGY');
    expect(audit.rows).toEqual([]);
  });
});
