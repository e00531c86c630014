import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../auth/actor.ts';
import type { Jobs } from './jobs.ts';
import { type ProductProcess, runProduct } from './testing/run-product.ts';
import { openTrialHouse, type TrialHouse } from './testing/trial-jobs.ts';
import { trialHandler } from './testing/trial-people.ts';

const onceHandler = { ...trialHandler, kind: 'once', retryable: false };

let house: TrialHouse;
let zhou: Actor;
let jobs: Jobs;
let product: ProductProcess | undefined;

beforeAll(async () => {
  house = await openTrialHouse();
  zhou = house.hire('周经办');
});
afterEach(async () => {
  await jobs.stop();
  await product?.kill();
});
afterAll(() => house.close());

function steps(kind: string, count: number, pause: number) {
  return { kind, title: '2026年台账.xlsx', payload: { act: 'steps', steps: count, pause } };
}

async function status(id: string): Promise<string> {
  return (await jobs.find(zhou, id)).status;
}

async function attempts(id: string): Promise<number | undefined> {
  const { rows } = await sql<{ attempts: number }>`SELECT attempts FROM jobs.job WHERE id = ${id}`.execute(
    house.test.db,
  );
  return rows[0]?.attempts;
}

async function underWay(id: string): Promise<void> {
  await expect.poll(async () => (await jobs.find(zhou, id)).progress, { timeout: 20_000 }).toBeGreaterThan(0);
}

async function killProduct(): Promise<void> {
  await product?.kill();
  product = undefined;
}

describe('程序被强行结束', () => {
  it('做到一半断电:重新启动后 15 秒内接着做,数据只入一次;不能重试的说明被中断', async () => {
    jobs = house.open({ handlers: [trialHandler, onceHandler], heartbeat: 2500, heavyAtATime: 2 });
    const again = await jobs.submit(zhou, steps('trial', 20, 100));
    const once = await jobs.submit(zhou, steps('once', 200, 100));
    product = await runProduct({ target: house.test.targets.app });
    await Promise.all([underWay(again), underWay(once)]);
    await killProduct();
    expect([await status(again), await house.left(again)]).toEqual(['running', 0]);

    const restarted = performance.now();
    await jobs.start();
    await expect.poll(() => attempts(again), { timeout: 20_000 }).toBe(2);
    expect(performance.now() - restarted).toBeLessThan(15_000);
    await expect.poll(() => status(again), { timeout: 20_000 }).toBe('done');
    expect(await house.left(again)).toBe(20);
    expect(await jobs.find(zhou, once)).toMatchObject({ status: 'failed', error: { code: 'job_cut_off' } });
    expect(await house.left(once)).toBe(0);
  });

  it('在随机时刻接连断电:每项任务都做完,每一行都只有一份', async () => {
    jobs = house.open({ handlers: [{ ...trialHandler, maxAttempts: 20 }] });
    const ids: string[] = [];
    for (let round = 0; round < 3; round++) {
      for (let n = 0; n < 2; n++) ids.push(await jobs.submit(zhou, steps('trial', 3, 60)));
      product = await runProduct({ target: house.test.targets.app, heartbeat: 200 });
      await sleep(200 + Math.random() * 600);
      await killProduct();
    }
    await jobs.start();
    await expect.poll(() => Promise.all(ids.map(status)), { timeout: 40_000 }).toEqual(ids.map(() => 'done'));
    expect(await Promise.all(ids.map((id) => house.left(id)))).toEqual(ids.map(() => 3));
  });
});

describe('后台线程中断', () => {
  it('线程突然结束:下一次从已保存的进度接着做', async () => {
    jobs = house.open();
    await jobs.start();
    const id = await jobs.submit(zhou, { kind: 'trial', title: '测试', payload: { act: 'resume' } });
    await expect.poll(() => status(id), { timeout: 20_000 }).toBe('done');
    expect((await jobs.find(zhou, id)).result).toEqual({ wentOnFrom: 7 });
    expect(house.logged.some((line) => line.includes(id) && line.includes('exit code 3'))).toBe(true);
  });

  it('已被当作中断而交给别人的任务,原来的线程做完也写不进去', async () => {
    jobs = house.open({ handlers: [{ ...trialHandler, maxAttempts: 3 }] });
    await jobs.start();
    const id = await jobs.submit(zhou, steps('trial', 8, 60));
    await underWay(id);
    await sql`UPDATE jobs.job SET attempts = attempts + 1 WHERE id = ${id}`.execute(house.test.db);
    await expect.poll(() => attempts(id), { timeout: 20_000 }).toBe(3);
    await expect.poll(() => status(id), { timeout: 20_000 }).toBe('done');
    expect(await house.left(id)).toBe(8);
  });
});

describe('正常停止', () => {
  it('快做完的任务等它做完', async () => {
    jobs = house.open({ patience: 3000 });
    await jobs.start();
    const id = await jobs.submit(zhou, steps('trial', 10, 50));
    await underWay(id);
    await jobs.stop();
    expect([await status(id), await house.left(id)]).toEqual(['done', 10]);
  });

  it('做不完的任务退回原来的位次,不算失败一次,下次启动做完', async () => {
    jobs = house.open({ patience: 200 });
    const id = await jobs.submit(zhou, steps('trial', 40, 50));
    const behind = await jobs.submit(zhou, steps('trial', 1, 0));
    await jobs.start();
    await underWay(id);
    await jobs.stop();
    expect(await jobs.find(zhou, id)).toMatchObject({ status: 'waiting', place: 0, progress: null, step: '' });
    expect(await jobs.find(zhou, behind)).toMatchObject({ status: 'waiting', place: 1 });
    expect([await attempts(id), await house.left(id)]).toEqual([0, 0]);

    jobs = house.open();
    await jobs.start();
    await expect.poll(() => status(behind), { timeout: 20_000 }).toBe('done');
    expect([await status(id), await house.left(id)]).toEqual(['done', 40]);
  });

  it('不能重试的任务被停下时说明被中断', async () => {
    jobs = house.open({ handlers: [onceHandler], patience: 200 });
    await jobs.start();
    const id = await jobs.submit(zhou, steps('once', 200, 50));
    await underWay(id);
    await jobs.stop();
    expect(await jobs.find(zhou, id)).toMatchObject({ status: 'failed', error: { code: 'job_cut_off' } });
  });
});
