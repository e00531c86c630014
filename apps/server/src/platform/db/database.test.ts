import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rolesDatabase, type TestDatabase } from '../../testing/index.ts';
import { targetUrl, withDatabase } from './connection.ts';
import { createDatabase } from './database.ts';
import { named } from './named.ts';
import type { QueryTiming } from './observe.ts';

interface Tables {
  item: { n: number };
}

let database: TestDatabase<Tables>;
let db: Kysely<Tables>;

beforeAll(async () => {
  database = await rolesDatabase();
  db = database.db;
  await sql`CREATE TABLE app.item AS SELECT n FROM generate_series(1, 1000) n`.execute(db);
});
afterAll(() => database.close());

describe('连接数据库', () => {
  it('用地址或用各项参数连接,会话设置都一样', async () => {
    const settings = sql<object>`SELECT current_setting('search_path') AS path, current_setting('TimeZone') AS zone`;
    const expected = [{ path: 'app,public', zone: 'UTC' }];
    const address = `${targetUrl(database.targets.app)}&options=-c%20statement_timeout%3D1234`;
    const byAddress = createDatabase({ target: address });
    expect((await settings.execute(byAddress)).rows).toEqual(expected);
    expect((await sql`SHOW statement_timeout`.execute(byAddress)).rows).toEqual([{ statement_timeout: '1234ms' }]);
    await byAddress.destroy();
    expect((await settings.execute(database.app)).rows).toEqual(expected);
  });

  it('换库名时地址和参数同样处理', () => {
    const { app } = database.targets;
    expect(withDatabase(targetUrl(app), '另一库')).toBe(targetUrl(withDatabase(app, '另一库')));
  });

  it('连接断开时有人得知,之后的查询照常', async () => {
    const lost: Error[] = [];
    const one = createDatabase({
      target: database.targets.app,
      maxConnections: 1,
      onConnectionLost: (error) => lost.push(error),
    });
    const { rows } = await sql<{ pid: number }>`SELECT pg_backend_pid() AS pid`.execute(one);
    await sql`SELECT pg_terminate_backend(${rows[0]?.pid})`.execute(db);
    await expect.poll(() => lost.length).toBeGreaterThan(0);
    expect((await sql`SELECT 1 AS alive`.execute(one)).rows).toEqual([{ alive: 1 }]);
    await one.destroy();
  });
});

describe('逐批读取', () => {
  it('在事务里用游标逐批读完', async () => {
    const seen = await db.transaction().execute(async (trx) => {
      const found: number[] = [];
      for await (const { n } of trx.selectFrom('item').selectAll().where('n', '>', 10).orderBy('n').stream(64))
        found.push(n);
      return found;
    });
    expect(seen).toEqual(Array.from({ length: 990 }, (_, i) => i + 11));
  });

  it('中途停止后事务仍可使用', async () => {
    await db.transaction().execute(async (trx) => {
      for await (const { n } of trx.selectFrom('item').selectAll().stream(10)) if (n === 15) break;
      const { rows } = await sql`SELECT count(*) AS open FROM pg_cursors WHERE name LIKE 'guatu%'`.execute(trx);
      expect(rows).toEqual([{ open: 0 }]);
    });
  });

  it('读到一半出错,报的是那个错误', async () => {
    const reading = db.transaction().execute(async (trx) => {
      const query = trx.selectFrom('item').select(sql<number>`1 / (500 - n)`.as('q')).orderBy('n');
      for await (const row of query.stream(100)) expect(row.q).toBeTypeOf('number');
    });
    await expect(reading).rejects.toThrow('division by zero');
  });

  it('事务之外不能逐批读取', async () => {
    const reading = (async () => {
      for await (const row of db.selectFrom('item').selectAll().stream(10)) expect(row).toBeDefined();
    })();
    await expect(reading).rejects.toThrow('DECLARE CURSOR can only be used in transaction blocks');
  });
});

describe('事务', () => {
  it('保存点可以退回,外层照常提交', async () => {
    const trx = await db.startTransaction().execute();
    await trx.insertInto('item').values({ n: 2001 }).execute();
    const saved = await trx.savepoint('here').execute();
    await saved.insertInto('item').values({ n: 2002 }).execute();
    const back = await saved.rollbackToSavepoint('here').execute();
    await back.releaseSavepoint('here').execute();
    await trx.commit().execute();
    const rows = await db.selectFrom('item').selectAll().where('n', '>', 2000).execute();
    expect(rows).toEqual([{ n: 2001 }]);
  });
});

describe('慢查询', () => {
  it('报出名称、语句和耗时,不报参数,失败的也报', async () => {
    const timings: QueryTiming[] = [];
    const watched = createDatabase<Tables>({
      target: database.targets.owner,
      slowQueries: { slowerThan: 30, report: (timing) => timings.push(timing) },
    });
    await watched.selectFrom('item').selectAll().where('n', '=', 1).execute();
    await watched
      .selectNoFrom(sql`pg_sleep(0.05), ${'张三'}::text`.as('slept'))
      .modifyFront(named('items.slow'))
      .execute();
    const failing = sql`SELECT 1 / length(pg_sleep(0.05)::text)`.execute(watched);
    await expect(failing).rejects.toThrow('division by zero');
    await watched.destroy();

    expect(timings).toHaveLength(2);
    expect(timings[0]).toMatchObject({ name: 'items.slow', failed: false });
    expect(timings[1]).toMatchObject({ name: null, failed: true });
    expect(timings[0]?.milliseconds).toBeGreaterThanOrEqual(30);
    expect(JSON.stringify(timings)).not.toContain('张三');
  });

  it('查询名只用小写字母、数字、点和横线', () => {
    expect(() => named('a */ DROP TABLE item --')).toThrow(TypeError);
  });
});
