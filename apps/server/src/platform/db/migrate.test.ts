import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyDatabase, firstMigration } from '../../testing/index.ts';
import { type ConnectionTarget, connectionConfig } from './connection.ts';
import { migrate, schemaVersion } from './migrate.ts';
import { type Migration, readMigrations } from './migration-files.ts';

const roles = firstMigration();

function step(number: number, sql: string): Migration {
  const file = `${String(number).padStart(4, '0')}-step.sql`;
  return { number, file, sql, sha256: createHash('sha256').update(sql).digest('hex') };
}

const first = step(2, 'CREATE TABLE kind (id integer PRIMARY KEY); INSERT INTO kind VALUES (1)');
const second = step(3, 'ALTER TABLE kind ADD COLUMN name text');

async function ask(target: ConnectionTarget, query: string): Promise<unknown[]> {
  const client = new pg.Client(connectionConfig(target, { searchPath: ['app'] }));
  await client.connect();
  try {
    return (await client.query(query)).rows;
  } finally {
    await client.end();
  }
}

async function versionOf(target: ConnectionTarget): Promise<number> {
  const client = new pg.Client(connectionConfig(target, { searchPath: ['app'] }));
  await client.connect();
  try {
    return await schemaVersion(client);
  } finally {
    await client.end();
  }
}

describe('升级数据库', () => {
  it('随程序的升级脚本从空库执行到底,再执行一次不做任何事', async () => {
    const { owner } = await emptyDatabase();
    const all = readMigrations();
    expect(await versionOf(owner)).toBe(0);
    expect(await migrate({ owner })).toEqual({ from: 0, to: all.length });
    expect(await versionOf(owner)).toBe(all.length);
    expect(await migrate({ owner })).toEqual({ from: all.length, to: all.length });
  });

  it('只执行新增的脚本,表归 guatu_owner 所有', async () => {
    const { owner } = await emptyDatabase();
    await migrate({ owner, migrations: [roles, first] });
    const steps: string[] = [];
    const report = await migrate({ owner, migrations: [roles, first, second], onStep: ({ file }) => steps.push(file) });
    expect(report).toEqual({ from: 2, to: 3 });
    expect(steps).toEqual(['0003-step.sql']);
    expect(await ask(owner, "SELECT tableowner FROM pg_tables WHERE tablename = 'kind'")).toEqual([
      { tableowner: 'guatu_owner' },
    ]);
    expect(await ask(owner, 'SELECT * FROM kind')).toEqual([{ id: 1, name: null }]);
  });

  it('可以只升到指定的一版', async () => {
    const { owner } = await emptyDatabase();
    expect(await migrate({ owner, migrations: [roles, first, second], upTo: 2 })).toEqual({ from: 0, to: 2 });
  });

  it('改行的脚本看得见受保护的行', async () => {
    const { owner } = await emptyDatabase();
    const guarded = step(
      2,
      "CREATE TABLE plan (territory_id integer NOT NULL); CALL app.protect('plan'); INSERT INTO plan VALUES (1)",
    );
    const change = step(3, 'UPDATE plan SET territory_id = 2');
    await migrate({ owner, migrations: [roles, guarded, change] });
    expect(await ask(owner, 'SELECT territory_id FROM plan')).toEqual([{ territory_id: 2 }]);
  });

  it('两个程序同时升级,只执行一遍', async () => {
    const { owner } = await emptyDatabase();
    const slow = step(2, 'SELECT pg_sleep(0.2); CREATE TABLE once ()');
    const reports = await Promise.all([1, 2].map(() => migrate({ owner, migrations: [roles, slow] })));
    expect(reports.map((report) => report.from).sort()).toEqual([0, 2]);
  });

  it('失败的脚本不留痕迹,之前的脚本保留', async () => {
    const { owner } = await emptyDatabase();
    const broken = step(3, 'CREATE TABLE half (); SELECT 1 / 0');
    await expect(migrate({ owner, migrations: [roles, first, broken] })).rejects.toMatchObject({
      code: 'db_migration_failed',
      details: { file: '0003-step.sql', reason: 'division by zero' },
    });
    expect(await versionOf(owner)).toBe(2);
    expect(await ask(owner, "SELECT to_regclass('app.half') AS half")).toEqual([{ half: null }]);
  });

  it('已执行过的脚本被改动,拒绝升级', async () => {
    const { owner } = await emptyDatabase();
    await migrate({ owner, migrations: [roles, first] });
    const changed = step(2, `${first.sql}; `);
    await expect(migrate({ owner, migrations: [roles, changed, second] })).rejects.toMatchObject({
      code: 'db_migration_changed',
      details: { file: '0002-step.sql' },
    });
  });

  it('数据库比程序新,拒绝升级并说明两边的版本', async () => {
    const { owner } = await emptyDatabase();
    await migrate({ owner, migrations: [roles, first, second] });
    await expect(migrate({ owner, migrations: [roles, first] })).rejects.toMatchObject({
      code: 'db_schema_newer',
      message: expect.stringContaining('第 3 版'),
      details: { database: 3, product: 2 },
    });
  });

  it('登记表缺了一版,拒绝升级', async () => {
    const { owner } = await emptyDatabase();
    await migrate({ owner, migrations: [roles, first, second] });
    await ask(owner, 'DELETE FROM meta.migration WHERE number = 2');
    await expect(migrate({ owner, migrations: [roles, first, second] })).rejects.toMatchObject({
      code: 'db_migration_gap',
    });
  });

  it('之后的脚本不必用超级用户执行', async () => {
    const { owner } = await emptyDatabase();
    if (typeof owner === 'string') throw new Error('the test server is given by fields');
    await migrate({ owner, migrations: [roles] });
    await ask(owner, "DROP ROLE IF EXISTS office_dba; CREATE ROLE office_dba LOGIN PASSWORD 'x' IN ROLE guatu_owner");
    await ask(owner, `GRANT CONNECT ON DATABASE "${owner.database}" TO office_dba`);
    const dba = { ...owner, user: 'office_dba', password: 'x' };
    expect(await migrate({ owner: dba, migrations: [roles, first] })).toEqual({ from: 1, to: 2 });
  });
});

