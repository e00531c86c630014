import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../../platform/clock/index.ts';
import { NORTH, SOUTH } from '../../../platform/records/testing/small-office.ts';
import { BUSINESS_ROLES } from '../../../testing/actors.ts';
import { CHANGE_ACTS, type ChangeAct, type ChangeStatus, refusalOf } from '../domain/changes/transitions.ts';
import { type RoleOffice, roleOffice } from '../testing/role-office.ts';

let office: RoleOffice;
beforeAll(async () => {
  office = await roleOffice();
});
afterAll(() => office.close());

const CLERK = 'project-office';
const REVIEWER = 'project-office-review';
const project = () =>
  office.enter('project', NORTH, { projectName: '轴承钢', totalInvestment: 300_000_000, planStart: '2026-09-30' });
const later = { type: 'DATE', field: 'planStart', to: '2026-12-10', reason: 'FACTOR', note: '专线未通' };
const request = (id: string, body: object = later, role = CLERK, person = 'a') =>
  office.ask(role, 'POST', '/changes', { project: id, ...body }, person);
const act = (
  id: string,
  version: number,
  name: ChangeAct,
  more: { readonly unit?: string; readonly text?: string; readonly document?: string; readonly paper?: string } = {},
  role = REVIEWER,
  person = 'a',
) => {
  // Whoever is asked answers for his own unit; what happens else is tried apart.
  office.of(more.unit ?? '区发改局');
  return sent(id, version, name, more, role, person);
};
const sent = (id: string, version: number, name: ChangeAct, more: object, role: string, person = 'a') =>
  office.ask(
    role,
    'POST',
    `/changes/${id}/acts`,
    { version, act: name, unit: null, text: null, document: null, ...more },
    person,
  );
const list = async (id: string, role = 'auditor') =>
  (await office.ask(role, 'GET', `/changes?project=${id}`)).body.changes;

describe('承诺变更从申请到批准', () => {
  it('征求意见、单位同意、审核人批准后,项目的日期改了,理由和文件留在变更里', async () => {
    const id = await project();
    const { id: change } = (await request(id)).body;
    expect((await act(change, 1, 'approve')).body.code).toBe('change_state');
    expect((await act(change, 1, 'ask', { unit: '区供电公司' })).body.status).toBe('REQUESTED');
    expect((await act(change, 2, 'agree', { unit: '区住建局' }, 'department')).body.code).toBe('change_unit_not_asked');
    const agreed = await act(change, 2, 'agree', { unit: '区供电公司', text: '12 月 5 日前送电' }, 'department');
    expect(agreed.body.status).toBe('AGREED');
    expect((await act(change, 3, 'approve', { document: '区项目办函〔2026〕12号' })).body.status).toBe('APPROVED');
    const [shown] = await list(id);
    expect(shown).toMatchObject({
      status: 'APPROVED',
      from: '2026-09-30',
      to: '2026-12-10',
      document: '区项目办函〔2026〕12号',
      opinions: [{ unit: '区供电公司', agrees: true, text: '12 月 5 日前送电' }],
      acts: [],
    });
    const { milestones } = (await office.ask('auditor', 'GET', `/projects/${id}/gates`)).body;
    expect(milestones.find((each: { code: string }) => each.code === 'M70').plan).toBe('2026-12-10');
  });

  it('有一个单位不同意就批不了;再次征求后旧意见作废', async () => {
    const { id: change } = (await request(await project())).body;
    await act(change, 1, 'ask', { unit: '甲局' });
    await act(change, 2, 'ask', { unit: '乙局' });
    await act(change, 3, 'agree', { unit: '甲局' }, 'department');
    expect((await act(change, 4, 'object', { unit: '乙局', text: '影响年度入库' }, 'department')).body.status).toBe(
      'REQUESTED',
    );
    expect((await act(change, 5, 'approve')).body.code).toBe('change_state');
    await act(change, 5, 'ask', { unit: '乙局' });
    expect((await act(change, 6, 'agree', { unit: '乙局' }, 'department')).body.status).toBe('AGREED');
  });

  it('意见只能替本单位提;项目办凭挂在项目上的来文代录,注明代录', async () => {
    const id = await project();
    const { id: change } = (await request(id)).body;
    await act(change, 1, 'ask', { unit: '区供电公司' });
    office.of('区住建局');
    const answer = (role: string, paper: string | null) =>
      sent(change, 2, 'agree', { unit: '区供电公司', paper }, role, 'b');
    expect((await answer('department', null)).body.code).toBe('change_other_unit');
    expect((await list(id, 'department'))[0].acts).not.toContain('agree');
    expect((await answer('project-office', null)).body.code).toBe('change_opinion_paper');
    expect((await answer('project-office', newId())).body.code).toBe('change_opinion_paper');
    const paper = newId();
    await sql`INSERT INTO app.attachment (id, entity_kind, entity_id, territory_id, file_name, file_hash, file_size,
        media_type, added_by, added_at)
      VALUES (${paper}, 'project', ${id}, ${NORTH}, '复函.pdf', ${'a'.repeat(64)}, 2048, 'application/pdf', ${newId()},
        now())`.execute(office.base.db);
    expect((await answer('project-office', paper)).body.status).toBe('AGREED');
    expect((await list(id))[0].opinions).toMatchObject([{ unit: '区供电公司', agrees: true, paper, own: false }]);
  });

  it('投资额变更算出比首次增长多少,没有批准文件不批;退出按目录里的理由', async () => {
    const id = await project();
    const more = { type: 'AMOUNT', field: 'totalInvestment', to: 345_000_000, reason: 'DESIGN', note: '增加一条线' };
    const { id: change } = (await request(id, more)).body;
    await act(change, 1, 'ask', { unit: '区发改局' });
    await act(change, 2, 'agree', { unit: '区发改局' }, 'department');
    expect((await list(id))[0].growthPercent).toBeCloseTo(15);
    expect((await act(change, 3, 'approve')).body.code).toBe('change_document_missing');
    const leave = { type: 'EXIT', field: 'exitedOn', to: '2026-10-01', reason: 'FACTOR', note: '不投了' };
    expect((await request(id, leave)).body.code).toBe('change_reason_wrong');
    expect((await request(id, { ...leave, reason: 'GAVE_UP' })).status).toBe(200);
  });

  it('目录外的字段、与现值相同、同一字段已有在办的、值的写法不对,都不收', async () => {
    const id = await project();
    const refused: [object, string][] = [
      [{ ...later, field: 'remark' }, 'change_field_wrong'],
      [{ ...later, to: '2026-09-30' }, 'change_nothing'],
      [{ ...later, to: '明年' }, 'field_value_wrong'],
      [{ ...later, reason: 'NO_SUCH' }, 'change_reason_wrong'],
    ];
    for (const [body, code] of refused) expect((await request(id, body)).body.code).toBe(code);
    await request(id);
    expect((await request(id, { ...later, to: '2026-12-20' })).body.code).toBe('change_open_already');
  });
});

