import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { emptyDatabase, rolesDatabase, testDatabase } from '../../testing/index.ts';
import { createDatabase } from './database.ts';
import { assertSchemaCurrent, assertServerUsable, readServerFacts } from './server-facts.ts';

describe('数据库服务器是否合用', () => {
  it('说出版本、编码和中文检索是否可用', async () => {
    const database = await rolesDatabase();
    const facts = await readServerFacts(database.app);
    expect(facts).toMatchObject({ encoding: 'UTF8', collation: 'C', characterType: 'C.UTF-8', chineseTrigrams: true });
    expect(Number.parseInt(facts.version, 10)).toBeGreaterThanOrEqual(15);
    expect(() => assertServerUsable(facts)).not.toThrow();
    await database.close();
  });

  it('字符类别为 C 的库查不了中文三字词,如实说明', async () => {
    const { owner } = await emptyDatabase();
    const admin = createDatabase({ target: owner });
    const name = `plain_${process.pid}`;
    await sql.raw(`CREATE DATABASE ${name} TEMPLATE template0 LC_CTYPE 'C'`).execute(admin);
    await admin.destroy();
    if (typeof owner === 'string') throw new Error('the test server is given by fields');
    const plain = createDatabase({ target: { ...owner, database: name } });
    expect(await readServerFacts(plain)).toMatchObject({ chineseTrigrams: false });
    await sql`CREATE EXTENSION pg_trgm`.execute(plain);
    expect(await readServerFacts(plain)).toMatchObject({ characterType: 'C', chineseTrigrams: false });
    await plain.destroy();
  });

  it.each([
    [{ version: '14.9' }, 'db_version_unsupported'],
    [{ encoding: 'SQL_ASCII' }, 'db_encoding_unsupported'],
  ])('不合用的拒绝:%o', (difference, code) => {
    const good = { version: '15.6', encoding: 'UTF8', collation: 'C', characterType: 'C.UTF-8', chineseTrigrams: true };
    expect(() => assertServerUsable(good)).not.toThrow();
    expect(() => assertServerUsable({ ...good, ...difference })).toThrow(expect.objectContaining({ code }));
  });
});

describe('数据库结构与程序是否同版', () => {
  it('同版放行,旧了或新了都说明两边版本', async () => {
    const database = await testDatabase();
    await expect(assertSchemaCurrent(database.app)).resolves.toBeUndefined();

    await sql`INSERT INTO meta.migration (number, file, sha256) SELECT max(number) + 1, 'later', '' FROM meta.migration`.execute(
      database.db,
    );
    await expect(assertSchemaCurrent(database.app)).rejects.toMatchObject({ code: 'db_schema_newer' });

    await sql`DELETE FROM meta.migration WHERE number > 1`.execute(database.db);
    await expect(assertSchemaCurrent(database.app)).rejects.toMatchObject({
      code: 'db_schema_older',
      details: { database: 1 },
    });
    await database.close();
  });
});
