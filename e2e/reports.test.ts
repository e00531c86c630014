import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { accessibilityViolations } from './testing/browser.ts';
import { openProduct } from './testing/open-product.ts';

const product = openProduct(18_757);

const REPORT = `黄金山工业新区项目进展
今年1—10月,全区纳统入库规模3.25亿元,同比增长8.6%。完成土地征收830亩。
“十四五”以来建成投产项目近40个。2026年11月5日`;

let clerk: Page;
let reviewer: Page;
let review = '';

beforeAll(async () => {
  clerk = await product.signedIn('shijing');
  reviewer = await product.signedIn('shiban');
}, 60_000);

const marked = (page: Page, text: string) => page.locator('.gt-report-mark', { hasText: text }).first();

describe('一篇文稿,从粘贴到台账', () => {
  it('演示文稿有待看的数;粘贴一段,读出的数排在原文旁边', async () => {
    await clerk.goto(`${product.address}/reports`);
    await clerk.getByText('黄金山工业新区2026年1—10月重点项目推进情况').first().waitFor();
    expect(await accessibilityViolations(clerk)).toEqual([]);
    await clerk.getByRole('button', { name: '粘贴文字' }).click();
    await clerk.getByLabel('文稿全文').fill(REPORT);
    expect(await accessibilityViolations(clerk)).toEqual([]);
    await clerk.getByRole('button', { name: '读数' }).click();
    await marked(clerk, '3.25亿元').waitFor();
    expect(await accessibilityViolations(clerk)).toEqual([]);
    review = clerk.url();
  });

  it('点原文跳到那一处,一键接受、撤回、改指标', async () => {
    await marked(clerk, '3.25亿元').click();
    await clerk.getByRole('region', { name: '纳统入库规模' }).waitFor();
    await clerk.keyboard.press('a');
    await clerk.locator('.gt-report-mark.is-accepted', { hasText: '3.25亿元' }).waitFor();
    await clerk.keyboard.press('z');
    await clerk.locator('.gt-report-mark.is-waiting', { hasText: '3.25亿元' }).waitFor();
    await clerk.keyboard.press('a');
    await marked(clerk, '8.6%').click();
    await clerk.keyboard.press('e');
    await clerk.getByLabel('指标', { exact: true }).selectOption({ label: '固定资产投资增速' });
    expect(await accessibilityViolations(clerk)).toEqual([]);
    await clerk.getByRole('button', { name: '存并接受' }).click();
    await clerk.locator('.gt-report-mark.is-accepted', { hasText: '8.6%' }).waitFor();
  });

  it('关掉再开,决定还在;生成批次,进同一个导入审核', async () => {
    await clerk.goto(review);
    await clerk.locator('.gt-report-mark.is-accepted', { hasText: '8.6%' }).waitFor();
    await clerk.getByRole('button', { name: /^生成批次/ }).click();
    await clerk.waitForURL(/\/sources\/batches\//);
    await clerk.getByText('观测值').first().waitFor();
    await reviewer.goto(clerk.url());
    await reviewer.getByRole('button', { name: /^确认入账/ }).click();
    await reviewer.getByText('撤销整批').first().waitFor();
  });

  it('入账的数,来历是文稿里那一句,点开回到那几个字', async () => {
    await clerk.goto(`${product.address}/indicators?q=${encodeURIComponent('纳统入库规模')}`);
    const row = clerk.getByRole('row', { name: /3\.25/ }).first();
    await row.getByRole('button', { name: /3\.25/ }).first().click();
    const panel = clerk.getByRole('dialog');
    await panel.locator('mark', { hasText: '3.25亿元' }).waitFor();
    await panel.getByRole('button', { name: '打开整表' }).click();
    await clerk.waitForURL(/\/reports\/.*at=/);
    await clerk.locator('.gt-report-mark.is-current', { hasText: '3.25亿元' }).waitFor();
  });

  it('改指标的更正记在清单里,可以收回', async () => {
    await clerk.goto(`${product.address}/reports/corrections`);
    await clerk.getByText('固定资产投资增速').waitFor();
    expect(await accessibilityViolations(clerk)).toEqual([]);
    await clerk.getByRole('button', { name: '收回' }).first().click();
    await clerk.getByText(/收回$/).first().waitFor();
  });
});
