import type { LightException, Permission } from '@guatu/contract';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actorOf } from '../../platform/auth/index.ts';
import { loadRuleEditions } from '../../platform/catalog/index.ts';
import { type Clock, newId } from '../../platform/clock/index.ts';
import { createHttpApp, statusesOf } from '../../platform/http/index.ts';
import { ledgerRefusals } from '../../platform/ledger/index.ts';
import { NORTH, type SmallOffice, SOUTH, smallOffice } from '../../platform/records/testing/small-office.ts';
import { issueRule, saveRule } from '../../platform/rules/index.ts';
import { shippedRules } from './domain/lights/testing/subjects.ts';
import { lightRefusals, lightRuleKind, linkByNameHook, projectRoutes } from './index.ts';

const clock: Clock = { now: () => '2026-11-21T02:00:00.000000Z' };
const PEOPLE = {
  clerk: '01890000-0000-7000-8000-000000000001',
  colleague: '01890000-0000-7000-8000-000000000002',
  bureau: '01890000-0000-7000-8000-000000000003',
  reviewer: '01890000-0000-7000-8000-000000000004',
  stranger: '01890000-0000-7000-8000-000000000005',
} as const;
type Who = keyof typeof PEOPLE;
const MAY: Readonly<Record<Who, readonly Permission[]>> = {
  clerk: ['project.read', 'project.write', 'approval.write', 'ledger.confirm'],
  colleague: ['project.read', 'project.write'],
  bureau: ['project.read', 'approval.write'],
  reviewer: ['project.read', 'ledger.confirm'],
  stranger: ['project.read', 'project.write', 'approval.write', 'ledger.confirm'],
};

let office: SmallOffice;
let app: FastifyInstance;
let who: Who = 'clerk';
let project: string;

beforeAll(async () => {
  office = await smallOffice({ clock, hooks: [linkByNameHook] });
  await loadRuleEditions(office.base.db);
  project = await office.enter('project', NORTH, {
    projectName: '楚岳轴承钢项目',
    planStart: '2026-09-30',
    totalInvestment: 1_260_000_000,
    'annualPlanAmt@2026Y': 325_000_000,
    'ytdDoneAmt@2026M10': 27_950_000,
    'commitTarget@FUNDS_IN_PLACE': 30_000,
    'commitUnit@FUNDS_IN_PLACE': '万元',
    'commitDue@FUNDS_IN_PLACE': '2026-10-31',
  });
  await office.enter('lead', NORTH, { projectName: '楚岳轴承钢项目', fundsInPlace: 210_000_000 });
  ({ app } = await createHttpApp({
    version: 'test',
    resolveActor: async () =>
      actorOf({
        userId: PEOPLE[who],
        userName: who,
        displayName: who,
        orgName: '项目办',
        demo: false,
        roles: [
          {
            roleId: 'role',
            permissions: MAY[who],
            all: false,
            territories: [who === 'stranger' ? SOUTH : NORTH],
            territoryName: '',
            duty: null,
            subjects: [],
          },
        ],
      }),
    errorStatuses: [statusesOf(lightRefusals), statusesOf(ledgerRefusals)],
    idempotency: null,
    log: { level: 'silent' },
    checkDatabase: async () => undefined,
  }));
  projectRoutes(app, { db: office.base.app, clock, hooks: [], submitTrial: async () => newId() });
});
afterAll(async () => {
  await app.close();
  await office.base.close();
});

async function ask(as: Who, method: 'GET' | 'POST', url: string, payload?: object) {
  who = as;
  const { statusCode, body } = await app.inject({ method, url: `/api${url}`, ...(payload ? { payload } : {}) });
  return { status: statusCode, body: JSON.parse(body) };
}
const lights = async (as: Who = 'clerk') => (await ask(as, 'GET', `/projects/${project}/lights`)).body;
const REQUEST = { type: 'REASON', axis: 'START', from: '2026-11-01', until: '2026-11-30', reason: '汛期停工令' };
const request = (as: Who, change: object = {}) =>
  ask(as, 'POST', `/projects/${project}/light-exceptions`, { ...REQUEST, ...change });
