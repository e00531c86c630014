import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rolesDatabase, type TestDatabase } from '../../testing/index.ts';
import { createDatabase } from './database.ts';
import { assertBoundByPolicies } from './guard.ts';

let database: TestDatabase<unknown>;

beforeAll(async () => {
  database = await rolesDatabase();
  for (const role of ['guard_bypass', 'guard_member', 'guard_nested', 'guard_owner', 'guard_plain']) {
    await sql.raw(`CREATE ROLE ${role} LOGIN PASSWORD 'x'`).execute(database.db);
    await sql.raw(`GRANT CONNECT ON DATABASE "${databaseName()}" TO ${role}`).execute(database.db);
  }
  await sql`ALTER ROLE guard_bypass BYPASSRLS`.execute(database.db);
  await sql`GRANT guatu_owner TO guard_member`.execute(database.db);
  await sql`GRANT guard_member TO guard_nested`.execute(database.db);
  await sql`CREATE TABLE app.guard_table ()`.execute(database.db);
  await sql`ALTER TABLE app.guard_table OWNER TO guard_owner`.execute(database.db);
});
afterAll(() => database.close());

function fields() {
  const { owner } = database.targets;
  if (typeof owner === 'string') throw new Error('the test server is given by fields');
  return owner;
}

function databaseName(): string {
  return fields().database;
}

async function refusalFor(user: string): Promise<unknown> {
  const target = user === fields().user ? fields() : { ...fields(), user, password: 'x' };
  const db: Kysely<unknown> = createDatabase({ target, maxConnections: 1 });
  try {
    return await assertBoundByPolicies(db).catch((error: unknown) => error);
  } finally {
    await db.destroy();
  }
}

describe('不受行级权限约束的数据库账户不能用来启动', () => {
  it.each([
    ['guatu_super', { superuser: true }, '是超级用户'],
    ['guard_bypass', { bypasses: true }, 'BYPASSRLS'],
    ['guard_owner', { owns: true }, '所有者'],
    ['guard_member', { joined: ['guatu_definer', 'guatu_owner'] }, '是 guatu_definer、guatu_owner 的成员'],
    ['guard_nested', { joined: ['guatu_definer', 'guatu_owner'] }, '成员'],
  ])('%s', async (user, details, words) => {
    expect(await refusalFor(user)).toMatchObject({
      code: 'db_role_unsafe',
      message: expect.stringContaining(words),
      details: { role: user, ...details },
    });
  });

  it('程序账户和普通账户可以', async () => {
    await expect(assertBoundByPolicies(database.app)).resolves.toBeUndefined();
    expect(await refusalFor('guard_plain')).toBeUndefined();
  });

  it('登录后换成别的角色也瞒不过', async () => {
    const db = createDatabase({ target: fields(), runAs: 'guatu_app', maxConnections: 1 });
    await expect(assertBoundByPolicies(db)).rejects.toMatchObject({ code: 'db_role_unsafe' });
    await db.destroy();
  });
});
