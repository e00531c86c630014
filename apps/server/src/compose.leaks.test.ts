import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from './platform/clock/index.ts';
import { createDatabase, type Scope, withReadScope, withScope } from './platform/db/index.ts';
import type { Tables } from './platform/ledger/index.ts';
import { type Answer, answerOf, secretsIn } from './testing/leaks/answers.ts';
import { Browser } from './testing/leaks/browser.ts';
import { DEFINERS, definersOf } from './testing/leaks/definers.ts';
import { READS, WRITES } from './testing/leaks/recipes/index.ts';
import { asSomebodyElse } from './testing/leaks/recipes/people.ts';
import { PUBLIC } from './testing/leaks/recipes/public.ts';
import { nameOf, type Route, routesOf } from './testing/leaks/routes.ts';
import * as tables from './testing/leaks/tables.ts';
import { finished, nothing, openTwoDistricts, type Target, type TwoDistricts } from './testing/leaks/two-districts.ts';

type Holdings = Awaited<ReturnType<typeof tables.holdingsOf>>;

let world: TwoDistricts;
let routes: Route[];
let secrets: Target;
let isProtected: ReadonlySet<string>;
/** What 阳新 was told and what it saw before 大冶 had anything. The ids it asked for then exist nowhere. */
let before: { readonly told: Map<string, Answer[]>; readonly held: Holdings };
/** What 阳新 saw right after. */
let after: Holdings;

beforeAll(async () => {
  world = await openTwoDistricts();
  routes = await routesOf(world.product.app);
  isProtected = new Set((await protectedTables()).map(({ name }) => name));
  const held = await heldOf(world.scopes.yangxin);
  before = { told: await askEverything(world.yangxin, nothing()), held };
  secrets = await world.layDownSecrets();
  after = await heldOf(world.scopes.yangxin);
  // Workbooks are read in threads, which a busy machine makes wait.
}, 300_000);
afterAll(() => world.close());

const protectedTables = async () => (await tables.tablesOf(world.test.app)).filter((table) => table.protected);

/** A print of every protected table as somebody of the scope sees it. */
async function heldOf(scope: Scope): Promise<Holdings> {
  return (await tables.holdingsOf(world.test.app, scope)).filter(({ table }) => isProtected.has(table));
}

/** The recipes of routes that are served, with the name and method of each. */
function served<Recipe>(recipes: Readonly<Record<string, Recipe>>) {
  return Object.entries(recipes).flatMap(([name, recipe]) => {
    const route = routes.find((each) => nameOf(each) === name);
    return route === undefined ? [] : [{ name, method: route.method, recipe }];
  });
}

/** Asks every route that reads for the target's things. */
async function askEverything(browser: Browser, target: Target): Promise<Map<string, Answer[]>> {
  const told = new Map<string, Answer[]>();
  for (const { name, method, recipe } of served(READS)) {
    const answers: Answer[] = [];
    for (const url of recipe.urls(target)) {
      for (const body of recipe.bodies ?? [undefined]) {
        const call = body === undefined ? { url } : { url, body };
        answers.push(answerOf(await browser.send(method, call), target));
      }
    }
    told.set(name, answers);
  }
  return told;
}

