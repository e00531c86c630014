import { addDays, isoDay } from '@guatu/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NORTH, SOUTH } from '../../../platform/records/testing/small-office.ts';
import { BUSINESS_ROLES } from '../../../testing/actors.ts';
import { type RoleOffice, roleOffice } from '../testing/role-office.ts';

let office: RoleOffice;
beforeAll(async () => {
  office = await roleOffice();
});
afterAll(() => office.close());

const today = isoDay('2026-10-12');
const COMPLETE = { buildContent: '新建厂房', totalInvestment: 300_000_000, location: '新港', leadUnit: '区经信局' };
const project = (changes: object = {}) =>
  office.enter('project', NORTH, { projectName: '轴承钢', ...COMPLETE, ...changes });
const gates = async (id: string) => (await office.ask('auditor', 'GET', `/projects/${id}/gates`)).body;
const milestone = async (id: string, code: string) =>
  (await gates(id)).milestones.find((each: { code: string }) => each.code === code);
const act = (role: string, id: string, name: string, body: object, person?: string) =>
  office.ask(role, 'POST', `/projects/${id}/${name}`, body, person);
const certifying = (version: number, code: string, letPass: string[] = [], cureBy: string | null = null) => ({
  version,
  milestone: code,
  letPass,
  cureBy,
  note: null,
});
const document = (version: number, code: string, requirement: string) => ({
  version,
  milestone: code,
  requirement,
  files: [] as string[],
  note: '原件存项目办档案柜',
});

describe('门槛说清还差什么', () => {
  it('缺匡算和责任单位的,目录库门槛逐条列出缺什么、谁来补;补齐后由审核人核验,核验人留名', async () => {
    const id = await office.enter('project', NORTH, {
      projectName: '轴承钢',
      buildContent: '厂房',
      'msActual@M10': '2026-03-01',
    });
    const before = await milestone(id, 'M10');
    expect(before.requirements.map(({ id: key, state }: { id: string; state: string }) => [key, state])).toEqual([
      ['NAME', 'MET'],
      ['ESTIMATE', 'MISSING'],
      ['SITE', 'MISSING'],
      ['UNIT', 'MISSING'],
    ]);
    expect((await act('project-office-review', id, 'certify', certifying(1, 'M10'))).body).toMatchObject({
      code: 'gate_not_met',
      details: { missing: ['有投资匡算', '有意向选址', '有责任单位'] },
    });
    await office.change('project', id, 1, COMPLETE);
    expect((await act('project-office-review', id, 'certify', certifying(2, 'M10'))).status).toBe(200);
    expect(await milestone(id, 'M10')).toMatchObject({ state: 'REACHED', evidence: 3, certifiedOn: today });
  });

  it('阶段由里程碑推出;实际日期缺、看到的版本旧、不适用的里程碑,核验都不收并说明', async () => {
    const id = await project({ 'msActual@M10': '2026-03-01', actualStart: '2026-06', planComplete: '2027-12' });
    const answer = await gates(id);
    expect(answer.stage).toEqual({ build: 'M70', benefit: null });
    const refused: [object, string][] = [
      [certifying(1, 'M90'), 'gate_no_actual'],
      [certifying(0, 'M10'), 'record_stale'],
      [certifying(1, 'M999'), 'gate_unknown'],
    ];
    for (const [body, code] of refused) {
      expect((await act('project-office-review', id, 'certify', body)).body.code).toBe(code);
    }
    expect((await milestone(id, 'M70')).gaps).toEqual(['M60']);
  });
});

