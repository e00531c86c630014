import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Office, scopeOf } from './testing/office.ts';
import { act, type Done, perform } from './testing/random-work.ts';

let office: Office;
beforeAll(async () => {
  office = await Office.open();
});
afterAll(() => office.close());

/** The database dates batches by the clock of the office; history begins with the first batch. */
async function startHistory() {
  await office.register('最早的项目', 601, { totalInvestment: 1, 'ytdDoneAmt@2026M10': 1, 'annualPlanAmt@2026Y': 10 });
  await sql`UPDATE app.wall_rule SET since = '2026-11-01T00:00:00Z'`.execute(office.base.db);
}

const QUERIES = [
  { period: '2026M10' },
  { period: '2026M01', territory: 600 },
  { period: '2025M06', chain: 1 },
  { period: '2026M06', unit: 1 },
];

/** The wall without what depends on when it is asked. */
async function figures(knownAt?: string) {
  const walls = [];
  for (const query of QUERIES) {
    const { totals, regions, trend, stages, lists } = await office.wall({ ...query, ...at(knownAt) });
    // Names and blockers are today's; where a rate ends depends on today's last report.
    const months = trend.map(({ annualPlan, reported }) => ({ annualPlan, reported }));
    const rows = lists.map(({ id, count, rows }) => ({ id, count, rows: rows.map(({ blocker: _, ...row }) => row) }));
    walls.push({ query, totals, regions, months, stages, rows });
  }
  return walls;
}
const at = (knownAt?: string) => (knownAt === undefined ? {} : { knownAt });

describe('按当时所知', () => {
  beforeAll(startHistory);

  it('之后随意登记、修改、移交、作废、撤销,当时的作战图不变', async () => {
    const done: Done = { ids: [], batches: [] };
    await fc.assert(
      fc.asyncProperty(
        fc.array(act, { minLength: 3, maxLength: 10 }),
        fc.array(act, { minLength: 3, maxLength: 10 }),
        async (before, after) => {
          for (const each of before) await perform(office, done, each);
          const then = await figures();
          const instant = office.pass();
          for (const each of after) await perform(office, done, each);
          office.pass();
          expect(await figures(instant)).toEqual(then);
        },
      ),
      { numRuns: 5, endOnFailure: true },
    );
  });

  it('移走的项目,当时在哪里,就算在哪里', async () => {
    const id = await office.register('移走的项目', 601, { totalInvestment: 1000 });
    const instant = office.pass();
    await office.edit(id, { $territory: 702 });
    office.pass();
    const sum = async (leaf: number, knownAt?: string) => {
      const query = { period: '2026M10', figure: 'totalInvestment' as const, ...at(knownAt) };
      const { rows } = await office.figure(query, scopeOf(leaf));
      return rows.filter((row) => row.projectId === id).length;
    };
    expect([await sum(601), await sum(702)]).toEqual([0, 1]);
    expect([await sum(601, instant), await sum(702, instant)]).toEqual([1, 0]);
  });

  it('作废期间改过数、后来又恢复的项目,当时没有的事不算到当时头上', async () => {
    const id = await office.register('作废又恢复的项目', 602, { totalInvestment: 1 });
    const then = await figures();
    const instant = office.pass();
    const { batchId } = await office.edit(id, { $void: true });
    await office.edit(id, { planStart: '2025-04', 'ytdDoneAmt@2026M10': 5 });
    await office.undo(batchId);
    office.pass();
    expect(await figures(instant)).toEqual(then);
    await office.edit(id, { planStart: null, 'ytdDoneAmt@2026M10': 6 });
    office.pass();
    expect(await figures(instant)).toEqual(then);
  });

  it('一个数当时由哪些项目组成,也能展开', async () => {
    const id = await office.register('改过数的项目', 10, { 'ytdDoneAmt@2026M10': 70 });
    const instant = office.pass();
    await office.edit(id, { 'ytdDoneAmt@2026M10': 71 });
    office.pass();
    const value = async (knownAt?: string) => {
      const query = { period: '2026M10', territory: 10, figure: 'ytdDone' as const, ...at(knownAt) };
      const { rows, sum } = await office.figure(query);
      expect(rows.reduce((total, row) => total + row.value, 0)).toBe(sum);
      return rows.find((row) => row.projectId === id)?.value;
    };
    expect([await value(instant), await value()]).toEqual([70, 71]);
  });

  it('留存之前的时刻,说明从何时起才有', async () => {
    await expect(office.wall({ knownAt: '2026-10-31T00:00:00Z' })).rejects.toMatchObject({
      code: 'wall_known_at_too_early',
      message: expect.stringContaining('2026-11-01'),
    });
  });

  it('时刻在将来的,就是现在', async () => {
    const wall = await office.wall({ period: '2026M10', knownAt: '2099-01-01T00:00:00Z' });
    expect(wall.asOf).toBe(office.now);
  });
});
