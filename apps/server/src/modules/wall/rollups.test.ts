import type { WallFigureId, WallFilters } from '@guatu/contract';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../platform/clock/index.ts';
import { withReadScope } from '../../platform/db/index.ts';
import { saveRecord } from '../../platform/ledger/index.ts';
import { sliceOf, type WallFilter } from './domain/filter.ts';
import { isWallOutdated, landOnWall, rebuildWall } from './index.ts';
import { numbersOfFacts } from './sql/facts.ts';
import { numbersOfSlice } from './sql/rollups.ts';
import { CURRENT } from './sql/sources.ts';
import { everyone, LEAVES, Office } from './testing/office.ts';
import { act, type Done, perform } from './testing/random-work.ts';

let office: Office;
const done: Done = { ids: [], batches: [] };
beforeAll(async () => {
  office = await Office.open();
});
afterAll(() => office.close());

const MONTHS = [202501, 202506, 202512, 202601, 202606, 202612];
const none: WallFilter = { leaves: null, park: null, chain: null, projectKind: null, unit: null };
const FILTERS: readonly WallFilter[] = [
  none,
  { ...none, leaves: [601, 702] },
  { ...none, park: 1 },
  { ...none, chain: 2, leaves: [601, 602] },
  { ...none, projectKind: 'INDUSTRY' },
  { ...none, park: 2, projectKind: 'SERVICE' },
  { ...none, park: 1, chain: 1 },
  { ...none, chain: 1, projectKind: 'INDUSTRY' },
  { ...none, unit: 1 },
  { ...none, unit: 2, leaves: [601, 701] },
];

describe('汇总与台账', () => {
  it('随意登记、修改、移交、作废、撤销之后,汇总与逐条重算一致', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 25 }), async (acts) => {
        for (const each of acts) await perform(office, done, each);
        expect(await office.differences()).toEqual([]);
      }),
      { numRuns: 8 },
    );
    expect(done.ids.length).toBeGreaterThan(3);
  });

  it('从汇总取的数,与从逐个项目数出来的一样', async () => {
    for (const filter of FILTERS) {
      const slice = sliceOf(filter);
      if (slice === null) throw new Error('a filter without a rollup');
      const whole = filter.leaves === null;
      const leaves = filter.leaves ?? LEAVES;
      for (const month of MONTHS) {
        const [kept, counted] = await withReadScope(office.base.app, everyone, async (trx) => [
          tidy(await numbersOfSlice(trx, { slice, month, leaves, whole })),
          tidy(await numbersOfFacts(trx, { source: CURRENT, filter, month })),
        ]);
        expect(kept, `${slice} ${month}`).toEqual(counted);
      }
    }
  });

  it('每个数与它背后的项目加起来相等', async () => {
    const filters: readonly WallFilters[] = [
      {},
      { territory: 600 },
      { territory: 602 },
      { park: 1 },
      { chain: 1, projectKind: 'INDUSTRY' },
      { unit: 2 },
      { park: 2, chain: 2, projectKind: 'SERVICE' },
      { territory: 700, unit: 1 },
      { unit: 1, projectKind: 'INDUSTRY' },
    ];
    const periods = ['2025M03', '2025M12', '2026M01', '2026M06', '2026M10'];
    let seen = 0;
    for (const filter of filters) {
      for (const period of periods) {
        const query = { ...filter, period };
        for (const [figure, stage, shown] of figuresOf(await office.wall(query))) {
          const opened = await office.figure({ ...query, figure, ...(stage === null ? {} : { stage }) });
          expect(opened.sum, `${figure} ${stage} ${JSON.stringify(query)}`).toBe(shown);
          expect(opened.rows.reduce((sum, row) => sum + row.value, 0)).toBe(shown);
          expect(opened.count).toBe(opened.rows.length);
          if (shown > 0) seen += 1;
        }
      }
    }
    expect(seen).toBeGreaterThan(200);
  });

  it('八个人同时存数,不互相锁死,合计不差', async () => {
    const before = (await office.wall({ period: '2026M10' })).totals.ytdDone;
    const save = (n: number) =>
      office.as(everyone, (trx) =>
        saveRecord(trx, systemClock, [landOnWall], {
          kind: 'project',
          id: null,
          version: 0,
          territoryId: LEAVES[n % LEAVES.length] ?? 601,
          changes: { projectName: `同时${n}`, projectKind: 'INDUSTRY', 'ytdDoneAmt@2026M10': 100 },
          by: everyone.user,
          title: '登记',
        }),
      );
    await Promise.all(
      Array.from({ length: 8 }, async (_, worker) => {
        for (let i = 0; i < 5; i += 1) await save(worker * 5 + i);
      }),
    );
    expect((await office.wall({ period: '2026M10' })).totals.ytdDone).toBe(before + 4000);
    expect(await office.differences()).toEqual([]);
  });
});

