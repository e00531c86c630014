import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { makeCompanies } from '../modules/evaluation/testing/companies.ts';
import { targetUrl } from '../platform/db/index.ts';
import { openRoleProduct, type RoleProduct } from '../testing/role-product.ts';
import { runCli } from './run.ts';

let office: RoleProduct;

beforeAll(async () => {
  office = await openRoleProduct();
  await makeCompanies(office, 4);
  vi.stubEnv('DATABASE_URL', targetUrl(office.test.targets.app));
}, 120_000);
afterAll(async () => {
  vi.unstubAllEnvs();
  await office.close();
});

async function run(...args: readonly string[]) {
  const printed = { out: '', err: '' };
  const code = await runCli(['evaluate', ...args], {
    out: (text) => {
      printed.out += text;
    },
    err: (text) => {
      printed.err += text;
    },
  });
  return { code, ...printed };
}

const runs = async () => {
  const told = await office.as('statistics').send('GET', { url: '/api/evaluation/runs' });
  return told.json<{ items: readonly { id: string; title: string }[] }>().items;
};

describe('guatu evaluate', () => {
  it('按方案评台账，印出名次；什么都不写', async () => {
    const told = await run('scheme-per-mu-above', '--period', '2025', '--office', '600', '--explain', '样例企业1');
    expect(told.err).toBe('');
    expect(told.code).toBe(0);
    expect(told.out).toContain('1\t样例企业1\t');
    expect(told.out).toContain('样例企业1 的得分：');
    expect(told.out).toContain('没有存入');
    expect(await runs()).toEqual([]);
  });

  it('--json 给出方案、指纹、名次和取到的数；再跑一次逐位相同', async () => {
    const told = JSON.parse((await run('scheme-per-mu-above', '--period', '2025', '--json')).out);
    const again = JSON.parse((await run('scheme-per-mu-above', '--period', '2025', '--json')).out);
    expect(told.units.map(({ rank }: { rank: number }) => rank)).toEqual([1, 2, 3, 4]);
    expect(told.figures.样例企业2.税收).toBe(600);
    expect(told.seal).toEqual(again.seal);
    expect(told.kept).toBeNull();
  });

  it('--keep 存成一次评价，等人公示', async () => {
    const told = JSON.parse(
      (await run('scheme-per-mu-huangyan', '--period', '2025', '--office', '600', '--keep', '--json')).out,
    );
    expect(await runs()).toEqual([expect.objectContaining({ id: told.kept, status: 'DRAFT' })]);
  });

  it('用法不对退出码 2；没有方案、没有人可评，用一句话拒绝，退出码 1', async () => {
    expect((await run()).code).toBe(2);
    expect((await run('scheme-per-mu-above', '--period', '2025X')).code).toBe(2);
    expect(await run('scheme-none', '--period', '2025')).toMatchObject({
      code: 1,
      err: expect.stringContaining('没有'),
    });
    expect(await run('scheme-parks-hubei', '--period', '2025', '--office', '601')).toMatchObject({ code: 1 });
  });
});
