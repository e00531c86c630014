import { describe, expect, it } from 'vitest';
import { readCatalog } from '../../../platform/catalog/index.ts';
import { inForce, overlapInTime, within } from './grant.ts';
import { type RoleFile, roleCatalogue } from './role-catalogue.ts';
import { refuseJoinedSet, separationProblem } from './separation.ts';

const file = readCatalog<RoleFile>('roles.json');
const catalogue = roleCatalogue(file, 'test');

function held(
  roleId: string,
  leaves: readonly number[] = [201, 210],
  validFrom = '2026-01-01',
  validTo: string | null = null,
) {
  return { roleId, leaves, validFrom, validTo };
}

const codeOf = (one: ReturnType<typeof held>, other: ReturnType<typeof held>) =>
  separationProblem(catalogue, one, other)?.code ?? null;

/** Which of the three rights a role holds; the roles that hold none collide with nobody. */
const SIDE: Readonly<Record<string, 'report' | 'review' | 'publish'>> = {
  'project-office': 'report',
  department: 'report',
  park: 'report',
  'project-office-review': 'review',
  'city-office': 'review',
  'district-leader': 'publish',
};
const roles = [...catalogue.roles.values()];
const pairs = roles.flatMap((one) => roles.map((other) => ({ one, other })));

describe('三权分开、三员分设', () => {
  it.each(pairs)('同一人同一单位:$one.title + $other.title', ({ one, other }) => {
    const administrator = one.kind === 'administrator' || other.kind === 'administrator';
    const sides = [SIDE[one.id], SIDE[other.id]];
    const joined = sides[0] !== undefined && sides[1] !== undefined && sides[0] !== sides[1];
    const expected = administrator
      ? one.id === other.id
        ? null
        : 'people_administrators_apart'
      : joined
        ? 'people_rights_apart'
        : null;
    expect(codeOf(held(one.id), held(other.id))).toBe(expected);
  });

  it('不同单位可以一处报数、另一处审核', () => {
    expect(codeOf(held('project-office', [201]), held('project-office-review', [301]))).toBeNull();
  });

  it('上级单位包含下级,在下级报数的人不能在上级审核', () => {
    expect(codeOf(held('park', [215]), held('city-office', [201, 215, 301]))).toBe('people_rights_apart');
  });

  it('时间不重叠就不冲突,只差一天也算重叠', () => {
    const first = held('project-office', [201], '2026-01-01', '2026-06-30');
    expect(codeOf(held('project-office-review', [201], '2026-07-01'), first)).toBeNull();
    expect(codeOf(held('project-office-review', [201], '2026-06-30'), first)).toBe('people_rights_apart');
  });

  it('管理员兼职与单位无关', () => {
    expect(codeOf(held('audit-administrator', [301]), held('community', [201]))).toBe('people_administrators_apart');
  });

  it('目录里已经取消的角色不再构成冲突', () => {
    expect(codeOf(held('former-role'), held('project-office'))).toBeNull();
  });

  it('说明违反哪一条、与哪个角色冲突', () => {
    expect(separationProblem(catalogue, held('project-office-review'), held('park'))?.message).toContain(
      '报数、审核、发布三权分开',
    );
    expect(separationProblem(catalogue, held('project-office-review'), held('park'))?.message).toContain(
      '园区与乡镇街道',
    );
  });

  it('几项授权中任意两项冲突,整组拒绝', () => {
    expect(() => refuseJoinedSet(catalogue, [held('community'), held('park'), held('statistics')])).not.toThrow();
    expect(() => refuseJoinedSet(catalogue, [held('park'), held('community'), held('district-leader')])).toThrow(
      '三权分开',
    );
  });
});

describe('有效期', () => {
  it('首尾两天都算,没有结束日期的一直有效', () => {
    const grant = { validFrom: '2026-03-01', validTo: '2026-03-31' };
    expect(['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'].map((day) => inForce(grant, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(inForce({ validFrom: '2026-03-01', validTo: null }, '2099-01-01')).toBe(true);
  });

  it('重叠是相互的;在内必重叠', () => {
    const year = { validFrom: '2026-01-01', validTo: '2026-12-31' };
    const may = { validFrom: '2026-05-01', validTo: '2026-05-31' };
    const next = { validFrom: '2027-01-01', validTo: null };
    expect([
      overlapInTime(year, may),
      overlapInTime(may, year),
      overlapInTime(year, next),
      overlapInTime(next, year),
    ]).toEqual([true, true, false, false]);
    expect([within(may, year), within(may, next), within(may, { validFrom: '2026-01-01', validTo: null })]).toEqual([
      true,
      false,
      true,
    ]);
  });
});

describe('角色目录', () => {
  it('角色重复、自身违反分权、管理员带业务范围,都不能启动', () => {
    const [first] = file.items;
    if (first === undefined) throw new Error('no role');
    expect(() => roleCatalogue({ ...file, items: [...file.items, first] }, 't')).toThrow('twice');
    const both = { ...first, id: 'both', permissions: ['ledger.import', 'ledger.confirm'] as const };
    expect(() => roleCatalogue({ ...file, items: [both] }, 't')).toThrow('against three-rights');
    const wide = { ...first, id: 'wide', kind: 'administrator' as const };
    expect(() => roleCatalogue({ ...file, items: [wide] }, 't')).toThrow('no business data');
  });
});