describe('别的县市区的人,从任何地址都得不到本地的内容', () => {
  it('每个地址都有检查的办法', () => {
    const names = routes.map(nameOf);
    const known = { ...PUBLIC, ...READS, ...WRITES };
    expect(names.length).toBeGreaterThan(40);
    expect(names.filter((name) => !(name in known))).toEqual([]);
  });

  it('按列表、编号、搜索、计数、来历查询:与本地没有这些内容时的答复一字不差', async () => {
    for (const [name, answers] of await askEverything(world.yangxin, secrets)) {
      expect.soft(answers, name).toEqual(before.told.get(name));
      expect.soft(secretsIn(JSON.stringify(answers)), name).toEqual([]);
    }
  });

  it('同样的查询,本地的人看得到,所以上一条不是空对空', async () => {
    for (const [name, answers] of await askEverything(world.daye, secrets)) {
      const owner = READS[name]?.owner;
      if (owner === 'names') continue;
      const statuses = answers.map(({ status }) => status);
      expect.soft(statuses, name).toContain(200);
      expect.soft(answers, name).not.toEqual(before.told.get(name));
      if (owner === 'secrets') expect.soft(secretsIn(JSON.stringify(answers)), name).not.toEqual([]);
    }
  });

  it('修改、审核、撤销、合并、授权:一律拒绝,本地的内容分毫未动', async () => {
    const held = await tables.holdingsOf(world.test.app, world.scopes.daye);
    for (const { name, method, recipe } of served(WRITES)) {
      const { calls, answer } = recipe;
      for (const [nth, call] of calls({ theirs: secrets, own: world.own, people: world.people }).entries()) {
        const what = `${name} #${nth + 1}`;
        const told = await world.yangxin.send(method, call);
        const { code, jobId } = told.json();
        expect.soft(secretsIn(told.body), what).toEqual([]);
        // A request that nobody could send rightly would be refused for its form and prove nothing.
        expect.soft(['http_invalid', 'http_malformed', 'http_not_found'], what).not.toContain(code);
        if (answer === 'refused') expect.soft(told.statusCode, what).toBeGreaterThanOrEqual(400);
        if (jobId !== undefined) await finished(world.yangxin, jobId);
        expect.soft(await tables.holdingsOf(world.test.app, world.scopes.daye), what).toEqual(held);
      }
    }
    // Every write there is, and every table after each: it grows with the product.
  }, 240_000);
});

describe('没有登录的人', () => {
  it('除了公开的地址,一律先请登录', async () => {
    const stranger = new Browser(world.product.app);
    for (const route of routes.filter((each) => PUBLIC[nameOf(each)] === undefined)) {
      const url = route.path.replace(':kind', 'project').replace(':sheetNo', '1').replace(':id', newId());
      const told = await stranger.send(route.method, { url });
      expect.soft([told.statusCode, told.json().code], nameOf(route)).toEqual([401, 'http_not_signed_in']);
    }
  });

  it('公开的地址不说任何一地的事,别人的口令也登不进来', async () => {
    const stranger = new Browser(world.product.app);
    for (const name of Object.keys(PUBLIC).filter((each) => each.startsWith('GET '))) {
      const told = await stranger.send('GET', { url: name.slice('GET '.length).replace('*', '/') });
      expect.soft(secretsIn(told.body), name).toEqual([]);
    }
    expect((await stranger.send('POST', asSomebodyElse(world.people.daye))).statusCode).toBe(401);
  });
});

