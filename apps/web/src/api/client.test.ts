import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTexts } from '../texts/index.ts';
import { call } from './client.ts';
import { ApiError, clientCodes, isUnreachable } from './error.ts';
import { buildUrl } from './request.ts';

/** A schema of one check: enough of zod's face for the client. */
function schema<T>(check: (value: unknown) => value is T) {
  return {
    _zod: { input: undefined as unknown as T, output: undefined as unknown as T },
    safeParse: (value: unknown) =>
      check(value)
        ? { success: true as const, data: value }
        : { success: false as const, error: new Error('unexpected shape') },
  };
}

const named = schema((value): value is { name: string } => typeof (value as { name?: unknown })?.name === 'string');
const getProject = {
  method: 'GET',
  path: '/projects/:id',
  params: schema((_): _ is { id: string } => true),
  response: named,
} as const;
const saveProject = { ...getProject, method: 'PUT', body: named } as const;

describe('接口调用', () => {
  let server: Server;
  let seen: { request: IncomingMessage; body: string }[] = [];
  let answer: { status: number; body: string } = { status: 200, body: '' };
  const realFetch = globalThis.fetch;

  beforeAll(async () => {
    await startTexts('zh');
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => {
        body += chunk.toString();
      });
      request.on('end', () => {
        seen.push({ request, body });
        response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body);
      });
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    // In a browser relative addresses resolve against the page; here against the test server.
    globalThis.fetch = (input, init) => realFetch(new URL(String(input), origin), init);
  });
  beforeEach(() => {
    seen = [];
  });
  afterAll(async () => {
    globalThis.fetch = realFetch;
    await new Promise((done) => server.close(done));
  });

  it('读取不带幂等键,写入每次带一个新的', async () => {
    answer = { status: 200, body: '{"name":"a"}' };
    await call(getProject, { params: { id: 'p/1' } });
    await call(saveProject, { params: { id: '1' }, body: { name: 'b' } });
    await call(saveProject, { params: { id: '1' }, body: { name: 'b' }, idempotencyKey: 'again' });
    expect(seen[0]?.request.url).toBe('/api/projects/p%2F1');
    expect(seen[0]?.request.headers['idempotency-key']).toBeUndefined();
    expect(seen[1]?.request.headers['idempotency-key']).toMatch(/^[0-9a-f-]{36}$/);
    expect(seen[1]?.body).toBe('{"name":"b"}');
    expect(seen[2]?.request.headers['idempotency-key']).toBe('again');
  });

  it('服务端拒绝时,代码、说明和细节原样带出', async () => {
    answer = { status: 409, body: '{"code":"projects.stale","message":"不能保存。","details":{"version":3}}' };
    const error = await call(getProject, { params: { id: '1' } }).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({
      status: 409,
      code: 'projects.stale',
      message: '不能保存。',
      details: { version: 3 },
    });
  });

  it('回答不合约定时报版本不一致,不把坏数据交给页面', async () => {
    answer = { status: 200, body: '{"title":"a"}' };
    await expect(call(getProject, { params: { id: '1' } })).rejects.toMatchObject({ code: clientCodes.contract });
  });

  it('代理返回的网页错误也成为一句话和代码', async () => {
    answer = { status: 502, body: '<html>Bad gateway</html>' };
    await expect(call(getProject, { params: { id: '1' } })).rejects.toMatchObject({
      code: clientCodes.foreign,
      status: 502,
    });
  });

  it('连不上服务器与服务器拒绝分得开', async () => {
    const before = globalThis.fetch;
    globalThis.fetch = () => realFetch('http://127.0.0.1:1/');
    const error = await call(getProject, { params: { id: '1' } }).catch((e: unknown) => e);
    globalThis.fetch = before;
    expect(isUnreachable(error)).toBe(true);
  });

  it('取消的请求仍是取消,不显示成断网', async () => {
    const stop = new AbortController();
    stop.abort();
    await expect(call(getProject, { params: { id: '1' }, signal: stop.signal })).rejects.toMatchObject({
      name: 'AbortError',
    });
  });
});

describe('地址', () => {
  it('多选重复同一个键,空值不写', () => {
    expect(buildUrl('/projects', undefined, { light: ['red', 'yellow'], q: '湖', page: 2, park: null })).toBe(
      '/api/projects?light=red&light=yellow&q=%E6%B9%96&page=2',
    );
  });

  it('缺路径参数时当场报出是哪一个', () => {
    expect(() => buildUrl('/projects/:id', {}, undefined)).toThrow('id');
  });
});