const act = (as: Who, id: string, body: object) => ask(as, 'POST', `/light-exceptions/${id}/acts`, body);
const opinion = (version: number) => ({ act: 'OPINE', version, unit: '应急管理局', text: '情况属实', agrees: true });
const approval = (version: number) => ({ act: 'APPROVE', version, answer: '同意', document: '调度〔2026〕8号' });
const exceptionOf = async (as: Who, id: string): Promise<LightException> =>
  (await lights(as)).exceptions.find((each: LightException) => each.id === id);

describe('为什么是红灯', () => {
  it('四维各说各的:数从哪条台账的哪一项来,还差多少', async () => {
    const answer = await lights();
    expect(answer).toMatchObject({
      day: '2026-11-21',
      month: '2026M10',
      light: 'RED',
      rawLight: 'RED',
      reported: null,
    });
    expect(answer.rule).toMatchObject({ title: '四维亮灯（银川 2025）', version: 1, own: false });
    expect(answer.axes.map(({ label, light, summary }: Record<string, string>) => [label, light, summary])).toEqual([
      ['开工', 'RED', '应于2026年9月30日开工，9、10、11月连续3个月应开未开'],
      ['进度', 'RED', '2026年1—10月完成8.6%，低于序时74.7个百分点'],
      ['资金', 'RED', '应到3.00亿元、到位2.10亿元，缺9,000.00万元'],
      ['入库', 'NOT_APPLICABLE', '未开工，不评'],
    ]);
    const [, progress, funds] = answer.axes;
    expect(progress.inputs[1]).toEqual({
      label: '截至10月自年初累计完成投资',
      record: 'project',
      recordId: project,
      key: 'ytdDoneAmt@2026M10',
      value: 27_950_000,
    });
    expect(funds.inputs[1]).toMatchObject({ record: 'lead', key: 'fundsInPlace', value: 210_000_000 });
    expect(funds.inputs[1].recordId).not.toBeNull();
  });

  it('可以按某个月末说:与作战图那个月数的是同一盏灯;没过完的月份按今天说', async () => {
    const of = async (period: string) =>
      (await ask('clerk', 'GET', `/projects/${project}/lights?period=${period}`)).body;
    const september = await of('2026M09');
    expect(september).toMatchObject({ day: '2026-09-30', month: '2026M09', rule: { version: 1 } });
    expect(september.axes[0]).toMatchObject({ axis: 'START', light: 'YELLOW' });
    expect(await of('2026M10')).toMatchObject({ day: '2026-10-31', month: '2026M10' });
    expect(await of('2026M11')).toMatchObject({ day: '2026-11-21', month: '2026M10' });
  });

  it('看不到的项目、没有的项目,说法一样', async () => {
    for (const url of [`/projects/${project}/lights`, `/projects/${PEOPLE.clerk}/lights`]) {
      expect(await ask('stranger', 'GET', url)).toMatchObject({ status: 404, body: { code: 'light_project_unknown' } });
    }
  });
});

