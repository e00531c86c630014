import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { accessibilityViolations, PHONE } from './testing/browser.ts';
import { openProduct } from './testing/open-product.ts';

const product = openProduct(18_743);
const POINTS = ['115.05,30.21', '115.10,30.20', '115.02,30.17'];
const CRITERIA = ['项目质量', '形象进度', '投资入库', '效益预期', '现场与汇报'];

let clerk: Page;
let leader: Page;
let reviewer: Page;

beforeAll(async () => {
  clerk = await product.signedIn('jingban');
  leader = await product.signedIn('lingdao', PHONE);
  reviewer = await product.signedIn('shenhe');
}, 60_000);

const acts = (page: Page, name: string) => page.getByRole('dialog').getByRole('button', { name, exact: true });

/** An act over the interface of the product, as the person who is signed in on the page. */
async function post(page: Page, url: string, body: object) {
  const told = await page.request.post(`${product.address}/api${url}`, {
    data: body,
    headers: { 'idempotency-key': crypto.randomUUID() },
  });
  expect(told.status(), await told.text()).toBe(200);
  return told.json();
}

const tourId = (page: Page) => new URL(page.url()).searchParams.get('tour') ?? '';

describe('一次拉练,从方案到名次', () => {
  it('选一天,选项目,排出路线,定方案', async () => {
    await clerk.goto(`${product.address}/dispatch?view=tours`);
    await clerk.getByRole('button', { name: '制定拉练方案' }).first().click();
    for (const [label, text] of [
      ['起点', '市政府'],
      ['终点', '市政府'],
    ] as const) {
      await clerk.getByLabel(label, { exact: true }).fill(text);
    }
    for (const nth of [0, 1]) await clerk.getByLabel('坐标').nth(nth).fill('115.04,30.20');
    await acts(clerk, '制定拉练方案').click();
    await clerk.getByRole('button', { name: '选项目' }).click();
    for (const nth of [0, 1, 2]) await clerk.getByRole('dialog').getByRole('checkbox').nth(nth).check();
    await acts(clerk, '加入点位').click();
    for (const [nth, point] of POINTS.entries()) await clerk.getByLabel(/坐标$/).nth(nth).fill(point);
    for (const nth of [0, 1, 2])
      await clerk
        .getByLabel(/参评单位$/)
        .nth(nth)
        .fill(nth < 2 ? '甲园区' : '乙园区');
    await clerk.getByRole('button', { name: '保存点位' }).click();
    await clerk.getByText('点位改了').waitFor({ state: 'detached' });
    await clerk.getByRole('button', { name: '排路线' }).click();
    await clerk.getByText(/行车共 \d+ 分钟/).waitFor();
    expect(await accessibilityViolations(clerk)).toEqual([]);
    await clerk.getByRole('button', { name: '定方案' }).click();
    await acts(clerk, '定方案').click();
    await clerk.getByText('方案已定').waitFor();
    await clerk.getByText('点位表', { exact: true }).click();
    await clerk.getByRole('button', { name: '导出 Excel' }).waitFor();
    expect(await accessibilityViolations(clerk)).toEqual([]);
  });

  it('添一位有账号的评委,他在手机上打分交表', async () => {
    await clerk.getByText('评委和打分', { exact: true }).click();
    await clerk.getByRole('button', { name: '添评委' }).click();
    const { displayName } = await (await leader.request.get(`${product.address}/api/me`)).json();
    await clerk.getByLabel('姓名').fill(displayName);
    await clerk.getByRole('button', { name: '按姓名找账号' }).click();
    await clerk.getByText(/找到 \d+ 个账号/).waitFor();
    await clerk.getByLabel('账号', { exact: true }).selectOption({ index: 1 });
    await acts(clerk, '添评委').click();
    await clerk.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await accessibilityViolations(clerk)).toEqual([]);

    await leader.goto(`${product.address}/dispatch?view=tours`);
    await leader.getByRole('link', { name: '我的分表' }).click();
    for (const criterion of CRITERIA) {
      for (const nth of [0, 1]) await leader.getByLabel(criterion).nth(nth).fill('88.25');
    }
    await leader.getByText('88.25').first().waitFor();
    expect(await accessibilityViolations(leader)).toEqual([]);
    await leader.getByRole('button', { name: '交表' }).click();
    await leader.getByText(/已交/).first().waitFor();
  });

  it('纸质分表录齐,另一个人封存,名次说得清', async () => {
    const id = tourId(clerk);
    for (const group of ['LEADERS', 'DEPARTMENTS', 'EXPERTS']) {
      for (let nth = group === 'LEADERS' ? 2 : 1; nth <= 3; nth += 1) {
        const name = `评委${group}${nth}`;
        const { judges } = await post(clerk, `/tours/${id}/judges`, { name, group, userId: null });
        const added = judges.find((judge: { name: string }) => judge.name === name);
        const marks = (mark: number) => ({
          QUALITY: mark,
          PROGRESS: mark,
          STATISTICS: mark,
          BENEFIT: mark,
          SITE: mark,
        });
        const entries = ['01', '02'].map((entrant, at) => ({ entrant, marks: marks(80 + nth + at), aside: null }));
        const body = { version: added.version, entries, handIn: true, paper: `${nth}号表` };
        await post(clerk, `/tours/cards/${added.card}/paper`, body);
      }
    }
    await reviewer.goto(`${product.address}/dispatch?view=tours&tour=${id}&tab=result`);
    await reviewer.getByRole('button', { name: '封存结果' }).click();
    await acts(reviewer, '封存结果').click();
    await reviewer.getByText(/封存，指纹/).waitFor();
    await reviewer
      .getByRole('button', { name: /的得分怎么来的/ })
      .first()
      .click();
    await reviewer.getByText(/每组去掉最高 1 张/).waitFor();
    expect(await accessibilityViolations(reviewer)).toEqual([]);
  });
});
