import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadRuleEditions } from '../../platform/catalog/index.ts';
import { type Clock, newId } from '../../platform/clock/index.ts';
import { CITY_LEAF, NORTH, type SmallOffice, SOUTH, smallOffice } from '../../platform/records/testing/small-office.ts';
import { saveRule } from '../../platform/rules/index.ts';
import { ROLES } from '../../testing/actors.ts';
import { shippedRules } from './domain/lights/testing/subjects.ts';
import { lightRuleKind } from './index.ts';
import { lightTrial } from './queries/light-trial.ts';
import { type RoleOffice, roleOffice } from './testing/role-office.ts';

/** Administrators look after accounts and logs, an enterprise after what is its own. */
const REFUSED = ['enterprise', 'system-administrator', 'security-administrator', 'audit-administrator'];

const clock: Clock = { now: () => '2026-11-21T02:00:00.000000Z' };
let office: SmallOffice;
beforeAll(async () => {
  office = await smallOffice({ clock, hooks: [] });
  await loadRuleEditions(office.base.db);
  await office.enter('project', NORTH, {
    projectName: '轴承钢',
    'annualPlanAmt@2026Y': 12_000,
    'ytdDoneAmt@2026M10': 7_000,
  });
  await office.enter('project', NORTH, { projectName: '应开未开', planStart: '2026-08-15' });
  await office.enter('project', SOUTH, { projectName: '南区项目', planStart: '2026-08-15' });
});
afterAll(() => office.base.close());

/** A draft of an office that judges by the pace alone. */
async function draftFor(leaf: number): Promise<string> {
  const { items } = shippedRules;
  const deps = { clock, hooks: [], kinds: [lightRuleKind] };
  const saved = await office.as(office.city, (trx) =>
    saveRule(
      trx,
      deps,
      { userId: office.city.user, scope: office.city },
      {
        ...{ draft: null, ruleId: lightRuleKind.id, office: leaf, title: '只看序时', effectiveFrom: '2027-01-01' },
        ...{ effectiveTo: null, sourceNote: '试判', body: JSON.stringify({ inForce: 'WH', items }), from: null },
      },
    ),
  );
  return saved.id;
}

const tried = (key: string, scope = office.city, told: number[] = []) =>
  office.as(scope, (trx) => lightTrial(trx, clock, key, (done, all) => told.push(done, all)));

describe('草案在近十二个月上试判', () => {
  it('逐月逐维数出现行与草案,变了的项目说得出为什么', async () => {
    const told: number[] = [];
    const trial = await tried(await draftFor(NORTH), office.city, told);
    expect(trial).toMatchObject({ title: '只看序时', day: '2026-11-21', projects: 2, changed: 1 });
    expect(told).toEqual([2, 2]);
    expect(trial.months.map(({ period }) => period)).toEqual([
      ...['2025M11', '2025M12', '2026M01', '2026M02', '2026M03', '2026M04', '2026M05', '2026M06'],
      ...['2026M07', '2026M08', '2026M09', '2026M10'],
    ]);
    const october = trial.months.at(-1);
    expect(october?.places[0]).toEqual({
      place: 'ALL',
      inForce: { green: 0, yellow: 1, red: 1, none: 0 },
      draft: { green: 0, yellow: 1, red: 0, none: 1 },
    });
    expect(trial.rows.map(({ name, period, inForce, draft }) => [name, period, inForce, draft])).toContainEqual([
      ...['应开未开', '2026M10', 'RED', null],
    ]);
    const late = trial.rows.find(({ name }) => name === '应开未开');
    expect(late?.reasons[0]).toMatchObject({
      axis: 'START',
      label: '开工',
      inForce: { light: 'RED', rule: ['开工为否', '应开未开的月数不低于3'] },
      draft: { light: null, rule: [] },
    });
  });

  it('只算这一版管得到的地方,和试的人看得到的项目', async () => {
    expect((await tried(await draftFor(CITY_LEAF))).projects).toBe(3);
    expect(
      (await tried(await draftFor(CITY_LEAF), { ...office.city, all: false, territories: [CITY_LEAF, SOUTH] }))
        .projects,
    ).toBe(1);
  });

  it('别处的草案、没有的版本,试不了', async () => {
    const north = await draftFor(NORTH);
    const south = { ...office.city, all: false, territories: [SOUTH] };
    await expect(tried(north, south)).rejects.toMatchObject({ code: 'rule_unknown' });
    await expect(tried(newId())).rejects.toMatchObject({ code: 'rule_unknown' });
  });

  it('说到一半叫停,就停在那里', async () => {
    const key = await draftFor(CITY_LEAF);
    const stopped = office.as(office.city, (trx) =>
      lightTrial(trx, clock, key, () => {
        throw new Error('stopped');
      }),
    );
    await expect(stopped).rejects.toThrow('stopped');
  });
});

describe('谁可以回测', () => {
  let people: RoleOffice;
  beforeAll(async () => {
    people = await roleOffice();
  });
  afterAll(() => people.close());

  it.each([...ROLES.keys()])('%s:看得到规则的可以,看不到的不可以', async (role) => {
    const answer = await people.ask(role, 'POST', '/light-trials', { version: newId() });
    // The version is not there: whoever may ask is told so, others learn nothing.
    expect(answer.body.code).toBe(REFUSED.includes(role) ? 'http_forbidden' : 'rule_unknown');
  });
});
