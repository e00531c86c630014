import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseEncoding } from './accept-encoding.ts';
import { createTestApp, signedIn } from './test-app.ts';

let app: FastifyInstance;
const webRoot = mkdtempSync(join(tmpdir(), 'guatu-web-'));
const page = '<!doctype html><title>挂图</title>';
const script = 'export const words = "挂图 wall map";\n'.repeat(200);

beforeAll(async () => {
  mkdirSync(join(webRoot, 'assets'));
  writeFileSync(join(webRoot, 'index.html'), page);
  writeFileSync(join(webRoot, 'assets', 'app-1a2b3c.js'), script);
  writeFileSync(join(webRoot, 'assets', 'ready-1a2b3c.js'), script);
  writeFileSync(join(webRoot, 'assets', 'ready-1a2b3c.js.br'), 'compressed by the build');
  ({ app } = await createTestApp({ webRoot }));
});
afterAll(async () => {
  await app.close();
  rmSync(webRoot, { recursive: true });
});

const get = (url: string, headers: Record<string, string> = {}) =>
  app.inject({ url, headers: { ...signedIn, ...headers } });

describe('压缩', () => {
  it.each([
    ['br, gzip', 'br'],
    ['gzip, deflate', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['*', 'br'],
    ['identity', null],
    ['gzip;q=0', null],
    [undefined, null],
  ])('浏览器能收 %s 时用 %s', (accepted, encoding) => {
    expect(chooseEncoding(accepted)).toBe(encoding);
  });

  it('超过 1 KB 的 JSON 按浏览器所能压缩,解开后一字不差', async () => {
    const plain = await get('/api/shelves');
    const brotli = await get('/api/shelves', { 'accept-encoding': 'gzip, br' });
    const gzipped = await get('/api/shelves', { 'accept-encoding': 'gzip' });
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(brotli.headers).toMatchObject({ 'content-encoding': 'br', vary: 'accept-encoding' });
    expect(brotliDecompressSync(brotli.rawPayload).toString()).toBe(plain.body);
    expect(gunzipSync(gzipped.rawPayload).toString()).toBe(plain.body);
    expect(brotli.rawPayload.length).toBeLessThan(plain.rawPayload.length / 3);
  });

  it('短的回答不压缩', async () => {
    expect((await get('/api/hello', { 'accept-encoding': 'br' })).headers['content-encoding']).toBeUndefined();
  });
});

describe('实体标签', () => {
  it('内容没变就回 304,不再传一遍', async () => {
    const first = await get('/api/shelves', { 'accept-encoding': 'br' });
    const again = await get('/api/shelves', { 'accept-encoding': 'br', 'if-none-match': String(first.headers.etag) });
    expect(again.statusCode).toBe(304);
    expect(again.rawPayload.length).toBe(0);
    expect(first.headers['cache-control']).toBe('private, no-cache');
  });

  it('内容变了就重新传', async () => {
    const first = await get('/api/shelves/甲?books=1');
    const other = await get('/api/shelves/甲?books=2', { 'if-none-match': String(first.headers.etag) });
    expect(other.statusCode).toBe(200);
    expect(other.headers.etag).not.toBe(first.headers.etag);
  });

  it('拒绝的回答没有标签', async () => {
    expect((await get('/api/nothing')).headers.etag).toBeUndefined();
  });
});

describe('网页文件', () => {
  it('任何页面地址都给首页,由网页自己认路', async () => {
    for (const url of ['/', '/projects/1', '/api-guide']) {
      const answer = await get(url);
      expect([answer.statusCode, answer.body]).toEqual([200, page]);
      expect(answer.headers['cache-control']).toBe('no-cache');
    }
  });

  it('不存在的文件和接口不拿首页冒充', async () => {
    for (const url of ['/assets/gone.js', '/api/gone', '/favicon.png']) {
      expect((await get(url)).json().code).toBe('http_not_found');
    }
  });

  it('带哈希的文件永久缓存,传输时压缩', async () => {
    const answer = await get('/assets/app-1a2b3c.js', { 'accept-encoding': 'gzip' });
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(answer.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(answer.rawPayload).toString()).toBe(script);
  });

  it('构建时已压缩的文件直接发送', async () => {
    const answer = await get('/assets/ready-1a2b3c.js', { 'accept-encoding': 'br' });
    expect([answer.headers['content-encoding'], answer.body]).toEqual(['br', 'compressed by the build']);
  });

  it('不能用点点走出网页文件夹', async () => {
    for (const url of ['/../package.json', '/%2e%2e/%2e%2e/etc/passwd', '/assets/..%2f..%2f..%2fetc%2fpasswd']) {
      const answer = await get(url);
      expect(answer.statusCode).not.toBe(500);
      expect(answer.body).not.toMatch(/root:|"name"/);
    }
  });
});
