import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyDatabase, firstMigration } from '../../testing/index.ts';
import { createDatabase } from './database.ts';
import { migrate } from './migrate.ts';
import type { ReadonlyKysely } from './readonly.ts';
import { type Scope, withReadScope, withScope } from './scope.ts';

interface Tables {
  plan: { id: number; territory_id: number; subject_id: string | null; amount: number };
}

/** As many projects as a large city has, over as many leaves. */
const rows = 200_000;
const leaves = 125;
const enterprise = '00000000-0000-7000-8000-00000000000a';

const nobody: Scope = { user: 'u1', all: false, territories: [], duties: [], subjects: [] };
const district: Scope = { ...nobody, territories: [60] };
const wholeTree: Scope = { ...nobody, all: true };

let owner: Kysely<Tables>;
let app: Kysely<Tables>;

beforeAll(async () => {
  const targets = await emptyDatabase();
  await migrate({ owner: targets.owner, migrations: [firstMigration()] });
  owner = createDatabase<Tables>({ target: targets.owner, runAs: 'guatu_owner', wholeTree: true, maxConnections: 1 });
  // One connection, so that every transaction gets the very one that an earlier scope was set on.
  app = createDatabase<Tables>({ target: targets.app, maxConnections: 1 });
  await sql`CREATE TABLE plan (id integer PRIMARY KEY, territory_id integer NOT NULL, subject_id uuid, amount integer NOT NULL)`.execute(
    owner,
  );
  await sql`INSERT INTO plan SELECT n, 1 + n % ${sql.lit(leaves)}, CASE WHEN n = 7 THEN ${sql.lit(enterprise)}::uuid END, n
    FROM generate_series(1, ${sql.lit(rows)}) n`.execute(owner);
  await sql`CREATE INDEX plan_leaf ON plan (territory_id)`.execute(owner);
  await sql`CREATE INDEX plan_subject ON plan (subject_id)`.execute(owner);
  await sql`CALL app.protect('plan', subject => 'subject_id')`.execute(owner);
  await sql`GRANT SELECT, INSERT, UPDATE ON plan TO guatu_app`.execute(owner);
  await sql`ANALYZE plan`.execute(owner);
});
afterAll(() => Promise.all([owner.destroy(), app.destroy()]));

async function countSeen(db: ReadonlyKysely<Tables>): Promise<number> {
  const { seen } = await db
    .selectFrom('plan')
    .select((eb) => eb.fn.countAll<number>().as('seen'))
    .executeTakeFirstOrThrow();
  return seen;
}

/** The kinds of steps in the plan of a sum over everything visible. */
async function planOf(db: ReadonlyKysely<Tables>): Promise<string> {
  const { rows: lines } = await sql<{ 'QUERY PLAN': string }>`EXPLAIN (COSTS off) SELECT sum(amount) FROM plan`.execute(
    db,
  );
  return lines.map((line) => line['QUERY PLAN']).join('\n');
}

describe('范围之内看得见,范围之外看不见', () => {
  it('区里的人只看到本区的行,全市的人看到全部', async () => {
    expect(await withReadScope(app, district, countSeen)).toBe(rows / leaves);
    expect(await withReadScope(app, wholeTree, countSeen)).toBe(rows);
  });

  it('没有范围就什么也看不见', async () => {
    expect(await withReadScope(app, nobody, countSeen)).toBe(0);
    expect(await countSeen(app)).toBe(0);
  });

  it('上一个人的范围不会留给同一连接上的下一个人', async () => {
    for (const scope of [district, wholeTree]) {
      expect(await withScope(app, scope, countSeen)).toBeGreaterThan(0);
      expect(await countSeen(app)).toBe(0);
      expect(await withReadScope(app, nobody, countSeen)).toBe(0);
    }
  });

  it('办不成的事务也不留下范围', async () => {
    const failing = withScope(app, wholeTree, async (trx) => {
      await sql`SELECT 1 / 0`.execute(trx);
    });
    await expect(failing).rejects.toThrow('division by zero');
    expect(await countSeen(app)).toBe(0);
  });

  it('企业的人看到本企业的行,不论在哪个区', async () => {
    const seen = await withReadScope(app, { ...nobody, subjects: [enterprise] }, (db) =>
      db.selectFrom('plan').select('id').execute(),
    );
    expect(seen).toEqual([{ id: 7 }]);
  });

  it('表的所有者不带范围同样看不见', async () => {
    await sql`RESET "app.all"`.execute(owner);
    await sql`SET "app.all" = ''`.execute(owner);
    expect(await countSeen(owner)).toBe(0);
    await sql`RESET "app.all"`.execute(owner);
    expect(await countSeen(owner)).toBe(rows);
  });
});

