import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { accessibilityViolations } from './testing/browser.ts';
import { openProduct } from './testing/open-product.ts';

const product = openProduct(18_741);
const PAPER = { name: '总量结构论证报告.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%%EOF\n') };

let clerk: Page;
let reviewer: Page;

beforeAll(async () => {
  clerk = await product.signedIn('shijing');
  reviewer = await product.signedIn('shiban');
}, 60_000);

/** Opens the project and shows the gate of a milestone, if no other that of the reserve library. */
async function gateOf(page: Page, path: string, milestone = 'M20'): Promise<void> {
  await page.goto(product.address + path);
  await page.getByLabel('看哪个里程碑的门槛').selectOption(milestone);
}

it('经办上传论证报告作证据,审核人退回、再认可,认可过的文件在下一项里可以直接选', async () => {
  await clerk.goto(`${product.address}/projects`);
  await clerk.getByRole('grid').getByRole('row').nth(1).dblclick();
  await clerk.waitForURL(/\/projects\/[0-9a-f-]{36}/);
  const { pathname } = new URL(clerk.url());
  await gateOf(clerk, pathname);
  await clerk.getByRole('button', { name: '提交：总量结构论证结论' }).click();
  await clerk.getByLabel('上传新文件').setInputFiles(PAPER);
  await clerk.getByRole('dialog').getByText(PAPER.name).waitFor();
  expect(await accessibilityViolations(clerk)).toEqual([]);
  await clerk.getByRole('button', { name: '提交证据' }).click();
  await clerk.getByRole('dialog').waitFor({ state: 'detached' });

  await gateOf(reviewer, pathname);
  await reviewer.getByRole('button', { name: '退回：总量结构论证结论' }).click();
  await reviewer.getByLabel('退回理由：哪里不符、要补什么').fill('缺结论页');
  await reviewer.getByRole('dialog').getByRole('button', { name: '退回' }).click();
  await reviewer.getByText(/退回：缺结论页/).waitFor();

  await gateOf(clerk, pathname);
  await clerk.getByRole('button', { name: '提交：总量结构论证结论' }).click();
  await clerk.getByRole('dialog').getByText(PAPER.name).click();
  await clerk.getByRole('button', { name: '提交证据' }).click();
  await clerk.getByRole('dialog').waitFor({ state: 'detached' });

  await gateOf(reviewer, pathname);
  await reviewer.getByRole('button', { name: '认可：总量结构论证结论' }).click();
  await reviewer.getByText('已核验').first().waitFor();

  await gateOf(clerk, pathname);
  await clerk.getByRole('button', { name: '提交：选址比对结论' }).click();
  await clerk.getByText('已核验过，可直接用').waitFor();
}, 180_000);

it('经办从走访照片里选一张作开工的证据,审核人看得到是哪次走访、照片自己说了什么,认可', async () => {
  const { visits } = await (await clerk.request.get(`${product.address}/api/visits`)).json();
  const { projectId } = visits.find(({ problems }: { problems: number }) => problems > 0);
  const path = `/projects/${projectId}`;
  const asked = '主体破土、打桩或开槽的现场照片（带坐标、日期）';
  await gateOf(clerk, path, 'M70');
  await clerk.getByRole('button', { name: `提交：${asked}` }).click();
  const visit = clerk.getByRole('group', { name: /2026-11-14 .*走访/ });
  await visit.getByText('没有拍摄时间').first().waitFor();
  expect(await accessibilityViolations(clerk)).toEqual([]);
  await visit.getByRole('checkbox', { name: /第 1 张，共 2 张/ }).check();
  await clerk.getByRole('button', { name: '提交证据' }).click();
  await clerk.getByRole('dialog').waitFor({ state: 'detached' });

  await gateOf(reviewer, path, 'M70');
  await reviewer.getByText(/2026-11-14 .*走访.*没有拍摄时间 · 照片不带坐标/).waitFor();
  await reviewer.getByRole('button', { name: `认可：${asked}` }).click();
  await reviewer.getByText('已核验').first().waitFor();
}, 120_000);
