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

/** Opens the first project of the list and shows the gate of the reserve library. */
async function gateOf(page: Page, path: string): Promise<void> {
  await page.goto(product.address + path);
  await page.getByLabel('看哪个里程碑的门槛').selectOption('M20');
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
