import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { gatherStatuses, statusesOf } from './refusals.ts';
import { createTestApp } from './test-app.ts';

type Refusal = ((details: unknown) => Error) & { readonly status: number };

const source = join(import.meta.dirname, '../..');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((path) => /(^|[\\/])messages([\\/][^\\/]+)?\.ts$/.test(path))
  .sort();

/** The refusal tables of one file: objects all of whose values make errors and carry a status. */
async function refusalTables(path: string): Promise<Readonly<Record<string, Refusal>>[]> {
  const exported: Record<string, unknown> = await import(pathToFileURL(join(source, path)).href);
  return Object.values(exported).filter((value): value is Record<string, Refusal> => {
    const entries = typeof value === 'object' && value !== null ? Object.values(value) : [];
    return entries.length > 0 && entries.every((entry) => typeof entry === 'function' && 'status' in entry);
  });
}

// A folder of messages may hand on from its front door what its files declare: a table counts once.
const counted = new Set<object>();
const gathered: { path: string; tables: Readonly<Record<string, Refusal>>[] }[] = [];
for (const path of files) {
  const tables = (await refusalTables(path)).filter((table) => !counted.has(table));
  for (const table of tables) counted.add(table);
  gathered.push({ path: relative('.', path), tables });
}
const all = gathered.flatMap(({ path, tables }) =>
  tables.flatMap((table) => Object.entries(table).map(([code, make]) => ({ path, code, make }))),
);

/** Stands for any details: every value prints as 甲 and can be listed. */
const anything = new Proxy({}, { get: () => ['甲'] });

describe('全部错误码', () => {
  it('每个模块的都收齐了', () => {
    expect(all.length).toBeGreaterThan(40);
    expect(new Set(all.map(({ path }) => path)).size).toBeGreaterThanOrEqual(3);
  });

  it('没有两个模块用同一个错误码', () => {
    expect(() => gatherStatuses(gathered.flatMap(({ tables }) => tables.map(statusesOf)))).not.toThrow();
  });

  it.each(all)('$code 有小写的码、4xx 或 5xx 的状态', ({ code, make }) => {
    expect(code).toMatch(/^[a-z][a-z0-9]*(_[a-z0-9]+)+$/);
    expect(make.status).toBeGreaterThanOrEqual(400);
    expect(make.status).toBeLessThan(600);
  });

  it.each(all)('$code 的说明是完整的中文句子:拒绝了什么、为什么、怎么办', ({ make }) => {
    const { message } = make(anything);
    expect(message).toMatch(/[\u4e00-\u9fff]/);
    expect(message).not.toMatch(/undefined|\[object/);
    expect(message.endsWith('。')).toBe(true);
    expect(message.split(/[。:\uff1a,\uff0c]/).filter((part) => part !== '').length).toBeGreaterThanOrEqual(3);
  });

  it('接口文档把它们全列出来', async () => {
    const errorStatuses = gathered
      .filter(({ path }) => !path.includes(join('platform', 'http')))
      .flatMap(({ tables }) => tables.map(statusesOf));
    const { app } = await createTestApp({ errorStatuses });
    const document = (await app.inject('/api/docs/json')).json();
    const network = new Set(['network_demo_passwords']);
    for (const { code, make } of all.filter((entry) => !network.has(entry.code))) {
      expect(document['x-error-codes'][code]).toBe(make.status);
    }
    await app.close();
  });
});
