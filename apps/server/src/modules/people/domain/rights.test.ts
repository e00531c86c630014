import { describe, expect, it } from 'vitest';
import { actorOf, holdsThroughout, scopeFor } from '../../../platform/auth/actor.ts';
import { readCatalog } from '../../../platform/catalog/index.ts';
import type { GrantFacts } from './grant.ts';
import { dayAt } from './office-day.ts';
import { rightsOf } from './rights.ts';
import { type RoleFile, roleCatalogue } from './role-catalogue.ts';

const catalogue = roleCatalogue(readCatalog<RoleFile>('roles.json'), 'test');
const person = { id: 'p', userName: 'zhou', displayName: '周', orgName: '办', demo: false };

function grant(roleId: string, leaves: readonly number[], more: Partial<GrantFacts> = {}): GrantFacts {
  return {
    id: roleId,
    personId: 'p',
    roleId,
    territoryId: leaves[0] ?? 0,
    territoryName: `单位${leaves[0]}`,
    leaves,
    whole: false,
    duty: null,
    subjects: [],
    validFrom: '2026-01-01',
    validTo: null,
    lentFrom: null,
    ...more,
  };
}

const actorWith = (...grants: GrantFacts[]) => actorOf(rightsOf(catalogue, person, grants, '2026-05-01'));

describe('权限与范围', () => {
  it('没有授权的人什么也看不到、什么也做不了', () => {
    const actor = actorWith();
    expect([...actor.permissions]).toEqual([]);
    expect(actor.scope).toEqual({ user: 'p', all: false, territories: [], duties: [], subjects: [] });
  });

  it('几个角色的范围合在一起看,但每项权限只在授予它的单位有效', () => {
    const actor = actorWith(grant('park', [215]), grant('community', [210, 211]));
    expect(actor.scope.territories).toEqual([210, 211, 215]);
    expect(scopeFor(actor, 'ledger.import').territories).toEqual([215]);
    expect(scopeFor(actor, 'cocreation.write').territories).toEqual([210, 211]);
    expect(scopeFor(actor, 'ledger.confirm').territories).toEqual([]);
  });

  it('只在一个单位有权看个人信息、在别处另有角色的人,哪里都看打码的;处处有权才看原文', () => {
    const seesPersonal = (...grants: GrantFacts[]) => holdsThroughout(actorWith(...grants), 'personal.read');
    const reviews = (...leaves: number[]) => grant('project-office-review', leaves);
    expect(seesPersonal(reviews(210, 211))).toBe(true);
    expect(seesPersonal(reviews(210, 215), grant('park', [215]))).toBe(true);
    expect(seesPersonal(reviews(210), grant('park', [215]))).toBe(false);
    expect(seesPersonal(reviews(210), grant('assessment', [210, 215], { whole: true }))).toBe(false);
    expect(seesPersonal(reviews(210), grant('task-force', [210], { subjects: ['s1'] }))).toBe(false);
    expect(seesPersonal(grant('park', [215]))).toBe(false);
  });

  it('授在树根上的业务角色看全部', () => {
    expect(actorWith(grant('city-office', [201, 301], { whole: true })).scope.all).toBe(true);
  });

  it('管理员授在树根上也看不到业务数据', () => {
    const { scope } = actorWith(grant('system-administrator', [201, 301], { whole: true }));
    expect([scope.all, scope.territories]).toEqual([false, []]);
  });

  it('专班和企业只看名下的项目和企业,不看所在单位的', () => {
    const { scope } = actorWith(grant('task-force', [201, 210], { subjects: ['s1', 's2'], whole: true }));
    expect(scope).toMatchObject({ all: false, territories: [], subjects: ['s1', 's2'] });
  });

  it('指定了职责的授权带着职责;能查留痕的人才能读留痕', () => {
    expect(actorWith(grant('department', [201], { duty: 'INDUSTRY' })).scope.duties).toEqual(['INDUSTRY']);
    expect(actorWith(grant('audit-administrator', [201])).scope.duties).toEqual(['audit']);
    expect(actorWith(grant('project-office', [201])).scope.duties).toEqual([]);
  });

  it('没到期、已过期和目录里取消了的授权不算', () => {
    const actor = actorWith(
      grant('park', [215], { validFrom: '2026-05-02' }),
      grant('finance', [201], { validTo: '2026-04-30' }),
      grant('former-role', [201]),
      grant('community', [210]),
    );
    expect(actor.roles).toEqual(['community']);
  });

  it('办公日按北京时间,与机器所在时区无关', () => {
    expect(dayAt('2026-05-01T15:59:59.999999Z')).toBe('2026-05-01');
    expect(dayAt('2026-05-01T16:00:00.000000Z')).toBe('2026-05-02');
  });
});
