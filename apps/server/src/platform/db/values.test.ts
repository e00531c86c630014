import { CodedFailure } from '@guatu/kernel';
import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rolesDatabase, type TestDatabase } from '../../testing/index.ts';

let database: TestDatabase<unknown>;
let db: Kysely<unknown>;

beforeAll(async () => {
  database = await rolesDatabase();
  db = database.app;
});
afterAll(() => database.close());

async function value(expression: string): Promise<unknown> {
  const { rows } = await sql<{ value: unknown }>`select ${sql.raw(expression)} as value`.execute(db);
  return rows[0]?.value;
}

describe('数据库中的值读出来不失真', () => {
  it.each([
    ["date '2024-08-31'", '2024-08-31'],
    ["timestamptz '2024-08-31 08:00:00.123456+08'", '2024-08-31T00:00:00.123456Z'],
    ["timestamptz '2024-08-31 08:00:00.1+08'", '2024-08-31T00:00:00.100000Z'],
    ["timestamptz '2024-08-31 08:00:00+08'", '2024-08-31T00:00:00.000000Z'],
    ["timestamp '2024-08-31 08:00:00.5'", '2024-08-31T08:00:00.500000'],
    ["int8 '9007199254740991'", 9007199254740991],
    ["numeric '12345678901234567890.10'", '12345678901234567890.10'],
    ["float8 '0.1'", 0.1],
    ["interval '1 mon 2 days'", '1 mon 2 days'],
    ['jsonb \'{"金额": [1, null]}\'', { 金额: [1, null] }],
    ["array[date '2024-02-29', null]", ['2024-02-29', null]],
    [
      'array[[1::int8, 2], [3, null]]',
      [
        [1, 2],
        [3, null],
      ],
    ],
    ["array[numeric '0.10']", ['0.10']],
    ["array['逗,号', null, '']", ['逗,号', null, '']],
    ['null::int8', null],
  ])('%s', async (expression, expected) => {
    expect(await value(expression)).toEqual(expected);
  });

  it.each([
    ["int8 '9007199254740993'", 'db_integer_unsafe'],
    ["array[int8 '-9007199254740993']", 'db_integer_unsafe'],
    ["float8 'NaN'", 'db_value_unsupported'],
    ["timestamptz 'infinity'", 'db_value_unsupported'],
    ["date '0044-03-15 BC'", 'db_value_unsupported'],
    ["timestamp '-infinity'", 'db_value_unsupported'],
  ])('不能准确表示的值拒绝读出:%s', async (expression, code) => {
    const refusal = await value(expression).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(CodedFailure);
    expect(refusal).toMatchObject({ code });
  });

  it('日期与机器所在时区无关', async () => {
    const before = process.env.TZ;
    process.env.TZ = 'America/Los_Angeles';
    try {
      expect(await value("date '2024-01-01'")).toBe('2024-01-01');
      expect(await value("timestamptz '2024-01-01 00:00:00+08'")).toBe('2023-12-31T16:00:00.000000Z');
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
  });
});