describe('谁能做什么', () => {
  const STATES: readonly ChangeStatus[] = ['REQUESTED', 'AGREED', 'APPROVED', 'REFUSED', 'WITHDRAWN'];
  const ACTS = Object.keys(CHANGE_ACTS) as readonly ChangeAct[];

  it('每个动作对每个状态、每个角色、是不是申请人:只有表里写的办得成', () => {
    let allowed = 0;
    for (const name of ACTS) {
      const { from, permission, byRequester } = CHANGE_ACTS[name];
      for (const state of STATES) {
        for (const { id: role, permissions: held } of BUSINESS_ROLES) {
          for (const isRequester of [true, false]) {
            const refusal = refusalOf(name, state, { permissions: new Set(held), isRequester });
            const own = byRequester === 'may' || (byRequester === 'only') === isRequester;
            const may = held.includes(permission) && from.includes(state) && own;
            expect(refusal === null, `${role} ${name} ${state} ${isRequester}`).toBe(may);
            if (may) allowed += 1;
          }
        }
      }
    }
    expect(allowed).toBeGreaterThan(20);
  });

  it('没有填报权的角色提不了申请,没有审核权的批不了,看不到项目的什么都得不到', async () => {
    const id = await project();
    for (const { id: role, permissions: held } of BUSINESS_ROLES) {
      const told = await request(id, { ...later, to: '2026-12-11' }, role);
      expect.soft(told.status === 403, role).toBe(!held.includes('project.write'));
    }
    const { id: change } = (await request(await project())).body;
    for (const { id: role, permissions: held } of BUSINESS_ROLES) {
      const told = await act(change, 1, 'approve', {}, role);
      expect.soft(told.status, role).toBe(held.includes('ledger.confirm') ? 409 : 403);
    }
  });

  it('申请人不能给自己的申请表态,别人不能替他撤回;别的区的项目不能申请', async () => {
    const { id: change } = (await request(await project(), later, 'park')).body;
    await act(change, 1, 'ask', { unit: '甲局' });
    expect((await act(change, 2, 'agree', { unit: '甲局' }, 'park')).body.code).toBe('change_own');
    expect((await act(change, 2, 'withdraw', {}, 'park', 'b')).body.code).toBe('change_not_own');
    expect((await act(change, 2, 'withdraw', {}, 'park')).body.status).toBe('WITHDRAWN');
    const south = await office.enter('project', SOUTH, { projectName: '南区项目', planStart: '2026-09-30' });
    expect((await request(south)).status).toBe(404);
  });
});
