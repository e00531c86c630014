import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runCli } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'guatu-score-'));
afterAll(() => rmSync(folder, { recursive: true }));

const RECIPE = {
  id: 'demo',
  title: '亩均试评',
  columns: [{ id: '税收' }, { id: '用地' }],
  total: { weighting: { method: 'GIVEN' }, aggregation: { method: 'ARITHMETIC' } },
  indicators: [
    {
      ...{ id: 'tax', title: '亩均税收', weight: 100, direction: 'UP', value: { column: '税收', per: '用地' } },
      ...{ screen: 'NONE', missing: 'UNSCORED', normalise: { method: 'MIN_MAX' } },
    },
  ],
};
const DATA = '企业,税收,用地\n甲,10,10\n乙,"1,200",100\n丙,,5\n';

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function run(recipe: string, data: string, ...more: readonly string[]) {
  const printed = { out: '', err: '' };
  const code = await runCli(['score', '--recipe', file('r.json', recipe), '--data', file('d.csv', data), ...more], {
    out: (text) => {
      printed.out += text;
    },
    err: (text) => {
      printed.err += text;
    },
  });
  return { code, ...printed };
}

describe('guatu score', () => {
  it('给出名次、得分、原值和可以复核的哈希', async () => {
    const { code, out } = await run(JSON.stringify(RECIPE), DATA, '--json');
    const report = JSON.parse(out);
    expect(code).toBe(0);
    expect(report.units).toMatchObject([
      { unit: '乙', rank: 1, total: 100, shown: '100.00', raw: { tax: 12 } },
      { unit: '甲', rank: 2, total: 0, raw: { tax: 1 } },
      { unit: '丙', rank: null, total: null, raw: { tax: null } },
    ]);
    expect(report.seal.result).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.parse((await run(JSON.stringify(RECIPE), DATA, '--json')).out).seal).toEqual(report.seal);
  });

  it('不带 --json 时印成表，可以解释一个单位', async () => {
    const { out } = await run(JSON.stringify(RECIPE), DATA, '--explain', '乙');
    expect(out).toContain('亩均试评：参评 3 个，不评 0 个\n1\t乙\t100.00\n');
    expect(out).toContain('亩均税收\t原值 12.000\t100.000 分');
  });

  it('坏方案、坏数据各用一句话拒绝', async () => {
    const bad = { ...RECIPE, indicators: [{ ...RECIPE.indicators[0], weight: 90 }] };
    expect(await run(JSON.stringify(bad), DATA)).toMatchObject({
      code: 1,
      err: '计分方案未收下：“总分”下各项权重合计 90，应为 100。请调整权重。\n',
    });
    expect(await run('{', DATA)).toMatchObject({ code: 1, err: expect.stringContaining('不是 JSON') });
    expect((await run(JSON.stringify(RECIPE), DATA.replace('10,10', '约10,10'))).err).toContain('填的是“约10”，不是数');
    expect((await run(JSON.stringify(RECIPE), '企业,税收\n甲,1\n')).err).toContain('缺少方案用到的列“用地”');
    expect((await run(JSON.stringify(RECIPE), '企业,税收,用地,税收\n甲,1,1,2\n')).err).toContain('两列都叫“税收”');
    expect((await run(JSON.stringify(RECIPE), DATA, '--explain', '丁')).err).toContain('“丁”不在参评单位里');
    expect(await runCli(['score', '--recipe', 'nowhere.json'], { out: () => undefined, err: () => undefined })).toBe(2);
  });
});
