import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NORTH } from '../../platform/records/testing/small-office.ts';
import { BUSINESS_ROLES } from '../../testing/actors.ts';
import { CHANGE_ACTS, type ChangeAct } from './domain/changes/transitions.ts';
import { type RoleOffice, roleOffice } from './testing/role-office.ts';

let office: RoleOffice;
beforeAll(async () => {
  office = await roleOffice();
});
afterAll(() => office.close());

const TYPES = {
  SUSPEND: { field: 'suspendedOn', reason: 'GOVERNMENT' },
  RESUME: { field: 'resumedOn', reason: 'CLEARED' },
  EXIT: { field: 'exitedOn', reason: 'GAVE_UP' },
  REOPEN: { field: 'reopenedOn', reason: 'INVESTOR_BACK' },
} as const;
type Type = keyof typeof TYPES;

const project = (changes: object = {}) =>
  office.enter('project', NORTH, {
    projectName: '轴承钢',
    planStart: '2026-09-30',
    ...changes,
  });
const ask = (id: string, type: Type, to: string, role = 'project-office') =>
  office.ask(role, 'POST', '/changes', { project: id, type, ...TYPES[type], to, note: '见附件' });
const act = (id: string, version: number, name: ChangeAct, role: string, who = 'a', unit = '区发改局') => {
  const paper = name === 'approve' ? '区项目办函〔2026〕12号' : null;
  const body = { version, act: name, unit, text: null, document: paper };
  return office.ask(role, 'POST', `/changes/${id}/acts`, body, who);
};
const decide = async (id: string, type: Type, to: string) => {
  const { id: change } = (await ask(id, type, to)).body;
  await act(change, 1, 'ask', 'project-office-review');
  await act(change, 2, 'agree', 'department');
  return act(change, 3, 'approve', 'project-office-review');
};
const gates = async (id: string) => (await office.ask('auditor', 'GET', `/projects/${id}/gates`)).body;
const idle = async (id: string) => (await gates(id)).limits.find((each: { id: string }) => each.id === 'IDLE_FEE');

describe('暂停、恢复、退出、重新启动', () => {
  it('暂停记状态、起止和原因,恢复后回到原来的状态;退出按目录原因,重新启动后可再办', async () => {
    const id = await project();
    expect((await decide(id, 'SUSPEND', '2026-09-01')).body.status).toBe('APPROVED');
    expect((await gates(id)).state).toBe('SUSPENDED');
    expect((await decide(id, 'RESUME', '2026-10-09')).body.status).toBe('APPROVED');
    expect((await gates(id)).state).toBe('GOING');
    expect((await decide(id, 'EXIT', '2026-10-10')).body.status).toBe('APPROVED');
    expect((await gates(id)).state).toBe('EXITED');
    const evidence = { version: 4, milestone: 'M20', requirement: 'STRUCTURE', files: [], note: '原件' };
    expect((await office.ask('department', 'POST', `/projects/${id}/evidence`, evidence)).body.code).toBe(
      'gate_exited',
    );
    expect((await decide(id, 'REOPEN', '2026-10-11')).body.status).toBe('APPROVED');
    expect((await gates(id)).state).toBe('GOING');
    const { changes } = (await office.ask('auditor', 'GET', `/changes?project=${id}`)).body;
    expect(changes.map(({ type, status }: { type: string; status: string }) => `${type} ${status}`)).toEqual(
      ['REOPEN', 'EXIT', 'RESUME', 'SUSPEND'].map((type) => `${type} APPROVED`),
    );
  });

  it('起算日不能在今天以后,也不能早于上一次停项', async () => {
    const id = await project();
    expect((await ask(id, 'SUSPEND', '2026-10-13')).body.code).toBe('change_day_ahead');
    await decide(id, 'SUSPEND', '2026-09-01');
    expect((await ask(id, 'RESUME', '2026-08-31')).body.code).toBe('change_day_before');
  });

  it('因政府原因停的日子不计入闲置土地期限,因资金不到位停的照算', async () => {
    const facts = { 'msActual@M50': '2025-12-01', planStart: '2026-01-01' };
    const excused = await project(facts);
    const before = await idle(excused);
    await decide(excused, 'SUSPEND', '2026-09-12');
    expect(await idle(excused)).toMatchObject({ state: 'PAUSED', notCountedDays: 30, daysLeft: before.daysLeft + 30 });
    await decide(excused, 'RESUME', '2026-10-02');
    expect(await idle(excused)).toMatchObject({ notCountedDays: 20 });
    const own = await project(facts);
    const body = { project: own, type: 'SUSPEND', field: 'suspendedOn', to: '2026-09-12', reason: 'FUNDS', note: '缺' };
    const { id: change } = (await office.ask('project-office', 'POST', '/changes', body)).body;
    await act(change, 1, 'ask', 'project-office-review');
    await act(change, 2, 'agree', 'department');
    await act(change, 3, 'approve', 'project-office-review');
    expect(await idle(own)).toMatchObject({ state: before.state, notCountedDays: 0, due: before.due });
  });

  it('停项期间不再累计逾期天数', async () => {
    const id = await project({ planStart: '2026-09-01' });
    const overdue = async () =>
      (await gates(id)).milestones.find(({ code }: { code: string }) => code === 'M70').overdueDays;
    const before = await overdue();
    await decide(id, 'SUSPEND', '2026-10-02');
    expect(await overdue()).toBe(before - 10);
  });
});