describe('第一版建立的账户', () => {
  let owner: ConnectionTarget;
  let app: ConnectionTarget;
  let auth: ConnectionTarget;

  beforeAll(async () => {
    ({ owner, app, auth } = await emptyDatabase());
    const tables = step(
      2,
      'CREATE TABLE granted (); GRANT SELECT ON granted TO guatu_app; CREATE TABLE closed (); CREATE TABLE auth.login ()',
    );
    const functions = step(3, "CREATE FUNCTION app.closed() RETURNS int LANGUAGE sql AS 'SELECT 1'");
    await migrate({ owner, migrations: [roles, tables, functions] });
  });

  it('程序账户没有任何特殊权利', async () => {
    const rights = 'rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolcanlogin';
    expect(
      await ask(
        owner,
        `SELECT rolname, ${rights} FROM pg_roles WHERE rolname LIKE 'guatu\\_%' AND NOT rolsuper ORDER BY 1`,
      ),
    ).toEqual([
      {
        rolname: 'guatu_app',
        rolsuper: false,
        rolbypassrls: false,
        rolcreatedb: false,
        rolcreaterole: false,
        rolcanlogin: true,
      },
      {
        rolname: 'guatu_auth',
        rolsuper: false,
        rolbypassrls: false,
        rolcreatedb: false,
        rolcreaterole: false,
        rolcanlogin: true,
      },
      {
        rolname: 'guatu_definer',
        rolsuper: false,
        rolbypassrls: true,
        rolcreatedb: false,
        rolcreaterole: false,
        rolcanlogin: false,
      },
      {
        rolname: 'guatu_owner',
        rolsuper: false,
        rolbypassrls: false,
        rolcreatedb: false,
        rolcreaterole: false,
        rolcanlogin: false,
      },
    ]);
    expect(
      await ask(owner, "SELECT 1 FROM pg_auth_members WHERE member IN ('guatu_app'::regrole, 'guatu_auth'::regrole)"),
    ).toEqual([]);
  });

  it('程序账户只碰得到明确授权的表', async () => {
    expect(await ask(app, 'SELECT * FROM granted')).toEqual([]);
    await expect(ask(app, 'SELECT * FROM closed')).rejects.toThrow('permission denied for table closed');
    await expect(ask(app, 'DELETE FROM granted')).rejects.toThrow('permission denied');
    await expect(ask(app, 'SELECT app.closed()')).rejects.toThrow('permission denied for function');
    await expect(ask(app, 'CREATE TABLE app.mine ()')).rejects.toThrow('permission denied for schema app');
    await expect(ask(app, 'CREATE TABLE public.mine ()')).rejects.toThrow('permission denied for schema public');
    await expect(ask(app, 'SET ROLE guatu_owner')).rejects.toThrow('permission denied');
  });

  it('程序账户读不到登录数据,登录账户读不到业务数据', async () => {
    await expect(ask(app, 'SELECT * FROM auth.login')).rejects.toThrow('permission denied for schema auth');
    await expect(ask(auth, 'SELECT * FROM app.granted')).rejects.toThrow('permission denied for schema app');
  });

  it('同名账户权限不对时拒绝建库', async () => {
    const { owner: other } = await emptyDatabase();
    // In one transaction that is rolled back: the role belongs to the whole server, and other tests use it meanwhile.
    const attempt = ask(other, `BEGIN; ALTER ROLE guatu_auth CREATEROLE; ${roles.sql}`);
    await expect(attempt).rejects.toThrow('role guatu_auth exists with other rights than the product gives it');
  });

  it('三字以上的中文检索可用', async () => {
    expect(await ask(app, "SELECT public.show_trgm('黄石港') <> '{}' AS chinese")).toEqual([{ chinese: true }]);
  });
});

describe('升级脚本的文件', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'guatu-migrations-'));
    writeFileSync(join(folder, '0001-roles.sql'), 'SELECT 1;\r\nSELECT 2;\r\n');
    writeFileSync(join(folder, 'README.md'), '');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('换行符不影响指纹', () => {
    const [migration] = readMigrations(folder);
    expect(migration?.sha256).toBe(createHash('sha256').update('SELECT 1;\nSELECT 2;\n').digest('hex'));
  });

  it('缺号或重号拒绝执行', () => {
    writeFileSync(join(folder, '0003-late.sql'), '');
    expect(() => readMigrations(folder)).toThrow('应为第 2 号');
    rmSync(join(folder, '0003-late.sql'));
    writeFileSync(join(folder, '0001-twice.sql'), '');
    expect(() => readMigrations(folder)).toThrow('应为第 2 号');
    rmSync(join(folder, '0001-twice.sql'));
  });

  it('文件名不合规则拒绝执行', () => {
    writeFileSync(join(folder, '2-short.sql'), '');
    expect(() => readMigrations(folder)).toThrow('文件名不合规则');
    rmSync(join(folder, '2-short.sql'));
  });
});
