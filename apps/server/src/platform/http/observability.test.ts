import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { HttpAppOptions } from './app.ts';
import { listenSafely } from './listen.ts';
import { Metrics } from './metrics.ts';
import { isLoopback } from './observability.ts';
import { createRateLimit } from './rate-limit.ts';
import { createTestApp } from './test-app.ts';

const opened: { close(): Promise<unknown> }[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((app) => app.close()));
});

async function open(options: Partial<HttpAppOptions> = {}) {
  const test = await createTestApp(options);
  opened.push(test.app);
  return test.app;
}

describe('/healthz', () => {
  it('数据库应答时说正常', async () => {
    const answer = await (await open()).inject('/healthz');
    expect([answer.statusCode, answer.json()]).toEqual([200, { status: 'ok', database: 'ok', version: '0.0.0-test' }]);
  });

  it('数据库不应答时回 503,不透露原因', async () => {
    const app = await open({
      checkDatabase: () => Promise.reject(new Error('password authentication failed for guatu_app')),
    });
    const answer = await app.inject('/healthz');
    expect(answer.statusCode).toBe(503);
    expect(answer.body).not.toContain('guatu_app');
  });

  it('数据库迟迟不答,两秒后也算不正常', async () => {
    const app = await open({ checkDatabase: () => new Promise<void>(() => undefined) });
    expect((await app.inject('/healthz')).statusCode).toBe(503);
  });
});

describe('/metrics', () => {
  it('按路由而不是按地址计数,带耗时分布、连接池和进程', async () => {
    const pools = { app: { totalCount: 5, idleCount: 2, waitingCount: 1 } };
    const app = await open({ pools });
    await app.inject('/api/hello');
    await app.inject('/api/shelves/甲');
    const { body, headers } = await app.inject('/metrics');
    expect(headers['content-type']).toContain('version=0.0.4');
    expect(body).toContain('guatu_http_requests_total{method="GET",route="/api/hello",status="200"} 1\n');
    expect(body).toContain('guatu_http_requests_total{method="GET",route="/api/shelves/:name",status="401"} 1\n');
    expect(body).toContain('guatu_http_request_duration_seconds_bucket{method="GET",route="/api/hello",le="+Inf"} 1\n');
    expect(body).toContain('guatu_db_pool_connections{pool="app",state="busy"} 3\n');
    expect(body).toMatch(/guatu_event_loop_delay_seconds\{quantile="0.99"\} [\d.e-]+\n/);
    expect(body).toMatch(/process_resident_memory_bytes \d+\n/);
  });

  it('别的机器没有令牌看不到,也不知道有这个地址', async () => {
    const app = await open({ metricsToken: 'collector-token' });
    const far = { remoteAddress: '10.1.2.3' };
    const refused = await app.inject({ url: '/metrics', ...far });
    expect([refused.statusCode, refused.json().code]).toEqual([404, 'http_not_found']);
    const wrong = await app.inject({ url: '/metrics', ...far, headers: { authorization: 'Bearer collector-tokem' } });
    expect(wrong.statusCode).toBe(404);
    const right = await app.inject({ url: '/metrics', ...far, headers: { authorization: 'Bearer collector-token' } });
    expect(right.statusCode).toBe(200);
  });

  it('经本机代理转来的请求不算本机', async () => {
    const answer = await (await open()).inject({ url: '/metrics', headers: { 'x-forwarded-for': '10.1.2.3' } });
    expect(answer.statusCode).toBe(404);
  });

  it('标签里的引号和换行不会破坏格式', () => {
    const metrics = new Metrics();
    metrics.counter('c', 'help').add({ route: 'a"b\\c\nd' });
    expect(metrics.text()).toBe('# HELP c help\n# TYPE c counter\nc{route="a\\"b\\\\c\\nd"} 1\n');
  });

  it('耗时分布的每一档包含更快的各档', () => {
    const metrics = new Metrics();
    const seconds = metrics.histogram('s', 'help');
    for (const value of [0.004, 0.2, 20]) seconds.observe({}, value);
    const text = metrics.text();
    expect(text).toContain('s_bucket{le="0.005"} 1\n');
    expect(text).toContain('s_bucket{le="0.25"} 2\n');
    expect(text).toContain('s_bucket{le="10"} 2\n');
    expect(text).toContain('s_bucket{le="+Inf"} 3\n');
    expect(text).toContain('s_count 3\n');
  });
});

describe('监听', () => {
  const withoutDemo = async () => [];

  it('默认只在本机监听,真实连接可用,事件流照常送达', async () => {
    const app = await open();
    const address = await listenSafely(app, { port: 0, accountsWithShownPassword: async () => ['demo'] });
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const { port } = app.server.address() as AddressInfo;
    const { headers, body } = await read(port, '/api/stream');
    expect(headers['content-type']).toBe('text/event-stream; charset=utf-8');
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(body).toBe('retry: 3000\n\nevent: progress\ndata: {"done":1,"total":2}\n\n');
  });

  it('演示账号还在用公开的口令时,不向其他机器开放', async () => {
    const app = await open();
    await expect(
      listenSafely(app, { host: '0.0.0.0', port: 0, accountsWithShownPassword: async () => ['demo-office'] }),
    ).rejects.toMatchObject({ code: 'network_demo_passwords', message: expect.stringContaining('demo-office') });
    expect(app.server.listening).toBe(false);
  });

  it('口令都改过之后可以开放', async () => {
    const app = await open();
    await listenSafely(app, { host: '0.0.0.0', port: 0, accountsWithShownPassword: withoutDemo });
    expect(app.server.listening).toBe(true);
  });

  it.each([
    ['127.0.0.1', true],
    ['127.9.9.9', true],
    ['::1', true],
    ['::ffff:127.0.0.1', true],
    ['localhost', true],
    ['0.0.0.0', false],
    ['::', false],
    ['192.168.1.2', false],
    ['127.evil.example', false],
    ['example.com', false],
  ])('%s 是否只限本机:%s', (address, expected) => {
    expect(isLoopback(address)).toBe(expected);
  });
});

describe('频率限制', () => {
  it('同一来源在一个时段内超过次数即拒绝,过后恢复;互不影响', () => {
    let now = 0;
    const limit = createRateLimit(2, 60, () => now);
    limit.take('10.0.0.1');
    limit.take('10.0.0.1');
    now = 15_000;
    expect(() => limit.take('10.0.0.1')).toThrow('45 秒后');
    limit.take('10.0.0.2');
    now = 60_000;
    expect(() => limit.take('10.0.0.1')).not.toThrow();
  });
});

function read(port: number, path: string): Promise<{ headers: Record<string, unknown>; body: string }> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        body += chunk;
      });
      response.on('end', () => resolve({ headers: response.headers, body }));
    })
      .on('error', reject)
      .end();
  });
}