describe('容缺', () => {
  it('开工令可以容缺到期限,现场照片不行;提交证据的人不能核验;补齐后了结,逾期的门槛重开', async () => {
    const id = await project({ 'msActual@M60': '2026-05-01', 'msEvidence@M60': 3, 'msActual@M70': '2026-06-01' });
    await act('department', id, 'evidence', document(1, 'M70', 'PHOTO'));
    const cureBy = addDays(today, 7);
    const review = (version: number, letPass: string[], until: string | null, person = 'a') =>
      act('project-office-review', id, 'certify', certifying(version, 'M70', letPass, until), person);
    expect((await review(2, ['ORDER'], null)).body.code).toBe('gate_cure_day_missing');
    expect((await review(2, ['ORDER'], addDays(today, 365))).body.code).toBe('gate_cure_calendar');
    expect((await review(2, ['ORDER'], '2026-12-25')).body.code).toBe('gate_cure_day_wrong');
    expect((await review(2, ['ORDER'], cureBy)).status).toBe(200);
    expect(await milestone(id, 'M70')).toMatchObject({ state: 'REACHED', cureBy });
    expect((await act('project-office-review', id, 'cure', { version: 3, milestone: 'M70' })).body.code).toBe(
      'gate_not_cured',
    );
    office.be(addDays(cureBy, 1));
    expect(await milestone(id, 'M70')).toMatchObject({ state: 'REOPENED' });
    office.be(today);
    await office.change('project', id, 3, { remark: '催办' });
    await act('park', id, 'evidence', document(4, 'M70', 'ORDER'));
    expect((await act('project-office-review', id, 'cure', { version: 5, milestone: 'M70' })).status).toBe(200);
    expect(await milestone(id, 'M70')).toMatchObject({ state: 'REACHED', curedOn: today });
    expect((await act('project-office-review', id, 'cure', { version: 6, milestone: 'M70' })).body.code).toBe(
      'gate_nothing_lacking',
    );
  });

  it('照片没有的不能容缺', async () => {
    const id = await project({ 'msActual@M60': '2026-05-01', 'msActual@M70': '2026-06-01' });
    const told = await act(
      'project-office-review',
      id,
      'certify',
      certifying(1, 'M70', ['PHOTO', 'ORDER'], addDays(today, 7)),
    );
    expect(told.body).toMatchObject({
      code: 'gate_not_met',
      details: { missing: ['主体破土、打桩或开槽的现场照片（带坐标、日期）'] },
    });
  });

  it('撤回核验要写理由,撤回后只算上报', async () => {
    const id = await project({ 'msActual@M10': '2026-03-01' });
    await act('project-office-review', id, 'certify', certifying(1, 'M10'));
    expect(
      (await act('project-office-review', id, 'decertify', { version: 2, milestone: 'M10', reason: '' })).status,
    ).toBe(400);
    expect(
      (await act('project-office-review', id, 'decertify', { version: 2, milestone: 'M10', reason: '匡算有误' }))
        .status,
    ).toBe(200);
    expect(await milestone(id, 'M10')).toMatchObject({ evidence: 1, certifiedOn: null, certifier: { name: null } });
    expect(
      (await act('project-office-review', id, 'decertify', { version: 3, milestone: 'M10', reason: '再撤' })).body.code,
    ).toBe('gate_not_certified');
  });
});

describe('谁能做什么:每个动作对每个角色', () => {
  const acts: readonly [string, string, (role: string) => object, (permissions: readonly string[]) => boolean][] = [
    ['evidence', 'M20', () => document(1, 'M20', 'STRUCTURE'), (p) => p.includes('project.write')],
    ['certify', 'M10', () => certifying(1, 'M10'), (p) => p.includes('ledger.confirm')],
    ['certify', 'M60', () => certifying(1, 'M60'), (p) => p.includes('approval.write')],
    ['certify', 'M80', () => certifying(1, 'M80'), (p) => p.includes('statistics.verify')],
    ['certify', 'M140', () => certifying(1, 'M140'), (p) => p.includes('fund.verify')],
  ];
  it('有权的办得成或只因材料不够被拒,无权的一律 403;看不到项目的得不到任何内容', async () => {
    const id = await project({ 'msActual@M10': '2026-03-01' });
    for (const [name, code, body, may] of acts) {
      for (const { id: role, permissions } of BUSINESS_ROLES) {
        const fresh = name === 'evidence' || code === 'M10' ? await project({ 'msActual@M10': '2026-03-01' }) : id;
        const told = await act(role, fresh, name, body(role));
        const allowed = may(permissions);
        const seen = permissions.includes('project.read');
        if (allowed) expect.soft([200, 409], `${role} ${name} ${code}`).toContain(told.status);
        else expect.soft([403, ...(seen ? [] : [404])], `${role} ${name} ${code}`).toContain(told.status);
      }
    }
  });

  it('别的区的项目,看不到也办不成', async () => {
    const id = await office.enter('project', SOUTH, {
      projectName: '南区项目',
      'msActual@M10': '2026-03-01',
      ...COMPLETE,
    });
    expect((await office.ask('project-office', 'GET', `/projects/${id}/gates`)).status).toBe(404);
    expect((await act('project-office-review', id, 'certify', certifying(1, 'M10'))).status).toBe(404);
    expect((await act('project-office', id, 'evidence', document(1, 'M20', 'STRUCTURE'))).status).toBe(404);
  });
});

describe('硬时限', () => {
  it('供地后到约定动工日满一年还没动工的,按剩余天数提醒', async () => {
    const planStart = addDays(today, -300);
    const id = await project({ 'msActual@M50': '2026-01-10', planStart });
    const { limits } = await gates(id);
    expect(limits[0]).toMatchObject({ id: 'IDLE_FEE', state: 'NEAR', from: planStart });
    expect(limits[0].daysLeft).toBeGreaterThan(60);
  });
});