describe('复核与重算', () => {
  it('汇总被改动一处,复核指名是哪一处;重算之后一致', async () => {
    await sql`UPDATE app.wall_flow SET ytd = ytd + 1
      WHERE slice = 'kind:INDUSTRY' AND month = 202610 AND territory_id = 601`.execute(office.base.db);
    const [found, ...rest] = await office.differences();
    expect(rest).toEqual([]);
    expect(found).toMatchObject({ kind: 'wall_flow', about: 'kind:INDUSTRY 202610 601' });
    expect(found?.stored).not.toBe(found?.counted);
    await office.as(everyone, rebuildWall);
    expect(await office.differences()).toEqual([]);
  });

  it('绕过批次改了台账,复核也看得出来', async () => {
    const id = await office.register('被绕过', 10, { totalInvestment: 5 });
    await sql`UPDATE app.project SET total_investment = 6 WHERE id = ${id}`.execute(office.base.db);
    const kinds = new Set((await office.differences()).map((d) => d.kind));
    expect([...kinds].sort()).toEqual(['wall_project', 'wall_stock']);
    await office.as(everyone, rebuildWall);
    expect(await office.differences()).toEqual([]);
  });

  it('规则变了,知道要重算', async () => {
    const outdated = () => office.as(everyone, isWallOutdated);
    expect(await outdated()).toBe(false);
    await sql`UPDATE app.wall_rule SET rules = jsonb_set(rules, '{laggingPoints}', '-20')`.execute(office.base.db);
    expect(await outdated()).toBe(true);
  });
});

type Wall = Awaited<ReturnType<Office['wall']>>;

function figuresOf(wall: Wall): readonly (readonly [WallFigureId, string | null, number])[] {
  const { totals } = wall;
  const lists = new Map(wall.lists.map((list) => [list.id, list.count]));
  const plain: Readonly<Partial<Record<WallFigureId, number>>> = {
    projects: totals.projects,
    totalInvestment: totals.totalInvestment,
    annualPlan: totals.annualPlan,
    ytdDone: totals.ytdDone,
    monthDone: totals.monthDone,
    should: totals.should,
    reported: totals.reported,
    carried: totals.carried,
    newStarts: totals.newStarts,
    startsDue: totals.startsDue,
    startsOverdue: totals.startsOverdue,
    statEntered: totals.statEntered,
    statEnteredAmt: totals.statEnteredAmt,
    startedNotInStatistics: totals.startedNotInStatistics,
    completed: totals.completed,
    lightGreen: totals.lights.green,
    lightYellow: totals.lights.yellow,
    lightRed: totals.lights.red,
    lightNone: totals.lights.none,
    zeroProgress: lists.get('ZERO_PROGRESS') ?? 0,
    lagging: lists.get('LAGGING') ?? 0,
    stalled: lists.get('STALLED') ?? 0,
  };
  const stages = [...wall.stages.build, ...wall.stages.benefit].flatMap((stage) => [
    ['stageProjects', stage.key, stage.projects] as const,
    ['stageInvestment', stage.key, stage.totalInvestment] as const,
    ['stageGreen', stage.key, stage.lights.green] as const,
    ['stageRed', stage.key, stage.lights.red] as const,
  ]);
  const figures = Object.entries(plain).map(([id, value]) => [id as WallFigureId, null, value] as const);
  return [...figures, ...stages.filter(([, , value]) => value > 0)];
}

/** The numbers without what only one of the two ways mentions: rows of nothing, and sums of list members nobody reads. */
function tidy(numbers: Awaited<ReturnType<typeof numbersOfFacts>>) {
  const byKey = (a: object, b: object) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
  const something = (row: object) => Object.entries(row).some(([k, v]) => !ID_COLUMNS.has(k) && v !== 0);
  return {
    flow: numbers.flow.filter(something).sort(byKey),
    trend: numbers.trend.filter(something).sort(byKey),
    stageLights: numbers.stageLights.filter(something).sort(byKey),
    stock: numbers.stock
      .map((row) => ({ measure: row.measure, territory: row.territory_id, projects: row.projects, ...amounts(row) }))
      .filter((row) => row.projects !== 0)
      .sort(byKey),
  };
}

const ID_COLUMNS = new Set(['territory_id', 'month', 'stage']);
const CUMULATED = new Set(['PROJECT', 'STARTED', 'STAT_ENTERED', 'COMPLETED']);

function amounts(row: { measure: string; amount: number; projects_before: number; amount_before: number }) {
  if (CUMULATED.has(row.measure)) {
    return { amount: row.amount, before: row.projects_before, amountBefore: row.amount_before };
  }
  return row.measure.includes(':') ? { amount: row.amount } : {};
}
