import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { httpRefusals } from './messages.ts';
import { statusesOf } from './refusals.ts';
import { createTestApp, signedIn } from './test-app.ts';

type TestApp = Awaited<ReturnType<typeof createTestApp>>;

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.app.close());

function inject(
  method: 'GET' | 'POST' | 'PUT',
  url: string,
  options: { headers?: object; payload?: object | string } = {},
) {
  return test.app.inject({
    method,
    url,
    headers: { ...signedIn, ...options.headers },
    ...(options.payload === undefined ? {} : { payload: options.payload }),
  });
}

describe('接口的入口', () => {
  it('按约定解析参数,给出结果', async () => {
    const answer = await inject('GET', '/api/shelves/甲?books=3');
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toEqual({ shelf: '甲', books: 3 });
  });

  it('没有登录的人,连提交内容对不对也不会知道', async () => {
    const answer = await test.app.inject({ method: 'POST', url: '/api/shelves', payload: { wrong: true } });
    expect(answer.statusCode).toBe(401);
    expect(answer.json().code).toBe('http_not_signed_in');
  });

  it('没有权限的人被拒绝,并说明缺哪一项', async () => {
    const answer = await inject('POST', '/api/shelves/confirm');
    expect(answer.statusCode).toBe(403);
    expect(answer.json()).toMatchObject({ code: 'http_forbidden', details: { permission: 'ledger.confirm' } });
    expect(answer.json().message).toContain('审核入账');
  });

  it('公开接口不需要登录', async () => {
    const answer = await test.app.inject({ method: 'GET', url: '/api/hello' });
    expect(answer.json()).toEqual({ hello: '您好' });
  });
});

describe('拒绝与出错', () => {
  it('内容不符合要求时,用中文指出哪一项、为什么', async () => {
    const answer = await inject('POST', '/api/shelves', { payload: { shelf: '甲', books: 0 } });
    expect(answer.statusCode).toBe(400);
    const { code, message, details } = answer.json();
    expect(code).toBe('http_invalid');
    expect(message).toMatch(/^没有处理：提交的内容不符合要求（shelf:.*；books:.*）。/);
    expect(details.issues.map((issue: { path: string }) => issue.path)).toEqual(['shelf', 'books']);
    expect(details.issues[0].problem).toMatch(/[\u4e00-\u9fff]/);
  });

  it('模块的拒绝带着自己的状态、错误码和所用的值', async () => {
    const answer = await inject('POST', '/api/shelves', { payload: { shelf: '满架', books: 1 } });
    expect(answer.statusCode).toBe(409);
    expect(answer.json()).toEqual({
      code: 'shelf_full',
      message: '没有放入:满架已满。请换一个书架。',
      details: { shelf: '满架' },
    });
  });

  it('意外错误只给编号,内部细节只进日志', async () => {
    const answer = await inject('GET', '/api/broken');
    expect(answer.statusCode).toBe(500);
    expect(answer.json().code).toBe('http_internal');
    expect(answer.body).not.toContain('postgres://');
    expect(answer.json().details.requestId).toBe(answer.headers['x-request-id']);
    expect(test.lines.join('')).toContain('secret connection string');
  });

  it('地址不存在、方法不对、格式不对、太大,各有各的说法', async () => {
    const unknown = await inject('GET', '/api/nothing');
    expect([unknown.statusCode, unknown.json().code]).toEqual([404, 'http_not_found']);
    const method = await inject('PUT', '/api/shelves/甲');
    expect([method.statusCode, method.json().code, method.headers.allow]).toEqual([
      405,
      'http_method_not_allowed',
      'GET, HEAD',
    ]);
    const type = await inject('POST', '/api/shelves', {
      payload: '<a/>',
      headers: { 'content-type': 'application/xml' },
    });
    expect([type.statusCode, type.json().code]).toEqual([415, 'http_unsupported_type']);
    const json = await inject('POST', '/api/shelves', {
      payload: '{',
      headers: { 'content-type': 'application/json' },
    });
    expect([json.statusCode, json.json().code]).toEqual([400, 'http_malformed']);
    const large = await inject('POST', '/api/shelves', { payload: { shelf: 'x'.repeat(1_100_000), books: 1 } });
    expect([large.statusCode, large.json().code]).toEqual([413, 'http_too_large']);
  });

  it('数据库连不上时说暂时连接不上,不说内部出错', async () => {
    const away = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED', syscall: 'connect' });
    const { app } = await createTestApp({ resolveActor: () => Promise.reject(away) });
    const answer = await app.inject({ method: 'GET', url: '/api/shelves', headers: signedIn });
    expect([answer.statusCode, answer.json().code]).toEqual([503, 'http_unavailable']);
    await app.close();
  });

  it('同一个错误码在两个模块里声明,启动即失败', async () => {
    await expect(createTestApp({ errorStatuses: [statusesOf(httpRefusals)] })).rejects.toThrow('declared twice');
  });
});

