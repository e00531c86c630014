import type { Job } from '@guatu/contract';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../auth/actor.ts';
import { withScope } from '../db/index.ts';
import type { JobContext } from './job.ts';
import type { Jobs } from './jobs.ts';
import { openTrialHouse, type TrialHouse } from './testing/trial-jobs.ts';
import { lightHandler, trialHandler, withoutRights } from './testing/trial-people.ts';

let house: TrialHouse;
let zhou: Actor;
let li: Actor;
let jobs: Jobs;

beforeAll(async () => {
  house = await openTrialHouse();
  zhou = house.hire('周经办');
  li = house.hire('李经办');
});
afterEach(() => jobs.stop());
afterAll(() => house.close());

function trial(act: string, more: Record<string, number> = {}) {
  return { kind: 'trial', title: '2026年台账.xlsx', payload: { act, ...more } };
}

/** Follows the job to its end and answers everything that was shown on the way. */
async function follow(actor: Actor, id: string, each: (job: Job) => void = () => undefined): Promise<Job[]> {
  const shown: Job[] = [];
  let stop: (() => void) | undefined;
  await new Promise<void>((resolve, reject) => {
    const listener = (job: Job) => {
      shown.push(job);
      each(job);
      if (job.status !== 'waiting' && job.status !== 'running') resolve();
    };
    jobs.watch(actor, id, listener).then((answer) => {
      stop = answer;
    }, reject);
  });
  stop?.();
  return shown;
}

async function ended(actor: Actor, id: string): Promise<Job | undefined> {
  return (await follow(actor, id)).at(-1);
}

describe('一项任务从提交到完成', () => {
  it('边做边报进度,做完写入结果,数据与完成标记同时落库', async () => {
    jobs = house.open();
    await jobs.start();
    const id = await jobs.submit(zhou, trial('steps', { steps: 12, pause: 80 }));
    const shown = await follow(zhou, id);
    const running = shown.filter(({ status, progress }) => status === 'running' && progress !== null);
    expect(running.length).toBeGreaterThanOrEqual(2);
    // 12 steps take about a second; four reports a second and one at once.
    expect(running.length).toBeLessThanOrEqual(7);
    const shares = running.map(({ progress }) => progress ?? 0);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(running[0]?.step).toMatch(/^第 \d+ 步$/);
    expect(shown.at(-1)).toEqual({
      ...{ id, kind: 'trial', status: 'done', progress: 1, step: '', place: null, error: null },
      result: { steps: 12 },
    });
    expect(await house.left(id)).toBe(12);
  });

  it('后台线程只看得见本人有报数权限的区域,看不见只能查看的区域和别人的任务', async () => {
    jobs = house.open();
    await jobs.start();
    await jobs.submit(li, trial('steps', { steps: 1, pause: 0 }));
    const id = await jobs.submit(zhou, trial('seen'));
    const job = await ended(zhou, id);
    const own = await sql<{ n: number }>`SELECT count(*) AS n FROM jobs.job WHERE user_id = ${zhou.userId}`.execute(
      house.test.db,
    );
    expect(job?.result).toEqual({ name: '周经办', regions: '201', jobs: own.rows[0]?.n });
  });

  it('被业务规则拒绝的任务以原句告知,不再重试', async () => {
    jobs = house.open();
    await jobs.start();
    const job = await ended(zhou, await jobs.submit(zhou, trial('refuse')));
    expect(job).toMatchObject({ status: 'failed', error: { code: 'job_already_over' } });
  });

  it('意外出错先重试,次数用完才判失败,原因只记在日志里', async () => {
    jobs = house.open();
    await jobs.start();
    const id = await jobs.submit(zhou, trial('break'));
    const job = await ended(zhou, id);
    expect(job).toMatchObject({ status: 'failed', error: { code: 'job_broken' } });
    expect(JSON.stringify(job)).not.toContain('planted');
    const accidents = house.logged.filter((line) => line.includes(id) && line.includes('a planted accident'));
    expect(accidents).toHaveLength(trialHandler.maxAttempts);
  });

  it('不能重试的任务出错一次就判失败', async () => {
    jobs = house.open({ handlers: [{ ...trialHandler, retryable: false }] });
    await jobs.start();
    const id = await jobs.submit(zhou, trial('break'));
    expect(await ended(zhou, id)).toMatchObject({ status: 'failed', error: { code: 'job_broken' } });
    expect(house.logged.filter((line) => line.includes(id))).toHaveLength(1);
  });

  it('内存超过上限只结束这项任务,并说明上限和办法', async () => {
    jobs = house.open();
    await jobs.start();
    const job = await ended(zhou, await jobs.submit(zhou, trial('hog')));
    expect(job).toMatchObject({ status: 'failed', error: { code: 'job_out_of_memory' } });
    expect(job?.error?.message).toContain('96 MB');
    expect((await ended(zhou, await jobs.submit(zhou, trial('seen'))))?.status).toBe('done');
  });

  it('在事务里提交的任务,事务撤回就没有这项任务', async () => {
    jobs = house.open();
    let id = '';
    const act = withScope(house.test.app, zhou.scope, async (trx) => {
      id = await jobs.submit(zhou, trial('seen'), trx);
      throw new Error('rolled back');
    });
    await expect(act).rejects.toThrow('rolled back');
    await expect(jobs.find(zhou, id)).rejects.toMatchObject({ code: 'job_not_found' });
  });

  it('任务只带编号,不带内容:整段数据的不收', async () => {
    jobs = house.open();
    const request = { kind: 'trial', title: '测试', payload: { act: 'x'.repeat(5000) } };
    await expect(jobs.submit(zhou, request)).rejects.toThrow('job_payload_check');
  });

  it('结束满 30 天的任务在启动时清除,未满的保留', async () => {
    jobs = house.open();
    const [old, recent] = [await jobs.submit(zhou, trial('seen')), await jobs.submit(zhou, trial('seen'))];
    await sql`
      UPDATE jobs.job SET status = 'cancelled',
        finished_at = now() - CASE WHEN id = ${old} THEN interval '31 days' ELSE interval '29 days' END
      WHERE id IN (${old}, ${recent})`.execute(house.test.db);
    await jobs.start();
    await expect(jobs.find(zhou, old)).rejects.toMatchObject({ code: 'job_not_found' });
    expect(await jobs.find(zhou, recent)).toMatchObject({ status: 'cancelled' });
  });

  it('轻任务在网页服务旁边跑,同样有进度、结果和同一事务的完成标记', async () => {
    const run = ({ id, report, land }: JobContext) => {
      report(0.5, '一半');
      return land(async (trx) => {
        await sql`INSERT INTO app.trial (job, n) VALUES (${id}, 1)`.execute(trx);
        return { light: true };
      });
    };
    jobs = house.open({ handlers: [lightHandler(run)] });
    await jobs.start();
    const id = await jobs.submit(zhou, { kind: 'light-trial', title: '核对', payload: {} });
    expect(await ended(zhou, id)).toMatchObject({ status: 'done', result: { light: true } });
    expect(await house.left(id)).toBe(1);
  });
});

