import { PERMISSIONS, type Permission } from '@guatu/contract';
import { describe, expect, it } from 'vitest';
import { actorOf } from '../../platform/auth/actor.ts';
import { readCatalog } from '../../platform/catalog/index.ts';
import { allows, mayRevoke, refuseBadDelegation, refuseOneself, refuseTakingOver } from './access.ts';
import type { GrantFacts } from './domain/grant.ts';
import { type Role, type RoleFile, roleCatalogue } from './domain/role-catalogue.ts';

const catalogue = roleCatalogue(readCatalog<RoleFile>('roles.json'), 'test');

/** Who may do what, as the office said it. Everything that does not stand here is refused. */
const ALLOWED: Readonly<Record<string, readonly Permission[]>> = {
  'district-leader': [
    'project.read',
    'visit.write',
    'instruction.write',
    'bulletin.publish',
    'score.publish',
    'policy.read',
    'tax.read',
    'export',
  ],
  'project-office': [
    'project.read',
    'visit.write',
    'project.write',
    'ledger.import',
    'dispatch.manage',
    'bulletin.draft',
    'rule.manage',
    'policy.read',
    'people.read',
    'target.divide',
    'export',
  ],
  'project-office-review': [
    'project.read',
    'visit.write',
    'ledger.confirm',
    'period.seal',
    'policy.read',
    'personal.read',
    'personal.erase',
    'export',
  ],
  'city-office': [
    'project.read',
    'visit.write',
    'ledger.confirm',
    'period.seal',
    'dispatch.manage',
    'bulletin.draft',
    'score.publish',
    'policy.read',
    'tax.read',
    'personal.read',
    'personal.erase',
    'people.read',
    'target.divide',
    'export',
  ],
  statistics: ['project.read', 'statistics.verify', 'tax.read', 'export'],
  department: [
    'project.read',
    'visit.write',
    'project.write',
    'ledger.import',
    'approval.write',
    'policy.read',
    'export',
  ],
  park: ['project.read', 'visit.write', 'project.write', 'ledger.import', 'policy.read'],
  'task-force': ['project.read', 'visit.write', 'project.write', 'blocker.close', 'policy.read'],
  enterprise: ['enterprise.report', 'policy.read', 'appeal.write'],
  assessment: ['project.read', 'score.run', 'target.divide', 'export'],
  finance: ['project.read', 'fund.verify', 'policy.read', 'tax.read', 'export'],
  auditor: ['project.read', 'policy.read', 'personal.read', 'tax.read', 'people.read', 'audit.read'],
  community: ['project.read', 'cocreation.write'],
  'system-administrator': ['people.read', 'people.manage', 'channel.manage'],
  'security-administrator': ['people.read', 'rights.grant'],
  'audit-administrator': ['people.read', 'audit.read'],
};

describe('角色与权限', () => {
  it('角色目录与本表列的是同一批角色', () => {
    expect([...catalogue.roles.keys()].sort()).toEqual(Object.keys(ALLOWED).sort());
  });

  const pairs = Object.keys(ALLOWED).flatMap((role) => PERMISSIONS.map((permission) => ({ role, permission })));
  const allowed = pairs.filter(({ role, permission }) => ALLOWED[role]?.includes(permission));
  const refused = pairs.filter(({ role, permission }) => !ALLOWED[role]?.includes(permission));

  it.each(allowed)('$role 可以 $permission', ({ role, permission }) => {
    expect(allows(catalogue, role, permission)).toBe(true);
  });

  it.each(refused)('$role 不可以 $permission', ({ role, permission }) => {
    expect(allows(catalogue, role, permission)).toBe(false);
  });

  it('不在目录里的角色什么也不可以', () => {
    for (const permission of PERMISSIONS) expect(allows(catalogue, 'emperor', permission)).toBe(false);
  });

  it('每项权限至少有一个角色可以用', () => {
    const used = new Set(Object.values(ALLOWED).flat());
    expect(PERMISSIONS.filter((permission) => !used.has(permission))).toEqual([]);
  });

  it('三员都看不到业务数据,也拿不到未脱敏信息', () => {
    const business: readonly Permission[] = ['project.read', 'personal.read', 'tax.read', 'export'];
    for (const { id } of [...catalogue.roles.values()].filter(({ kind }) => kind === 'administrator')) {
      for (const permission of business) expect(allows(catalogue, id, permission)).toBe(false);
    }
  });
});