describe('申请正当理由', () => {
  it('经办申请、部门提意见、另一位审核批准;批准期内这一维不计入,红灯仍看得见', async () => {
    const { body, status } = await request('clerk');
    expect(status).toBe(200);
    const { id } = body;
    expect((await exceptionOf('clerk', id)).acts).toEqual(['WITHDRAW']);
    expect((await exceptionOf('bureau', id)).acts).toEqual(['OPINE']);
    expect((await exceptionOf('reviewer', id)).acts).toEqual(['REFUSE']);
    expect(await act('bureau', id, opinion(1))).toMatchObject({ status: 200, body: { version: 2 } });
    expect((await exceptionOf('reviewer', id)).acts).toEqual(['APPROVE', 'REFUSE']);
    expect(await act('reviewer', id, approval(2))).toMatchObject({ status: 200 });
    const answer = await lights();
    expect(answer.axes[0]).toMatchObject({ light: 'RED', excusedUntil: '2026-11-30' });
    // The other axes are red still.
    expect([answer.light, answer.rawLight]).toEqual(['RED', 'RED']);
    expect(await exceptionOf('clerk', id)).toMatchObject({
      status: 'APPROVED',
      document: '调度〔2026〕8号',
      opinions: [{ unit: '应急管理局', text: '情况属实', agrees: true, on: '2026-11-21' }],
      acts: [],
    });
  });

  it.each([
    ['本人有全部权限,也不能给自己的申请提意见', 'clerk', opinion(1), 403, 'light_exception_own'],
    ['本人不能批自己的', 'clerk', approval(1), 403, 'light_exception_own'],
    ['没有征求意见的不能批', 'reviewer', approval(1), 409, 'light_exception_no_opinion'],
    ['同事不能替人撤回', 'colleague', { act: 'WITHDRAW', version: 1 }, 403, 'light_exception_not_own'],
    ['没有审核权的不能批', 'bureau', approval(1), 403, 'http_forbidden'],
    ['没有审核权的不能驳', 'colleague', { act: 'REFUSE', version: 1, answer: '不同意' }, 403, 'http_forbidden'],
    ['没有办件权的不能提意见', 'reviewer', opinion(1), 403, 'http_forbidden'],
    ['没有填报权的不能撤', 'reviewer', { act: 'WITHDRAW', version: 1 }, 403, 'http_forbidden'],
    ['外区的看不见,也就办不了', 'stranger', opinion(1), 404, 'light_exception_unknown'],
    ['看的是旧版本', 'bureau', opinion(7), 409, 'record_stale'],
  ] as const)('%s', async (_, as, body, status, code) => {
    const { id } = (await request('clerk')).body;
    expect(await act(as, id, body)).toMatchObject({ status, body: { code } });
    expect((await exceptionOf('clerk', id)).status).toBe('REQUESTED');
  });

  it('撤回、不同意以后都不能再动', async () => {
    const withdrawn = (await request('colleague')).body.id;
    expect(await act('colleague', withdrawn, { act: 'WITHDRAW', version: 1 })).toMatchObject({ status: 200 });
    const refused = (await request('colleague')).body.id;
    expect(await act('reviewer', refused, { act: 'REFUSE', version: 1, answer: '依据不足' })).toMatchObject({
      status: 200,
    });
    for (const id of [withdrawn, refused]) {
      expect(await act('bureau', id, opinion(2))).toMatchObject({
        status: 409,
        body: { code: 'light_exception_closed' },
      });
    }
  });

  it('没有填报权的不能申请;日期倒置、没有亮黄红灯的一维,说明原因不收', async () => {
    expect(await request('reviewer')).toMatchObject({ status: 403, body: { code: 'http_forbidden' } });
    expect(await request('stranger')).toMatchObject({ status: 404, body: { code: 'light_project_unknown' } });
    expect(await request('clerk', { until: '2026-10-01' })).toMatchObject({ body: { code: 'light_exception_dates' } });
    expect(await request('clerk', { axis: 'STATISTICS' })).toMatchObject({ body: { code: 'light_exception_axis' } });
  });

  it('异议成立也不遮灯:改正台账才改灯', async () => {
    const { id } = (await request('clerk', { type: 'OBJECTION', axis: 'FUNDS', reason: '十月到位的一笔没有登记' }))
      .body;
    await act('bureau', id, opinion(1));
    expect(await act('reviewer', id, approval(2))).toMatchObject({ status: 200 });
    expect((await lights()).axes[2]).toMatchObject({ light: 'RED', excusedUntil: null });
  });
});

it('北区另立一套规则,北区的项目按它判', async () => {
  const { items } = shippedRules;
  const deps = { clock, hooks: [], kinds: [lightRuleKind] };
  const ruleId = 'light-rules';
  await office.as(office.north, async (trx) => {
    const body = JSON.stringify({ inForce: 'WH', items });
    const about = { office: NORTH, title: '北区亮灯', sourceNote: '北区调度办法', draft: null, from: null };
    const dates = { effectiveFrom: '2026-11-01', effectiveTo: null };
    const clerk = { userId: PEOPLE.clerk, scope: office.north };
    const draft = await saveRule(trx, deps, clerk, { ruleId, ...about, ...dates, body });
    await issueRule(trx, deps, { ...clerk, userId: PEOPLE.reviewer }, { ruleId, ...draft, replace: false });
  });
  const answer = await lights();
  expect(answer.rule).toMatchObject({ title: '序时进度亮灯（武汉）', version: 2, own: true });
  expect(answer.axes.map(({ axis }: { axis: string }) => axis)).toEqual(['PROGRESS']);
});
