import type { Job } from '@guatu/contract';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../auth/actor.ts';
import { createHttpApp, statusesOf } from '../http/index.ts';
import type { Jobs } from './jobs.ts';
import { jobRefusals } from './messages.ts';
import { registerJobRoutes } from './routes.ts';
import { openTrialHouse, type TrialHouse } from './testing/trial-jobs.ts';

let house: TrialHouse;
let jobs: Jobs;
let zhou: Actor;
let li: Actor;
let address: string;
let closeApp: () => Promise<void>;

beforeAll(async () => {
  house = await openTrialHouse();
  zhou = house.hire('周经办');
  li = house.hire('李经办');
  jobs = house.open();
  await jobs.start();
  const { app } = await createHttpApp({
    version: '0.0.0-test',
    resolveActor: async ({ headers }) => house.people.get(String(headers['x-test-user'])) ?? null,
    errorStatuses: [statusesOf(jobRefusals)],
    idempotency: null,
    log: { level: 'silent' },
    checkDatabase: async () => undefined,
  });
  registerJobRoutes(app, jobs);
  address = await app.listen({ port: 0 });
  closeApp = () => app.close();
});
afterAll(async () => {
  await closeApp();
  await house.close();
});

function ask(who: Actor | null, path: string, method = 'GET'): Promise<Response> {
  return fetch(`${address}/api/jobs/${path}`, { method, headers: who === null ? {} : { 'x-test-user': who.userId } });
}

function submit(act: string, more: Record<string, number> = {}): Promise<string> {
  return jobs.submit(zhou, { kind: 'trial', title: '测试', payload: { act, ...more } });
}

async function askJson(who: Actor, path: string): Promise<{ status: number; body: Record<string, unknown> }> {
  const answer = await ask(who, path);
  // Every answer of these routes, refusals too, is an object.
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

/** The jobs of an event stream, which ends when the server ends it. */
function jobsIn(stream: string): Job[] {
  return [...stream.matchAll(/^event: job\ndata: (.*)$/gm)].map(([, data]) => JSON.parse(data ?? ''));
}

describe('任务的接口', () => {
  it('事件流从提交跟到完成,随任务结束', async () => {
    const id = await submit('steps', { steps: 6, pause: 100 });
    const answer = await ask(zhou, `${id}/events`);
    expect(answer.headers.get('content-type')).toContain('text/event-stream');
    const shown = jobsIn(await answer.text());
    expect(shown.some(({ status, progress }) => status === 'running' && progress !== null)).toBe(true);
    expect(shown.at(-1)).toMatchObject({ id, status: 'done', result: { steps: 6 } });
  });

  it('数据库断开过监听连接,事件流照样跟到完成', async () => {
    const id = await submit('steps', { steps: 30, pause: 50 });
    const answer = await ask(zhou, `${id}/events`);
    await expect.poll(async () => (await jobs.find(zhou, id)).progress, { timeout: 20_000 }).toBeGreaterThan(0);
    const { rows } = await sql<{ cut: boolean }>`
      SELECT pg_terminate_backend(pid) AS cut FROM pg_stat_activity
      WHERE application_name = 'guatu jobs' AND datname = current_database()`.execute(house.test.db);
    expect(rows).toEqual([{ cut: true }]);
    expect(jobsIn(await answer.text()).at(-1)).toMatchObject({ id, status: 'done' });
    expect(house.logged.some((line) => line.includes('are not heard'))).toBe(true);
  });

  it('查询和取消', async () => {
    const id = await submit('attentive');
    expect((await askJson(zhou, id)).body).toMatchObject({ id, kind: 'trial', error: null });
    const answer = await ask(zhou, `${id}/cancel`, 'POST');
    expect(answer.status).toBe(200);
    await expect.poll(async () => (await askJson(zhou, id)).body.status, { timeout: 10_000 }).toBe('cancelled');
  });

  it.each(['', '/events'])('别人的任务一律答没有找到(%s)', async (tail) => {
    const id = await submit('seen');
    const { status, body } = await askJson(li, `${id}${tail}`);
    expect([status, body.code]).toEqual([404, 'job_not_found']);
  });

  it('没有登录不能看', async () => {
    expect((await ask(null, `${await submit('seen')}/events`)).status).toBe(401);
  });
});