describe('范围之外写不进', () => {
  const violated = /row-level security policy/;

  it('不能给别的区添行', async () => {
    const add = (territory: number) =>
      withScope(app, district, (trx) =>
        trx
          .insertInto('plan')
          .values({ id: rows + territory, territory_id: territory, subject_id: null, amount: 1 })
          .execute(),
      );
    await expect(add(61)).rejects.toThrow(violated);
    await expect(add(60)).resolves.toHaveLength(1);
    await owner.deleteFrom('plan').where('id', '>', rows).execute();
  });

  it('不能改别的区的行,也不能把本区的行划给别的区', async () => {
    const change = (amount: number, territory: number, where: number) =>
      withScope(app, district, (trx) =>
        trx
          .updateTable('plan')
          .set({ amount, territory_id: territory })
          .where('territory_id', '=', where)
          .executeTakeFirst(),
      );
    expect((await change(0, 60, 61)).numUpdatedRows).toBe(0n);
    await expect(change(0, 61, 60)).rejects.toThrow(violated);
  });

  it('业务行不能删除', async () => {
    const removal = withScope(app, wholeTree, (trx) => trx.deleteFrom('plan').execute());
    await expect(removal).rejects.toThrow(/permission denied/);
  });

  it('查询用的事务连原始 SQL 也写不进', async () => {
    const write = withReadScope(app, wholeTree, (db) => sql`UPDATE plan SET amount = 0`.execute(db));
    await expect(write).rejects.toThrow(/read-only transaction/);
  });

  it.each([
    ['职责里带逗号', { ...nobody, duties: ['审计,全部'] }],
    ['空的对象编号', { ...nobody, subjects: [''] }],
    ['不是编号的区划', { ...nobody, territories: [Number.NaN] }],
  ])('%s的范围不予受理', async (_, scope) => {
    await expect(withScope(app, scope, countSeen)).rejects.toThrow(TypeError);
  });
});

describe('范围不拖慢查询', () => {
  it('区里的人走索引,全市的人与不设范围时同样通读', async () => {
    expect(await withReadScope(app, district, planOf)).toContain('Bitmap Index Scan on plan_leaf');
    expect(await withReadScope(app, district, planOf)).not.toContain('Seq Scan');
    expect(await withReadScope(app, wholeTree, planOf)).toContain('Seq Scan on plan');
  });
});

describe('设保护的过程把关', () => {
  it.each([
    ['没有区划列的表', 'CREATE TABLE loose (id integer)'],
    ['区划可空的表', 'CREATE TABLE loose (territory_id integer)'],
    ['区划不是整数的表', 'CREATE TABLE loose (territory_id text NOT NULL)'],
  ])('%s拒绝设保护', async (_, create) => {
    await sql.raw(create).execute(owner);
    await expect(sql`CALL app.protect('loose')`.execute(owner)).rejects.toThrow(/needs a column territory_id/);
    await sql`DROP TABLE loose`.execute(owner);
  });

  it('明说可删的表可以删本区的行', async () => {
    await sql`CREATE TABLE draft (id integer, territory_id integer NOT NULL)`.execute(owner);
    await sql`CALL app.protect('draft', deletable => true)`.execute(owner);
    await sql`GRANT SELECT, DELETE ON draft TO guatu_app`.execute(owner);
    await sql`INSERT INTO draft VALUES (1, 60), (2, 61)`.execute(owner);
    await withScope(app, district, (trx) => sql`DELETE FROM draft`.execute(trx));
    const { rows: left } = await sql`SELECT id FROM draft`.execute(owner);
    expect(left).toEqual([{ id: 2 }]);
  });
});
