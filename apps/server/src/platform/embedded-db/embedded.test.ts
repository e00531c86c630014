import { chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ConnectionTarget, createDatabase } from '../db/index.ts';
import { engineAccount } from './account.ts';
import { borrowEmbedded, holderOf } from './attach.ts';
import { type Engine, shippedEngine } from './binaries.ts';
import { prepareDataFolder } from './data-folder.ts';
import { type EmbeddedDatabase, openEmbedded } from './embedded.ts';
import { buildProduct, ProductProcess } from './testing/run-product.ts';

const asRoot = process.getuid?.() === 0;
const ordinary = { uid: 65_534, gid: 65_534 };

let scratch: string;
let engine: Engine;
let program: string;

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'guatu-embedded-'));
  engine = shippedEngine(prepareDataFolder(scratch, engineAccount()).engine, engineAccount());
  program = await buildProduct(scratch);
  if (asRoot) chownSync(scratch, ordinary.uid, ordinary.gid);
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

async function ask(target: ConnectionTarget, query: string): Promise<unknown[]> {
  const db = createDatabase({ target, searchPath: ['public'], maxConnections: 1 });
  try {
    return (await sql.raw(query).execute(db)).rows;
  } finally {
    await db.destroy();
  }
}

function fields(target: ConnectionTarget) {
  if (typeof target === 'string') throw new Error('embedded targets are given by fields');
  return target;
}

describe('建立和启动', () => {
  let dataFolder: string;
  let embedded: EmbeddedDatabase;

  beforeAll(async () => {
    // Far longer than a socket path may be, with blanks and Chinese in it.
    dataFolder = join(scratch, `很长的 数据 目录-${'长'.repeat(40)}`, "it's here");
    embedded = await openEmbedded({ dataFolder, engine });
  });
  afterAll(() => embedded.stop());

  it('目录名很长、有空格、有中文都不妨碍', async () => {
    expect(await ask(embedded.targets.owner, 'SELECT 1 AS alive')).toEqual([{ alive: 1 }]);
    expect(Buffer.byteLength(dataFolder)).toBeGreaterThan(107);
    expect(fields(embedded.targets.app).host.length).toBeLessThan(90);
  });

  it('编码、排序、字符类别和校验和都按约定', async () => {
    const query = `SELECT pg_encoding_to_char(encoding) AS encoding, datcollate, datctype, current_setting('data_checksums') AS checksums
      FROM pg_database WHERE datname = 'guatu'`;
    expect(await ask(embedded.targets.owner, query)).toEqual([
      { encoding: 'UTF8', datcollate: 'C', datctype: 'C.UTF-8', checksums: 'on' },
    ]);
  });

  it('落盘不打折扣', async () => {
    const query = `SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes') ORDER BY 1`;
    expect(await ask(embedded.targets.owner, query)).toEqual([
      { name: 'fsync', setting: 'on' },
      { name: 'full_page_writes', setting: 'on' },
      { name: 'synchronous_commit', setting: 'on' },
    ]);
  });

  it.runIf(process.platform === 'linux')('不开网络端口,套接字只有自己的账户进得去', async () => {
    expect(await ask(embedded.targets.owner, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '' }]);
    expect(statSync(fields(embedded.targets.app).host).mode & 0o777).toBe(0o700);
  });

  it('口令文件只有自己可读,没有口令进不去', async () => {
    expect(statSync(join(dataFolder, 'database.json')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(dataFolder, 'settings', 'pg_hba.conf'), 'utf8')).not.toMatch(/trust/);
    const wrong = { ...fields(embedded.targets.app), password: 'wrong' };
    await expect(ask(wrong, 'SELECT 1')).rejects.toThrow('password authentication failed');
  });

  it.runIf(asRoot)('以 root 运行时数据库用普通账户,且说明只供试用', async () => {
    expect(statSync(join(dataFolder, 'postgres')).uid).not.toBe(0);
    expect(embedded.account).toMatchObject({ trialOnly: embedded.account?.name === 'nobody' });
  });

  it('目录有人用时第二个程序被拒,说明是谁', async () => {
    await expect(openEmbedded({ dataFolder, engine })).rejects.toMatchObject({
      code: 'embedded_folder_busy',
      details: { pid: process.pid },
    });
    expect(holderOf(dataFolder)).toMatchObject({ pid: process.pid });
  });

  it('命令行工具借用正在运行的数据库,用完不停它', async () => {
    const borrowed = await borrowEmbedded({ dataFolder, engine });
    expect(borrowed.attached).toBe(true);
    expect(await ask(borrowed.targets.owner, 'SELECT 1 AS alive')).toEqual([{ alive: 1 }]);
    await borrowed.release();
    expect(await ask(embedded.targets.owner, 'SELECT 1 AS alive')).toEqual([{ alive: 1 }]);
  });

  it('停止后数据还在,目录让出,再次启动接着用', async () => {
    await ask(embedded.targets.owner, 'CREATE TABLE kept AS SELECT 42 AS n');
    const socketFolder = fields(embedded.targets.app).host;
    await embedded.stop();
    expect(existsSync(socketFolder)).toBe(false);
    expect(existsSync(join(dataFolder, 'guatu.lock'))).toBe(false);
    expect(existsSync(join(dataFolder, 'postgres', 'postmaster.pid'))).toBe(false);

    const borrowed = await borrowEmbedded({ dataFolder, engine });
    expect(borrowed.attached).toBe(false);
    expect(await ask(borrowed.targets.owner, 'SELECT * FROM kept')).toEqual([{ n: 42 }]);
    await borrowed.release();
    expect(holderOf(dataFolder)).toBeNull();
    embedded = await openEmbedded({ dataFolder, engine });
  });
});