describe('防护', () => {
  it('每个回答都带安全头,内容策略里没有外部地址', async () => {
    for (const url of ['/api/hello', '/api/nothing', '/healthz']) {
      const { headers } = await inject('GET', url);
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain("default-src 'self'");
      expect(policy).toContain("script-src 'self';");
      expect(policy).not.toMatch(/https?:|\*/);
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
  });

  it.each([
    ['别的网站的页面', { origin: 'https://evil.example' }, 403],
    ['只有 Sec-Fetch-Site 的旧浏览器从别处提交', { 'sec-fetch-site': 'cross-site' }, 403],
    ['同一台机器上另一个端口的页面', { origin: 'http://localhost:9999' }, 403],
    ['本系统的页面', { origin: 'http://localhost:80' }, 200],
    ['不是浏览器的程序', {}, 200],
  ])('写操作来自%s', async (_who, headers, status) => {
    const answer = await inject('POST', '/api/shelves', {
      payload: { shelf: '甲乙', books: 1 },
      headers: { host: 'localhost:80', ...headers },
    });
    expect(answer.statusCode).toBe(status);
    if (status === 403) expect(answer.json().code).toBe('http_cross_site');
  });

  it('只读的请求不看来源', async () => {
    expect((await inject('GET', '/api/hello', { headers: { origin: 'https://evil.example' } })).statusCode).toBe(200);
  });

  it('日志是一行一个 JSON,没有查询串、口令和 Cookie', async () => {
    test.lines.length = 0;
    test.app.log.info({ password: 'guatu-secret', headers: { cookie: 'guatu.session_token=abc' } }, 'check');
    await inject('GET', '/api/shelves/甲?books=2&phone=13800001111');
    const all = test.lines.join('');
    expect(all).not.toMatch(/guatu-secret|session_token=abc|13800001111/);
    const request = test.lines.map((line) => JSON.parse(line)).find((line) => line.msg === 'request');
    expect(request).toMatchObject({ level: 'info', service: 'guatu', route: '/api/shelves/:name', status: 200 });
    expect(request.user).toBe('01890000-0000-7000-8000-000000000001');
  });
});

describe('接口文档', () => {
  it('列出全部接口、中文名称和全部错误码', async () => {
    const document = (await inject('GET', '/api/docs/json')).json();
    expect(document.openapi).toBe('3.1.0');
    expect(document.paths['/api/shelves'].post.summary).toBe('放书');
    expect(document.paths['/api/hello'].get.security).toEqual([]);
    expect(document.paths['/api/shelves/confirm'].post.description).toContain('审核入账');
    expect(document['x-error-codes']).toMatchObject({ http_not_signed_in: 401, shelf_full: 409 });
    expect(document.info.description).toContain('`shelf_full`');
    expect(JSON.stringify(document.paths)).not.toContain('/healthz');
  });

  it('文档页面的脚本和样式都在本机', async () => {
    const page = await inject('GET', '/api/docs');
    expect(page.statusCode).toBe(200);
    const addresses = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(addresses.length).toBeGreaterThan(3);
    for (const address of addresses) {
      expect(address).not.toMatch(/^(https?:)?\/\//);
      expect((await inject('GET', new URL(address, 'http://x/api/docs').pathname)).statusCode).toBe(200);
    }
  });
});

describe('创建', () => {
  it('没有编译网页时说清楚,不悄悄少一半功能', async () => {
    await expect(createTestApp({ webRoot: '/nonexistent' })).rejects.toThrow('not built');
  });
});
