import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ConnectionTarget, createDatabase, withDatabase } from '../db/index.ts';
import { engineAccount } from './account.ts';
import { type Engine, shippedEngine } from './binaries.ts';
import { prepareDataFolder } from './data-folder.ts';
import { type EmbeddedEvent, type EmbeddedOptions, openEmbedded } from './index.ts';
import { readSecrets } from './secrets.ts';
import { provision } from './sql.ts';
import { databaseName } from './targets.ts';
import { buildProduct, ProductProcess } from './testing/run-product.ts';

let scratch: string;
let dataFolder: string;
let engine: Engine;
let program: string;

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'guatu-crash-'));
  engine = shippedEngine(prepareDataFolder(scratch, engineAccount()).engine, engineAccount());
  program = await buildProduct(scratch);
  dataFolder = join(scratch, 'data');
  await withOpen({ dataFolder }, async () => undefined);
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function postmasterPid(): number {
  return Number(readFileSync(join(dataFolder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

async function ask<Row>(target: ConnectionTarget, query: string): Promise<Row[]> {
  const db = createDatabase({ target, searchPath: ['public'], maxConnections: 1 });
  try {
    return (await sql.raw<Row>(query).execute(db)).rows;
  } finally {
    await db.destroy();
  }
}

/** Opens the folder for the time of `act`. */
async function withOpen<T>(options: EmbeddedOptions, act: (owner: ConnectionTarget) => Promise<T>): Promise<T> {
  const embedded = await openEmbedded({ engine, ...options });
  try {
    return await act(embedded.targets.owner);
  } finally {
    await embedded.stop();
  }
}

describe('程序或数据库被强行结束', () => {
  it('程序被结束,数据库还活着:下次启动接管它,已提交的都在', async () => {
    const product = new ProductProcess(program, dataFolder, { write: true });
    await product.hear('committed');
    const survivor = postmasterPid();
    await product.kill('SIGKILL');
    const { committed } = product;
    await withOpen({ dataFolder }, async (owner) => {
      expect(postmasterPid()).toBe(survivor);
      const [row] = await ask<{ n: number }>(owner, 'SELECT max(n) AS n FROM note');
      expect(row?.n).toBeGreaterThanOrEqual(committed);
    });
  });

  it('程序和数据库在十个随机时刻被一起结束:每次都能再启动,已提交的一条不少', async () => {
    let committed = 0;
    for (let round = 0; round <= 10; round++) {
      const product = new ProductProcess(program, dataFolder, { write: true });
      const { found } = await product.hear('found');
      expect(found?.last).toBeGreaterThanOrEqual(committed);
      expect(found?.rows).toBe(found?.last);
      await product.hear('committed');
      await sleep(Math.random() * 150);
      process.kill(postmasterPid(), 'SIGKILL');
      await product.kill('SIGKILL');
      committed = product.committed;
    }
  });

  it('第一次启动接连在不同时刻被结束:再启动就建好', async () => {
    const fresh = join(scratch, 'fresh');
    for (const patience of [300, 600, 900, 1200]) {
      const product = new ProductProcess(program, fresh);
      await sleep(patience);
      await product.kill('SIGKILL');
    }
    await withOpen({ dataFolder: fresh, durable: false }, async (owner) => {
      expect(await ask(owner, 'SELECT 1 AS alive')).toEqual([{ alive: 1 }]);
    });
  });

  it('被结束的程序留下的建库语句还在执行:等它做完,不重复建', async () => {
    const { secrets } = prepareDataFolder(dataFolder, engineAccount());
    const embedded = await openEmbedded({ dataFolder, engine, durable: false });
    try {
      await ask(withDatabase(embedded.targets.owner, 'postgres'), `DROP DATABASE ${databaseName}`);
      const another = () => provision(embedded.targets, readSecrets(secrets));
      await Promise.all([another(), another(), another()]);
      expect(await ask(embedded.targets.owner, 'SELECT 1 AS alive')).toEqual([{ alive: 1 }]);
    } finally {
      await embedded.stop();
    }
  });

  it('数据库被结束:程序察觉并重新启动,原来的连接池接着用', async () => {
    const events: EmbeddedEvent['kind'][] = [];
    const embedded = await openEmbedded({ dataFolder, engine, onEvent: ({ kind }) => events.push(kind) });
    const pool = createDatabase({
      target: embedded.targets.owner,
      searchPath: ['public'],
      onConnectionLost: () => undefined,
    });
    await sql`CREATE TABLE restarted AS SELECT 42 AS n`.execute(pool);

    process.kill(postmasterPid(), 'SIGKILL');
    await expect.poll(() => events, { timeout: 20_000 }).toContain('back');
    expect(events[0]).toBe('lost');
    expect(embedded.isReady()).toBe(true);
    expect((await sql`SELECT * FROM restarted`.execute(pool)).rows).toEqual([{ n: 42 }]);
    await pool.destroy();
    await embedded.stop();
  });

  it('数据库的一个后台进程被结束:数据库自行恢复,程序重新接上', async () => {
    const events: EmbeddedEvent['kind'][] = [];
    const embedded = await openEmbedded({ dataFolder, engine, onEvent: ({ kind }) => events.push(kind) });
    const survivor = postmasterPid();
    const [backend] = await ask<{ pid: number }>(
      embedded.targets.owner,
      "SELECT pid FROM pg_stat_activity WHERE application_name = 'guatu keeper'",
    );
    if (backend === undefined) throw new Error('the keeper has no connection');
    process.kill(backend.pid, 'SIGKILL');
    await expect.poll(() => events, { timeout: 20_000 }).toContain('back');
    expect(postmasterPid()).toBe(survivor);
    await embedded.stop();
  });

  it('停止正在恢复中的数据库不会卡住', async () => {
    const embedded = await openEmbedded({ dataFolder, engine });
    process.kill(postmasterPid(), 'SIGKILL');
    await embedded.stop();
    await withOpen({ dataFolder }, async (owner) => {
      expect(await ask(owner, 'SELECT 1 AS alive')).toEqual([{ alive: 1 }]);
    });
  });
});

describe('遗留文件不妨碍启动', () => {
  it('进程号已归别人的 postmaster.pid 和锁文件', async () => {
    writeFileSync(
      join(dataFolder, 'postgres', 'postmaster.pid'),
      `${process.ppid}\n${dataFolder}/postgres\n1\n5432\n/tmp\n\n\nready   \n`,
    );
    const stranger = { pid: process.pid, run: 'an earlier boot', since: '2024-08-31T00:00:00.000Z', endpoint: null };
    writeFileSync(join(dataFolder, 'guatu.lock'), JSON.stringify(stranger));
    await withOpen({ dataFolder, durable: false }, async (owner) => {
      expect(await ask(owner, 'SELECT 1 AS alive')).toEqual([{ alive: 1 }]);
    });
  });

  it('写了一半的锁文件', async () => {
    writeFileSync(join(dataFolder, 'guatu.lock'), '{"pid":');
    await withOpen({ dataFolder, durable: false }, async (owner) => {
      expect(await ask(owner, 'SELECT 1 AS alive')).toEqual([{ alive: 1 }]);
    });
  });

  it('启动失败时说出数据库给的原因', async () => {
    rmSync(join(dataFolder, 'postgres', 'global', 'pg_control'));
    await expect(openEmbedded({ dataFolder, engine })).rejects.toMatchObject({
      code: 'embedded_start_failed',
      message: expect.stringContaining('postgres.log'),
      details: { reason: expect.stringContaining('could not find the database system') },
    });
  });
});
