import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { loadReferenceData } from '../platform/catalog/index.ts';
import { targetUrl, withReadScope } from '../platform/db/index.ts';
import type { Tables } from '../platform/ledger/index.ts';
import { type TestDatabase, testDatabase } from '../testing/index.ts';
import { cliScope } from './database.ts';
import { runCli } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'guatu-extract-'));
afterAll(() => rmSync(folder, { recursive: true }));

const REPORT = '2024年上半年,青河市税收5亿元,增长3%。总投资8亿元的城东水厂开工。';

async function run(name: string, content: string, ...more: readonly string[]) {
  const path = join(folder, name);
  writeFileSync(path, content);
  const printed = { out: '', err: '' };
  const code = await runCli(['extract', path, ...more], {
    out: (text) => {
      printed.out += text;
    },
    err: (text) => {
      printed.err += text;
    },
  });
  return { code, ...printed };
}

describe('guatu extract', () => {
  it('--json 只打印约定的一份 JSON,不知道的写 null', async () => {
    const { code, out } = await run('tongbao.txt', REPORT, '--json');
    expect(code).toBe(0);
    const [doc] = JSON.parse(out).docs;
    expect(doc).toMatchObject({ id: 'tongbao', year: 2024 });
    expect(doc.facts[0]).toEqual({
      ...{ start: 14, end: 17, text: '5亿元', value: 500_000_000, unit: 'CNY' },
      ...{ indicator: '税收', role: 'level', period: '2024H1', region: null },
    });
    expect(doc.projects).toEqual([
      { name: '城东水厂', start: 30, end: 34, investment_cny: 8e8, location: null, company: null, stage: 'started' },
    ]);
  });

  it('不加 --json 列出读到什么', async () => {
    const { code, out } = await run('b.txt', REPORT);
    expect([code, out.split('\n')[0]]).toEqual([0, 'b.txt：3 个数据、1 处项目、0 处工作机制。未入账。']);
  });

  it('读不了的文件用一句话退回', async () => {
    expect(await run('c.pdf', '%PDF-1.7')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^报告未读取：PDF 已损坏或没有传全。/),
    });
    expect((await run('d.txt', '甲', '--json')).code).toBe(0);
  });

  it('没有文件或没有这个文件时说怎么用', async () => {
    const io = { out: () => undefined, err: () => undefined };
    expect(await runCli(['extract', '--json'], io)).toBe(2);
    expect(await runCli(['extract', join(folder, 'none.txt')], io)).toBe(1);
  });
});

describe('guatu extract --commit', () => {
  let test: TestDatabase<Tables>;
  beforeAll(async () => {
    test = await testDatabase<Tables>();
    await loadReferenceData(test.db);
    vi.stubEnv('DATABASE_URL', targetUrl(test.targets.app));
    vi.stubEnv('GUATU_DATA', join(folder, 'data'));
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await test.close();
  });

  const kept = () =>
    withReadScope(test.db, cliScope, async (trx) => {
      const { rows } = await sql<{ title: string; readings: number; observations: number }>`
        SELECT r.title, (SELECT count(*)::int FROM app.report_reading) AS readings,
          (SELECT count(*)::int FROM app.observation) AS observations
        FROM app.report r`.execute(trx);
      return rows;
    });

  it('收下文稿和读出的数，等人审核，台账不动；同样的文字不重复收', async () => {
    const first = await run('青河通报.txt', REPORT, '--commit');
    expect(first).toMatchObject({ code: 0, err: '' });
    const [, readings = ''] = /读出 (\d+) 处，待审，尚未入账。请到 \/reports\/[0-9a-f-]{36} 审核/.exec(first.out) ?? [];
    expect(Number(readings)).toBeGreaterThan(2);
    const rows = [{ title: REPORT, readings: Number(readings), observations: 0 }];
    expect(await kept()).toEqual(rows);
    const again = await run('改了名.txt', REPORT, '--commit');
    expect(again).toMatchObject({ code: 0, out: expect.stringContaining('同样的文字已经有了，没有重复收') });
    expect(await kept()).toEqual(rows);
  });

  it('读不了的不收，退出码 1', async () => {
    const before = await kept();
    expect(await run('扫描.pdf', '%PDF-1.7', '--commit')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^报告未读取：PDF 已损坏或没有传全。/),
    });
    expect(await kept()).toEqual(before);
  });
});
