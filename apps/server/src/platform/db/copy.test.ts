import fc from 'fast-check';
import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rolesDatabase, type TestDatabase } from '../../testing/index.ts';
import { copyRows } from './copy-in.ts';

interface Tables {
  loaded: {
    n: number;
    words: string | null;
    amount: number | null;
    exact: string | null;
    flag: boolean | null;
    tags: (string | null)[] | null;
    numbers: number[] | null;
    doc: unknown;
    hash: Uint8Array | null;
  };
}

const columns = [
  'n',
  'words',
  'amount',
  'exact',
  'flag',
  'tags',
  'numbers',
  { name: 'doc', as: 'json' },
  'hash',
] as const;

let database: TestDatabase<Tables>;
let db: Kysely<Tables>;

beforeAll(async () => {
  database = await rolesDatabase();
  db = database.db;
  await sql`CREATE TABLE app.loaded (n integer, words text, amount bigint, exact numeric, flag boolean, tags text[],
    numbers integer[], doc jsonb, hash bytea)`.execute(db);
});
afterAll(() => database.close());

/** Loads the rows, reads them back, and leaves the table as it was. */
function roundTrip(rows: Iterable<readonly (object | string | number | boolean | bigint | null | undefined)[]>) {
  return db.transaction().execute(async (trx) => {
    await copyRows(trx, 'app.loaded', columns, rows);
    const found = await trx.selectFrom('loaded').selectAll().orderBy('n').execute();
    await trx.deleteFrom('loaded').execute();
    return found;
  });
}

describe('成批写入', () => {
  it('各类值原样写入,缺的值为空', async () => {
    const hash = Buffer.from([0, 92, 10, 255]);
    const rows = await roundTrip([
      [
        1,
        '黄石港区\t"一\\n期"\r\n\\.',
        9007199254740991,
        '1234567890.1200',
        true,
        ['甲,乙', '"', '\\', null, '', 'NULL'],
        [1, -2],
        { 列表: [1, null, '\t'] },
        hash,
      ],
      [2, '', 12n, null, false, [], [], [], null],
      [3, null, null, undefined, null, undefined, null, null, null],
      [4, '\\N', 0, '0', null, null, null, '标量', null],
    ]);
    expect(rows).toEqual([
      {
        n: 1,
        words: '黄石港区\t"一\\n期"\r\n\\.',
        amount: 9007199254740991,
        exact: '1234567890.1200',
        flag: true,
        tags: ['甲,乙', '"', '\\', null, '', 'NULL'],
        numbers: [1, -2],
        doc: { 列表: [1, null, '\t'] },
        hash,
      },
      { n: 2, words: '', amount: 12, exact: null, flag: false, tags: [], numbers: [], doc: [], hash: null },
      { n: 3, words: null, amount: null, exact: null, flag: null, tags: null, numbers: null, doc: null, hash: null },
      { n: 4, words: '\\N', amount: 0, exact: '0', flag: null, tags: null, numbers: null, doc: '标量', hash: null },
    ]);
  });

  it('任何文字写入再读出都不变', async () => {
    // PostgreSQL stores no NUL and no half characters, so neither is generated.
    const word = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0'));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ words: word, tags: fc.array(fc.option(word)) }), { maxLength: 20 }),
        async (items) => {
          const rows = await roundTrip(
            items.map(({ words, tags }, n) => [n, words, null, null, null, tags, null, { words }, null]),
          );
          expect(rows.map(({ words, tags, doc }) => ({ words, tags, doc }))).toEqual(
            items.map(({ words, tags }) => ({ words, tags, doc: { words } })),
          );
        },
      ),
      { numRuns: 50 },
    );
  });

  it('边产生边写入,十万行的数目和合计都对', async () => {
    async function* produced() {
      for (let n = 1; n <= 100_000; n++) yield [n, `第${n}行`];
    }
    await db.transaction().execute(async (trx) => {
      expect(await copyRows(trx, 'app.loaded', ['n', 'words'], produced())).toBe(100_000);
      const { total } = await trx
        .selectFrom('loaded')
        .select((eb) => eb.fn.sum<number>('n').as('total'))
        .executeTakeFirstOrThrow();
      expect(total).toBe(5_000_050_000);
      await trx.deleteFrom('loaded').execute();
    });
  });

  it('中途出错则一行不留,连接仍可使用', async () => {
    function* failing() {
      yield [1, '先写的行'];
      throw new Error('来源中断');
    }
    const attempt = db.transaction().execute((trx) => copyRows(trx, 'app.loaded', ['n', 'words'], failing()));
    await expect(attempt).rejects.toThrow('来源中断');
    expect(await db.selectFrom('loaded').selectAll().execute()).toEqual([]);
  });

  it('数据库拒绝的行报出原因,之前的行不保留', async () => {
    const attempt = db.transaction().execute((trx) => copyRows(trx, 'app.loaded', ['n'], [[1], ['不是数']]));
    await expect(attempt).rejects.toThrow('invalid input syntax for type integer');
    expect(await db.selectFrom('loaded').selectAll().execute()).toEqual([]);
  });

  it.each([
    ['非数值', [[Number.NaN, '']]],
    ['没有标明为文档的对象', [[1, { 不该: '在这里' }]]],
    ['列数不符', [[1]]],
  ])('%s不予写入', async (_, rows) => {
    await expect(db.transaction().execute((trx) => copyRows(trx, 'app.loaded', ['n', 'words'], rows))).rejects.toThrow(
      TypeError,
    );
  });

  it('范围之外的行写不进受保护的表', async () => {
    await sql`CREATE TABLE app.guarded (territory_id integer NOT NULL)`.execute(db);
    await sql`CALL app.protect('app.guarded')`.execute(db);
    await sql`GRANT INSERT ON app.guarded TO guatu_app`.execute(db);
    const attempt = database.app.transaction().execute(async (trx) => {
      await sql`SELECT set_config('app.regions', '1', true)`.execute(trx);
      await copyRows(trx, 'app.guarded', ['territory_id'], [[1], [2]]);
    });
    await expect(attempt).rejects.toThrow(/row-level security/);
  });
});