describe('取消', () => {
  it('做到一半取消:已写的全部撤回', async () => {
    jobs = house.open();
    await jobs.start();
    const id = await jobs.submit(zhou, trial('steps', { steps: 200, pause: 50 }));
    let asked = false;
    const shown = await follow(zhou, id, (job) => {
      if (asked || (job.progress ?? 0) === 0) return;
      asked = true;
      void jobs.cancel(zhou, id);
    });
    expect(shown.map(({ step }) => step)).toContain('正在取消');
    expect(shown.at(-1)).toMatchObject({ status: 'cancelled', result: null, error: null });
    expect(await house.left(id)).toBe(0);
  });

  it('等待信号的任务被唤醒后取消', async () => {
    jobs = house.open();
    await jobs.start();
    const id = await jobs.submit(zhou, trial('attentive'));
    await expect.poll(async () => (await jobs.find(zhou, id)).status).toBe('running');
    await jobs.cancel(zhou, id);
    expect(await ended(zhou, id)).toMatchObject({ status: 'cancelled' });
  });

  it('不理会取消的任务连同线程一起结束', async () => {
    jobs = house.open();
    await jobs.start();
    const id = await jobs.submit(zhou, trial('deaf'));
    await expect.poll(async () => (await jobs.find(zhou, id)).step, { timeout: 10_000 }).toBe('不理会取消');
    await jobs.cancel(zhou, id);
    expect(await ended(zhou, id)).toMatchObject({ status: 'cancelled' });
  });

  it('排队中的任务立即取消,再取消一次也不算错', async () => {
    jobs = house.open();
    const id = await jobs.submit(zhou, trial('seen'));
    expect(await jobs.cancel(zhou, id)).toMatchObject({ status: 'cancelled', place: null });
    expect(await jobs.cancel(zhou, id)).toMatchObject({ status: 'cancelled' });
  });

  it('已完成的任务拒绝取消', async () => {
    jobs = house.open();
    await jobs.start();
    const id = await jobs.submit(zhou, trial('seen'));
    await ended(zhou, id);
    await expect(jobs.cancel(zhou, id)).rejects.toMatchObject({ code: 'job_already_over' });
    expect((await jobs.find(zhou, id)).status).toBe('done');
  });
});