describe('直接查数据库(程序用的账号)', () => {
  it('每张表要么按县市区保护,要么程序读不到,要么在公开的名录里', async () => {
    const all = await tables.tablesOf(world.test.app);
    const open = all.filter((table) => table.readable && !table.protected).map(({ name }) => name);
    expect(open).toEqual(Object.keys(tables.OPEN_TABLES).sort());
    expect(all.filter((table) => table.protected).length).toBeGreaterThan(25);
    for (const table of all.filter(({ readable }) => !readable)) {
      await expect(tables.textOf(world.test.app, table), table.name).rejects.toMatchObject({ code: '42501' });
    }
  });

  it('没有范围的连接什么都看不到,什么都写不进', async () => {
    for (const table of await protectedTables()) {
      const reach = await tables.reachOf(world.test.app, null, table);
      expect.soft(reach, table.name).toEqual({ seen: 0, changed: 0, deleted: 0 });
    }
  });

  it('别的县市区的人在每张表里看到的,与本地没有内容时一样;本地的人在每张表里都有', async () => {
    expect(after).toEqual(before.held);
    const owner = { ...world.scopes.daye, duties: ['audit'] };
    const empty = (await heldOf(owner)).filter(({ print }) => print === null);
    expect(empty).toEqual([]);
  });

  it('公开的名录里没有台账的内容', async () => {
    for (const table of (await tables.tablesOf(world.test.app)).filter(({ name }) => name in tables.OPEN_TABLES)) {
      const text = await withReadScope(world.test.app, world.scopes.yangxin, (trx) => tables.textOf(trx, table));
      expect.soft(secretsIn(text ?? ''), table.name).toEqual([]);
    }
  });

  it('只改得了、删得了自己看得到的行', async () => {
    for (const table of await protectedTables()) {
      const { seen, changed, deleted } = await tables.reachOf(world.test.app, world.scopes.yangxin, table);
      expect.soft([0, seen], table.name).toContain(changed);
      expect.soft([0, seen], table.name).toContain(deleted);
    }
  });

  it('以别的县市区的名义写入,数据库拒绝', async () => {
    const owner = { ...world.scopes.daye, duties: ['audit'] };
    for (const table of await protectedTables()) {
      // Anybody may add an event; who may read the log is another matter.
      if (table.name === 'app.audit_event') continue;
      const row = await withReadScope(world.test.app, owner, (trx) => tables.someRow(trx, table));
      if (row === undefined) throw new Error(`${table.name} is empty`);
      expect.soft(await tables.insertAs(world.test.app, world.scopes.yangxin, table, row), table.name).toBe('42501');
      expect.soft(await tables.insertAs(world.test.app, null, table, row), table.name).toBe('42501');
    }
  });

  it('数据库的统计信息也不透露受保护的表', async () => {
    await sql`ANALYZE`.execute(world.test.db);
    const seen = sql<{ name: string }>`SELECT DISTINCT schemaname || '.' || tablename AS name FROM pg_stats`;
    const { rows } = await withReadScope(world.test.app, world.scopes.yangxin, (trx) => seen.execute(trx));
    expect(rows.map(({ name }) => name).filter((name) => isProtected.has(name))).toEqual([]);
  });

  it('每个以更高权限运行的函数都有检查的办法,换一个县市区来调用什么都得不到', async () => {
    const { daye } = world.people;
    await sql`INSERT INTO jobs.job (id, kind, title, lane, user_id, payload, retryable, max_attempts)
      VALUES (${newId()}, 'trial', 'secret', 'heavy', ${daye.id}, '{}', false, 1)`.execute(world.test.db);
    expect(await definersOf(world.test.app)).toEqual(Object.keys(DEFINERS).sort());
    // The queue takes the job that waits, whoever asks; nothing else may move.
    const ledger = async () => (await heldOf(world.scopes.daye)).filter(({ table }) => table !== 'jobs.job');
    const held = await ledger();
    for (const [name, { calls, bound }] of Object.entries(DEFINERS)) {
      for (const call of calls(secrets)) {
        const asked = withScope(world.test.app, world.scopes.yangxin, (trx) => call.execute(trx));
        if (bound === 'whole tree') {
          await expect(asked, name).rejects.toMatchObject({ code: '42501' });
          continue;
        }
        const { rows } = await asked;
        expect.soft(secretsIn(JSON.stringify(rows)), name).toEqual([]);
        if (bound !== 'scope') continue;
        const owned = await withScope(world.test.app, world.scopes.daye, (trx) => call.execute(trx));
        expect.soft([rows.length, owned.rows.length > 0], name).toEqual([0, true]);
      }
    }
    expect(await ledger()).toEqual(held);
  });
});

describe('连接池', () => {
  it('一个连接用过一个县市区的范围后:没有范围时什么都看不到,换了范围只看到新的范围', async () => {
    const pool = createDatabase<Tables>({ target: world.test.targets.app, maxConnections: 1 });
    const projects = sql<{ leaf: number }>`SELECT DISTINCT territory_id AS leaf FROM app.project`;
    const leaves = async (scope: Scope) =>
      (await withReadScope(pool, scope, (trx) => projects.execute(trx))).rows.map(({ leaf }) => leaf);
    try {
      expect(await leaves(world.scopes.daye)).toEqual([601]);
      expect((await projects.execute(pool)).rows).toEqual([]);
      expect(await leaves(world.scopes.yangxin)).toEqual([701]);
      const broken = withScope(pool, world.scopes.daye, (trx) => sql`SELECT 1 / 0`.execute(trx));
      await expect(broken).rejects.toMatchObject({ code: '22012' });
      expect((await projects.execute(pool)).rows).toEqual([]);
    } finally {
      await pool.destroy();
    }
  });
});
