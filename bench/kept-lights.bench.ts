/*
 * Lights with their facts read from the database: every project judged anew for today, and for every month since the rules
 * hold; beside the same through the project page's query, one project after the other. What a batch of ten projects pays
 * for its lights. And a draft rule tried on twelve months of some 10,000 projects.
 *
 *   npm run bench -- kept-lights
 *   LIGHTS_BENCH="200000x12" npm run bench -- kept-lights      projects × reported months
 *   GUATU_BENCH_FOLDER=…                                       keeps the filled ledger there for the next time
 */
import { sql } from 'kysely';
import { landHooks } from '../apps/server/src/hooks.ts';
import { comparedLights, judgingOf } from '../apps/server/src/modules/projects/commands/judge-lights.ts';
import { checkLights, lightRuleKind, linkByNameHook } from '../apps/server/src/modules/projects/index.ts';
import { lightTrial } from '../apps/server/src/modules/projects/queries/light-trial.ts';
import { lightsAnswer } from '../apps/server/src/modules/projects/queries/lights.ts';
import { liveProjects } from '../apps/server/src/modules/projects/sql/light-pass.ts';
import { landOnWall } from '../apps/server/src/modules/wall/index.ts';
import { actorOf } from '../apps/server/src/platform/auth/index.ts';
import { readCatalog } from '../apps/server/src/platform/catalog/index.ts';
import { systemClock } from '../apps/server/src/platform/clock/index.ts';
import { type Scope, withReadScope, withScope } from '../apps/server/src/platform/db/index.ts';
import { type LandHook, saveRecords } from '../apps/server/src/platform/ledger/index.ts';
import { saveRule } from '../apps/server/src/platform/rules/index.ts';
import { costOfProcess, quantiles, table } from './measure.ts';
import { openRegion, type Region } from './region.ts';

const SIZE = process.env.LIGHTS_BENCH ?? '200000x12';
const AT_ONCE = 20_000;
const ONE_BY_ONE = 300;
const TRIED = 10_000;
let turn = Math.floor(Date.now() / 1000) % 1_000_000;

/** Keeps the wall and judges no lights. */
const WALL_ONLY: readonly LandHook[] = [linkByNameHook, landOnWall];

const region = await openRegion(SIZE);
try {
  const { projects, months } = region.size;
  const rows: readonly (readonly string[])[] = [
    [`full: ${projects} projects for today, facts read`, ...(await quantiles(3, () => judgeAll(region)))],
    [
      `the page's query, ${ONE_BY_ONE} projects one by one (peer)`,
      ...(await quantiles(2, () => judgeOneByOne(region, ONE_BY_ONE))),
    ],
    [
      `full: every month since the rules hold as well (${months} reported)`,
      ...(await quantiles(1, () => withReadScope(region.db, region.everyone, (trx) => checkLights(trx, systemClock)))),
    ],
    ['incremental: a batch of 10 projects without lights', ...(await quantiles(20, () => write(region, WALL_ONLY)))],
    ['the same with lights', ...(await quantiles(20, () => write(region, landHooks)))],
    await trialRow(region),
  ];
  console.log(table(['milliseconds', 'p50', 'p95'], rows));
  console.log(costOfProcess());
} finally {
  await region.close();
}

/** Reads and judges all projects for today, part by part as a pass does; every one of them is compared and none written. */
function judgeAll({ db, everyone }: Region): Promise<void> {
  return withReadScope(db, everyone, async (trx) => {
    const judging = await judgingOf(trx, systemClock);
    const today = { ...judging, calendar: { ...judging.calendar, monthEnds: [] } };
    let after: string | null = null;
    for (;;) {
      const ids: readonly string[] = await liveProjects(trx, after, AT_ONCE);
      await comparedLights(trx, ids, today, new Map());
      after = ids.at(-1) ?? null;
      if (ids.length < AT_ONCE) return;
    }
  });
}

function judgeOneByOne({ db, everyone }: Region, count: number): Promise<void> {
  const roles = [
    { roleId: 'bench', permissions: [], all: true, territories: [], territoryName: '', duty: null, subjects: [] },
  ];
  const actor = actorOf({ userId: everyone.user, userName: '', displayName: '', orgName: '', demo: false, roles });
  return withReadScope(db, everyone, async (trx) => {
    for (const id of await liveProjects(trx, null, count)) await lightsAnswer(trx, actor, { id }, systemClock);
  });
}

/** Saves this month's report of ten projects by hand, in one batch. */
function write({ db, everyone }: Region, hooks: readonly LandHook[]): Promise<void> {
  turn += 1;
  return withScope(db, everyone, async (trx) => {
    const { rows } = await sql<{ id: string; version: number; territory_id: number }>`
      SELECT id, version, territory_id FROM app.project ORDER BY id OFFSET ${(turn * 37) % 20_000} LIMIT 10`.execute(
      trx,
    );
    const [first, ...rest] = rows.map(({ id, version, territory_id: territoryId }) => ({
      ...{ kind: 'project' as const, id, version, territoryId, by: everyone.user, title: 'bench' },
      changes: { 'ytdDoneAmt@2026M10': 1_000_000 + turn, 'monthDoneAmt@2026M10': turn },
    }));
    if (!first) throw new Error('there are no projects');
    await saveRecords(trx, systemClock, hooks, [first, ...rest]);
  });
}

/** A draft of the first office, tried by somebody who sees enough leaves for some ten thousand projects. */
async function trialRow({ db, everyone, owner }: Region): Promise<readonly string[]> {
  const { rows } = await sql<{ leaf: number; upto: number }>`
    SELECT territory_id AS leaf, sum(count(*)) OVER (ORDER BY territory_id) AS upto FROM app.project GROUP BY 1`.execute(
    owner,
  );
  const within = rows.filter(({ upto }) => Number(upto) <= TRIED);
  const leaves = [10, ...within.map(({ leaf }) => leaf)];
  const scope: Scope = { ...everyone, all: false, territories: leaves };
  const { items } = readCatalog<{ readonly items: readonly object[] }>('light-rules.json');
  const deps = { clock: systemClock, hooks: [], kinds: [lightRuleKind] };
  const { id } = await withScope(db, everyone, (trx) =>
    saveRule(
      trx,
      deps,
      { userId: everyone.user, scope: everyone },
      {
        ...{
          draft: null,
          ruleId: lightRuleKind.id,
          office: 10,
          title: 'bench',
          effectiveFrom: '2027-01-01',
          effectiveTo: null,
        },
        ...{ sourceNote: 'bench', body: JSON.stringify({ inForce: 'WH', items }), from: null },
      },
    ),
  );
  let tried = 0;
  const times = await quantiles(3, async () => {
    const trial = await withReadScope(db, scope, (trx) => lightTrial(trx, systemClock, id, () => undefined));
    tried = trial.projects;
  });
  return [`trial of a draft: 12 months × ${tried} projects, facts read`, ...times];
}