const me = 'person-me';
const other = 'person-other';

function grant(more: Partial<GrantFacts> = {}): GrantFacts {
  return {
    id: 'grant-1',
    personId: me,
    roleId: 'project-office',
    territoryId: 200,
    territoryName: '西塞山区',
    leaves: [201, 210],
    whole: false,
    duty: null,
    subjects: [],
    validFrom: '2026-01-01',
    validTo: '2026-12-31',
    lentFrom: null,
    ...more,
  };
}

function actor(permissions: readonly Permission[]) {
  const role = { roleId: 'r', permissions, all: false, territories: [], territoryName: '', duty: null, subjects: [] };
  return actorOf({ userId: me, userName: 'me', displayName: '我', orgName: '办', demo: false, roles: [role] });
}

describe('管理员的边界', () => {
  it('不能给自己授权或停用自己', () => {
    expect(() => refuseOneself({ userId: me }, me)).toThrow('不能给自己授权');
    expect(() => refuseOneself({ userId: me }, other)).not.toThrow();
  });

  it('不能在页面上重置任何一名管理员的口令;业务人员可以', () => {
    for (const role of ['system-administrator', 'security-administrator', 'audit-administrator']) {
      expect(() => refuseTakingOver(catalogue, ['community', role])).toThrow('三员分设');
    }
    expect(() => refuseTakingOver(catalogue, ['project-office', 'community'])).not.toThrow();
  });
});

describe('收回授权', () => {
  it.each([
    ['安全管理员收回别人的', ['rights.grant'], other, null, true],
    ['安全管理员收回自己的', ['rights.grant'], me, null, false],
    ['没有授权权限的人收回别人的', ['people.manage', 'people.read', 'audit.read'], other, null, false],
    ['出借人收回自己借出的', ['project.read'], other, me, true],
    ['别的出借人的', ['project.read'], other, 'person-third', false],
  ] as const)('%s', (_who, permissions, holder, lender, expected) => {
    expect(mayRevoke(actor(permissions), grant({ personId: holder }), lender)).toBe(expected);
  });
});

describe('代理', () => {
  const business = catalogue.roles.get('project-office') as Role;
  const administrator = catalogue.roles.get('system-administrator') as Role;
  const wanted = { toPersonId: other, validFrom: '2026-05-01', validTo: '2026-05-07' };
  const today = '2026-04-30';
  const refuse = (facts: GrantFacts, change: Partial<typeof wanted> = {}, role = business) =>
    refuseBadDelegation({ userId: me }, facts, role, { ...wanted, ...change }, today);

  it('本人的业务授权,在有效期之内,可以交人代理', () => {
    expect(() => refuse(grant())).not.toThrow();
    expect(() => refuse(grant({ validTo: null }))).not.toThrow();
    expect(() => refuse(grant(), { validFrom: today, validTo: '2026-12-31' })).not.toThrow();
  });

  it.each([
    ['别人的授权', grant({ personId: other }), {}, business, '只能把自己现有的授权'],
    ['交给自己', grant(), { toPersonId: me }, business, '不能给自己授权'],
    ['代理来的再转出去', grant({ lentFrom: 'grant-0' }), {}, business, '不能再转给别人'],
    ['管理员角色', grant(), {}, administrator, '不能代理'],
    ['日期颠倒', grant(), { validTo: '2026-04-30', validFrom: '2026-05-01' }, business, '早于开始日期'],
    ['从昨天起', grant(), { validFrom: '2026-04-29' }, business, '超出原授权的有效期或早于今天'],
    ['超过原授权的期限', grant(), { validTo: '2027-01-01' }, business, '超出原授权的有效期'],
  ])('不可以:%s', (_what, facts, change, role, sentence) => {
    expect(() => refuse(facts, change, role)).toThrow(sentence);
  });
});