describe('每个动作、每个角色、每种状态', () => {
  const STATES = {
    GOING: [],
    SUSPENDED: [['SUSPEND', '2026-09-01']],
    EXITED: [['EXIT', '2026-09-01']],
  } as const satisfies Record<string, readonly (readonly [Type, string])[]>;
  const POSSIBLE: Readonly<Record<Type, readonly string[]>> = {
    SUSPEND: ['GOING'],
    RESUME: ['SUSPENDED'],
    EXIT: ['GOING', 'SUSPENDED'],
    REOPEN: ['EXITED'],
  };

  it('只有填报权的能申请,只有合状态的申请收', async () => {
    for (const [state, way] of Object.entries(STATES)) {
      const id = await project();
      for (const [type, day] of way) await decide(id, type, day);
      for (const type of Object.keys(TYPES) as Type[]) {
        for (const { id: role, permissions } of BUSINESS_ROLES) {
          const told = await ask(id, type, '2026-10-01', role);
          const may = permissions.includes('project.write');
          const fits = POSSIBLE[type].includes(state);
          const [status, code] = !may ? [403, told.body.code] : fits ? [200, undefined] : [409, 'change_project_state'];
          expect.soft([told.status, told.body.code], `${role} ${type} ${state}`).toEqual([status, code]);
          if (told.status === 200) await act(told.body.id, 1, 'withdraw', role);
        }
      }
    }
  });

  it('申请上的每个动作,在每种状态下,每个角色:只有表里写的办得成', async () => {
    const reach: Readonly<Record<string, readonly (readonly [ChangeAct, string])[]>> = {
      REQUESTED: [['ask', 'project-office-review']],
      AGREED: [
        ['ask', 'project-office-review'],
        ['agree', 'department'],
      ],
      REFUSED: [['refuse', 'project-office-review']],
      WITHDRAWN: [['withdraw', 'project-office']],
    };
    const UNIT: Partial<Record<ChangeAct, string>> = { ask: '区住建局' };
    let id = await project();
    for (const [status, way] of Object.entries(reach)) {
      for (const name of Object.keys(CHANGE_ACTS) as ChangeAct[]) {
        const { from, permission, byRequester } = CHANGE_ACTS[name];
        for (const { id: role, permissions } of BUSINESS_ROLES) {
          const { id: change } = (await ask(id, 'SUSPEND', '2026-10-01')).body;
          let version = 1;
          for (const [step, by] of way) {
            await act(change, version, step, by);
            version += 1;
          }
          const told = await act(change, version, name, role, name === 'withdraw' ? 'a' : 'b', UNIT[name]);
          const own = byRequester === 'only' ? role === 'project-office' : true;
          const may = permissions.includes(permission) && from.some((each) => each === status) && own;
          expect.soft(told.status === 200, `${role} ${name} ${status}: ${told.body.code ?? ''}`).toBe(may);
          if (told.status !== 200) expect.soft([403, 409], `${role} ${name} ${status}`).toContain(told.status);
          // The next round asks for the same change again.
          if (told.body.status === 'APPROVED') id = await project();
          else await act(change, version + (told.status === 200 ? 1 : 0), 'withdraw', 'project-office');
        }
      }
    }
  }, 300_000);
});