describe('不适合的目录当场拒绝', () => {
  it('程序目录之内', async () => {
    const inside = new URL('./data', import.meta.url).pathname;
    await expect(openEmbedded({ dataFolder: inside, engine })).rejects.toMatchObject({
      code: 'embedded_folder_in_clone',
    });
    expect(existsSync(inside)).toBe(false);
  });

  it.runIf(asRoot)('数据库账户进不去的目录', () => {
    const closed = mkdtempSync('/var/lib/guatu-test-');
    const account = { name: 'nobody', ...ordinary, trialOnly: true };
    try {
      expect(() => prepareDataFolder(join(closed, 'data'), account)).toThrow(`被“${closed}”挡住`);
      expect(statSync(closed).mode & 0o777).toBe(0o700);
    } finally {
      rmSync(closed, { recursive: true });
    }
  });

  it.runIf(asRoot)('临时目录下只有 root 能进的目录,放开通过但不放开查看', () => {
    const closed = join(scratch, 'closed');
    mkdirSync(closed, { mode: 0o700 });
    chownSync(closed, 0, 0);
    prepareDataFolder(join(closed, 'data'), { name: 'nobody', ...ordinary, trialOnly: true });
    expect(statSync(closed).mode & 0o777).toBe(0o711);
  });

  it('由别的大版本建立', async () => {
    const dataFolder = join(scratch, 'old');
    mkdirSync(join(dataFolder, 'postgres'), { recursive: true });
    writeFileSync(join(dataFolder, 'postgres', 'PG_VERSION'), '14\n');
    writeFileSync(join(dataFolder, 'database.json'), '{"super":"a","app":"b","auth":"c"}');
    await expect(openEmbedded({ dataFolder, engine })).rejects.toMatchObject({
      code: 'embedded_folder_other_version',
      details: { found: '14' },
    });
    // The refusal gives the folder back.
    expect(holderOf(dataFolder)).toBeNull();
  });

  it.each([
    ['不见了', null],
    ['损坏了', '{"super":'],
    ['缺了一项', '{"super":"a","app":"b"}'],
  ])('数据库在而口令文件%s', async (what, text) => {
    const dataFolder = join(scratch, `secrets ${what}`);
    mkdirSync(join(dataFolder, 'postgres'), { recursive: true });
    writeFileSync(join(dataFolder, 'postgres', 'PG_VERSION'), '18\n');
    if (text !== null) writeFileSync(join(dataFolder, 'database.json'), text);
    await expect(openEmbedded({ dataFolder, engine })).rejects.toMatchObject({ code: 'embedded_secrets_missing' });
  });
});

describe('回环端口', () => {
  it('没有套接字的系统用回环地址和口令', async () => {
    const embedded = await openEmbedded({
      dataFolder: join(scratch, 'loopback'),
      engine,
      transport: 'loopback',
      durable: false,
    });
    expect(fields(embedded.targets.app)).toMatchObject({ host: '127.0.0.1' });
    expect(await ask(embedded.targets.app, 'SELECT 1 AS alive')).toEqual([{ alive: 1 }]);
    const wrong = { ...fields(embedded.targets.app), password: 'wrong' };
    await expect(ask(wrong, 'SELECT 1')).rejects.toThrow('password authentication failed');
    await embedded.stop();
  });
});

describe('普通用户', () => {
  it.runIf(asRoot)('不是 root 时以本人身份建立、启动和停止', async () => {
    const dataFolder = join(scratch, '普通用户');
    const product = new ProductProcess(program, dataFolder, { as: ordinary });
    const { account } = await product.hear('ready');
    expect(account).toBeNull();
    expect(statSync(join(dataFolder, 'postgres')).uid).toBe(ordinary.uid);
    expect(statSync(dataFolder).mode & 0o777).toBe(0o700);
    await product.kill('SIGTERM');
    expect(existsSync(join(dataFolder, 'postgres', 'postmaster.pid'))).toBe(false);
  });
});
