import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../platform/excel/index.ts';
import { NORTH, SOUTH } from '../../../platform/records/testing/small-office.ts';
import { BUSINESS_ROLES } from '../../../testing/actors.ts';
import { type RoleOffice, roleOffice } from '../testing/role-office.ts';

let office: RoleOffice;
const YI = 100_000_000;
const project = (projectName: string, changes: object, leaf = NORTH) =>
  office.enter('project', leaf, { projectName, totalInvestment: YI, ...changes });
const ask = async (path: string, role = 'auditor') => (await office.ask(role, 'GET', path)).body;
const names = async (path: string) =>
  (await ask(path)).projects.map(({ name }: { readonly name: string }) => name).sort();

// The office's day is 2026-10-12.
beforeAll(async () => {
  office = await roleOffice();
  await project('甲在目录库等了八个月', { 'msActual@M10': '2026-02-10' });
  await project('乙转储备库', { 'msActual@M10': '2025-11-01', 'msActual@M20': '2026-03-01' });
  await project('丙转实施库', { 'msActual@M10': '2025-06-01', 'msActual@M20': '2025-09-01', actualStart: '2026-05' });
  await project('丁已退出', { 'msActual@M10': '2025-06-01', exitReason: '投资方放弃', exitedOn: '2026-07-01' });
  await project('戊没有日期', {});
  await project('己财政投资', { regimeType: 'APPROVAL', 'msActual@M30': '2026-01-20', actualStart: '2026-03-01' });
  await project('庚签约已开工', { 'msActual@M30': '2026-01-15', planStart: '2026-04-01', actualStart: '2026-06-20' });
  await project('辛签约逾期未开工', { 'msActual@M30': '2026-02-15', planStart: '2026-09-01' });
  await project('壬签约未到期', { 'msActual@M30': '2026-05-01', planStart: '2027-01-01' });
  await project('南区的', { 'msActual@M10': '2026-02-10' }, SOUTH);
});
afterAll(() => office.close());

describe('三库', () => {
  const of = async (set: string, id: string, query = '') => {
    const { sets } = await ask(`/project-libraries${query}`);
    const found = sets.find((each: { id: string }) => each.id === set);
    return { ...found.libraries.find((each: { id: string }) => each.id === id), outside: found.outside };
  };

  it('项目在到得最远的那个库里;退出的不在任何库,没有日期的单独点数;两种口径各算各的', async () => {
    expect(await of('HB2023', 'CATALOG')).toMatchObject({ projects: 3, outside: 1 });
    expect(await of('HB2023', 'RESERVE')).toMatchObject({ projects: 1 });
    expect(await of('HB2023', 'EXECUTION')).toMatchObject({ projects: 3, conversion: null });
    expect(await of('HB_LEGACY', 'RESERVE')).toMatchObject({ projects: 4 });
    expect(await of('HB_LEGACY', 'BUILD')).toMatchObject({ projects: 3 });
  });

  it('转化率是年初以来转入下一级的除以年初存量,带中位天数;等过六个月的列出来清理', async () => {
    expect((await of('HB2023', 'CATALOG')).conversion).toMatchObject({
      projects: 1,
      ofProjects: 2,
      projectPercent: 50,
    });
    expect((await of('HB2023', 'RESERVE')).conversion).toMatchObject({ projects: 1, ofProjects: 1, medianDays: 272 });
    expect((await of('HB2023', 'CATALOG')).waiting).toEqual([
      { months: 6, projects: 2 },
      { months: 12, projects: 0 },
    ]);
    const list = '/project-libraries/projects?set=HB2023&library=CATALOG';
    expect(await names(`${list}&part=waiting&months=6`)).toEqual(['甲在目录库等了八个月', '辛签约逾期未开工']);
    expect(await names(`${list}&part=went`)).toEqual(['乙转储备库']);
  });

  it('回到过去的月份按那时的存量;增长率没有基数时不写', async () => {
    expect(await of('HB2023', 'CATALOG', '?period=2026M02')).toMatchObject({
      projects: 6,
      growth: { year: { projects: 200, amount: 200 } },
    });
    expect((await of('HB2023', 'EXECUTION', '?period=2026M03')).growth.yearBefore.projects).toBeNull();
  });

  it('记了一批以后,再问就是新的数', async () => {
    const before = await of('HB2023', 'CATALOG');
    expect((await of('HB2023', 'CATALOG')).projects).toBe(before.projects);
    const id = await project('新谋划的', { 'msActual@M10': '2026-10-01' });
    expect((await of('HB2023', 'CATALOG')).projects).toBe(before.projects + 1);
    await office.change('project', id, 1, { 'msActual@M10': null });
    expect((await of('HB2023', 'CATALOG')).projects).toBe(before.projects);
  });

  it('口径、库不认识的说明;看不到项目的角色得不到数,别的区的不算在内', async () => {
    const told = await office.ask('auditor', 'GET', '/project-libraries/projects?set=X&library=Y&part=stock');
    expect(told.body.code).toBe('stock_set_unknown');
    for (const { id, permissions } of BUSINESS_ROLES) {
      const wanted = permissions.includes('project.read') ? 200 : 403;
      expect.soft((await office.ask(id, 'GET', '/project-libraries')).status, id).toBe(wanted);
      expect.soft((await office.ask(id, 'GET', '/project-rates')).status, id).toBe(wanted);
    }
  });
});