describe('排队', () => {
  it('重任务一次只跑一个,其余显示前面还有几个,前面的做完位次随之前移', async () => {
    jobs = house.open();
    const first = await jobs.submit(zhou, trial('steps', { steps: 6, pause: 80 }));
    const second = await jobs.submit(li, trial('steps', { steps: 6, pause: 80 }));
    const third = await jobs.submit(zhou, trial('steps', { steps: 1, pause: 0 }));
    expect(await places([first, second, third])).toEqual([0, 1, 2]);
    await jobs.start();
    await expect.poll(async () => (await jobs.find(zhou, first)).status).toBe('running');
    expect(await places([first, second, third])).toEqual([null, 1, 2]);
    const shown = await follow(zhou, third);
    const seen = shown.flatMap(({ status, place }) => (status === 'waiting' ? [place] : []));
    // Between the end of the second and its own start there may be a moment with nobody before it.
    expect(seen.filter((place) => place !== 0)).toEqual([2, 1]);
    const { rows } = await sql<{ overlaps: number }>`
      SELECT count(*) AS overlaps FROM jobs.job a JOIN jobs.job b ON a.nr < b.nr AND b.started_at < a.finished_at
      WHERE a.id = ANY (${[first, second, third]}::uuid[]) AND b.id = ANY (${[first, second, third]}::uuid[])`.execute(
      house.test.db,
    );
    expect(rows[0]?.overlaps).toBe(0);
  });

  async function places(ids: readonly string[]): Promise<(number | null)[]> {
    const seen = await Promise.all(ids.map((id) => jobs.find(id === ids[1] ? li : zhou, id)));
    return seen.map(({ place }) => place);
  }

  it('管理员看得到各类任务的数量,看不到内容', async () => {
    jobs = house.open();
    const id = await jobs.submit(zhou, trial('seen'));
    expect(await jobs.counts()).toContainEqual({ lane: 'heavy', status: 'waiting', jobs: 1 });
    await jobs.cancel(zhou, id);
    expect((await jobs.counts()).some(({ status }) => status === 'waiting')).toBe(false);
  });
});

describe('谁能看、谁能做', () => {
  it('别人的任务看不见、取消不了,能看全域的人也一样', async () => {
    jobs = house.open();
    const id = await jobs.submit(zhou, trial('seen'));
    const leader: Actor = { ...li, scope: { ...li.scope, all: true } };
    for (const other of [li, leader]) {
      await expect(jobs.find(other, id)).rejects.toMatchObject({ code: 'job_not_found' });
      await expect(jobs.cancel(other, id)).rejects.toMatchObject({ code: 'job_not_found' });
      await expect(jobs.watch(other, id, () => undefined)).rejects.toMatchObject({ code: 'job_not_found' });
    }
    expect(await jobs.cancel(zhou, id)).toMatchObject({ status: 'cancelled' });
  });

  it('不能替别人提交任务', async () => {
    jobs = house.open();
    const act = withScope(house.test.app, li.scope, (trx) => jobs.submit(zhou, trial('seen'), trx));
    await expect(act).rejects.toThrow('row-level security');
  });

  it('没有权限的人提交时就被拒绝', async () => {
    jobs = house.open();
    await expect(jobs.submit(withoutRights(zhou), trial('seen'))).rejects.toMatchObject({ code: 'http_forbidden' });
  });

  it.each([
    ['权限被收回', (actor: Actor) => withoutRights(actor)],
    ['账号已停用', () => null],
  ])('提交之后%s:任务开始时重新核对,不予执行', async (_, change) => {
    const wang = house.hire('王经办');
    jobs = house.open();
    const id = await jobs.submit(wang, trial('steps', { steps: 1, pause: 0 }));
    const now = change(wang);
    if (now === null) house.people.delete(wang.userId);
    else house.people.set(wang.userId, now);
    await jobs.start();
    expect(await ended(wang, id)).toMatchObject({ status: 'failed', error: { code: 'job_rights_lost' } });
    expect(await house.left(id)).toBe(0);
  });
});