describe('派生率', () => {
  const rate = async (id: string) => {
    const { rates } = await ask('/project-rates');
    return rates.find((each: { id: string }) => each.id === id);
  };

  it('应到口径只算到期的,全部口径算所有的,说不清应到的单独点数;不予认定的列明不算', async () => {
    expect(await rate('STARTED')).toMatchObject({
      due: { part: 1, whole: 2, percent: 50 },
      all: { part: 2, whole: 9 },
      unknown: 5,
    });
    const { excluded } = await ask('/project-rates');
    expect(excluded.find(({ id }: { id: string }) => id === 'FISCAL').projects).toBe(1);
    expect(await names('/project-rates/projects?excluded=FISCAL')).toEqual(['己财政投资']);
    expect(await names('/project-rates/projects?rate=STARTED&part=due')).toEqual(['庚签约已开工', '辛签约逾期未开工']);
  });

  it('履约率两种都给:各项承诺等权,按总投资加权;没报实际的、没有总投资的不计入,单独点数', async () => {
    const promise = (code: string, target: number, actual: number | null) => ({
      [`commitTarget@${code}`]: target,
      [`commitDue@${code}`]: '2026-06-30',
      ...(actual === null ? {} : { [`commitActual@${code}`]: actual }),
    });
    const kept = { buildNature: 'EXPAND' };
    await project('子全兑现,三亿', { ...kept, totalInvestment: 3 * YI, ...promise('TAX', 100, 150) });
    await project('丑两项兑现一半,一亿', {
      ...{ ...kept, totalInvestment: YI, ...promise('TAX', 100, 0), ...promise('JOBS', 100, 100) },
    });
    await project('寅没报实际', { ...kept, ...promise('TAX', 100, null) });
    await project('卯没有总投资', { ...kept, totalInvestment: null, ...promise('TAX', 100, 100) });
    const rates = await ask('/project-rates');
    expect(rates.kept).toMatchObject([
      { id: 'EACH', percent: 75, promises: 4, unknown: 1, withheld: 0 },
      { id: 'BY_INVESTMENT', percent: 87.5, promises: 3, unknown: 2, withheld: 0 },
    ]);
  });

  it('没有涉税权限的,涉税承诺不算进履约率,写明几项;同一范围的两个人各看各的,表格也一样', async () => {
    const kept = async (role: string) => (await ask('/project-rates', role)).kept;
    const without = [
      { id: 'EACH', percent: 100, promises: 1, unknown: 0, withheld: 4 },
      { id: 'BY_INVESTMENT', percent: 100, promises: 1, unknown: 0, withheld: 4 },
    ];
    for (const role of ['project-office', 'project-office-review', 'assessment', 'department'])
      expect(await kept(role), role).toMatchObject(without);
    expect(await kept('finance')).toMatchObject([{ percent: 75, withheld: 0 }, { percent: 87.5 }]);
    const workbook = async (role: string) => {
      const read = readWorkbook((await office.take(role, '/project-rates/workbook')).bytes, 'rates.xlsx');
      return read.status === 'rejected' ? read.reason.message : JSON.stringify(read.sheets);
    };
    expect(await workbook('project-office')).toContain('履约率不含涉税承诺4项');
    expect(await workbook('finance')).not.toContain('涉税');
  });

  it('签约落地率按签约批次算:一季度签的两个,到二季度落地一个', async () => {
    const { cohorts, goal } = await ask('/project-rates?grain=quarter');
    expect(goal.code).toBe('M70');
    expect(cohorts).toMatchObject([
      { cohort: '2026Q1', signed: 2, reached: [0, 1, 1, 1] },
      { cohort: '2026Q2', signed: 1, reached: [0, 0, 0] },
    ]);
    const list = '/project-rates/projects?grain=quarter&cohort=202601';
    expect(await names(list)).toEqual(['庚签约已开工', '辛签约逾期未开工']);
    expect(await names(`${list}&within=0`)).toEqual([]);
    expect(await names(`${list}&within=1`)).toEqual(['庚签约已开工']);
  });
});

describe('导出工作簿', () => {
  const sheets = async (path: string) => {
    const { status, bytes } = await office.take('district-leader', path);
    expect(status).toBe(200);
    const read = readWorkbook(bytes, 'counts.xlsx');
    if (read.status === 'rejected') throw new Error(read.reason.message);
    return read.sheets.map((sheet) => ({ name: sheet.name, text: JSON.stringify(sheet) }));
  };

  it('第一张是各数和口径、截止日、规则版本,第二张是背后的项目', async () => {
    for (const [path, named, project] of [
      ['/project-libraries/workbook', '三库', '甲在目录库等了八个月'],
      ['/project-rates/workbook', '派生率', '庚签约已开工'],
    ] as const) {
      const [figures, behind] = await sheets(path);
      expect([figures?.name, behind?.name]).toEqual([named, '项目名单']);
      for (const words of ['2026-10-12', '第1版', '导出编号']) expect(figures?.text).toContain(words);
      expect(behind?.text).toContain(project);
      expect(behind?.text).not.toContain('南区的');
    }
  });

  it('谁导出了什么、多少条记入审计;没有导出权的角色得不到', async () => {
    const { rows } = await sql<{ n: number }>`
      SELECT count(*) AS n FROM app.audit_event WHERE kind = 'export'`.execute(office.base.db);
    expect(rows[0]?.n).toBe(4);
    for (const { id, permissions } of BUSINESS_ROLES) {
      const wanted = permissions.includes('export') && permissions.includes('project.read') ? 200 : 403;
      expect.soft((await office.take(id, '/project-libraries/workbook')).status, id).toBe(wanted);
      expect.soft((await office.take(id, '/project-rates/workbook')).status, id).toBe(wanted);
    }
  });
});
