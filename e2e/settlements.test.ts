import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { accessibilityViolations } from './testing/browser.ts';
import { openProduct } from './testing/open-product.ts';

const product = openProduct(18_746);

let clerk: Page;
let finance: Page;

beforeAll(async () => {
  clerk = await product.signedIn('jingban');
  finance = await product.signedIn('caizheng');
}, 60_000);

describe('一份奖补协议,从待财政确认到清算单', () => {
  it('总览按地方、按项目列出约定、应兑、已拨;工程两算另在一页', async () => {
    await clerk.goto(`${product.address}/settlements`);
    await clerk.getByText('待财政确认 1').waitFor();
    expect(await accessibilityViolations(clerk)).toEqual([]);
    await clerk.getByText('工程两算', { exact: true }).click();
    await clerk.getByText('竣工结算和竣工财务决算').waitFor();
    expect(await accessibilityViolations(clerk)).toEqual([]);
  });

  it('财政打开待确认的一次,看逐项得分,确认,取走清算单', async () => {
    await finance.goto(`${product.address}/settlements?state=SUBMITTED`);
    await finance.getByRole('grid', { name: '项目' }).getByRole('link').first().click();
    await finance.getByRole('heading', { name: '承诺台账' }).waitFor();
    expect(await accessibilityViolations(finance)).toEqual([]);
    await finance.getByRole('link', { name: '第 1 版' }).click();
    await finance.getByText('重新计算，逐位相同').waitFor();
    expect(await accessibilityViolations(finance)).toEqual([]);
    await finance.getByRole('button', { name: '财政确认' }).click();
    await finance.getByText('已确认', { exact: true }).waitFor();
    const taken = finance.waitForEvent('download');
    await finance.getByRole('button', { name: '清算单（Word）' }).click();
    expect((await taken).suggestedFilename()).toMatch(/政策清算单第1版\.docx$/);
  });

  it('经办登记一项承诺,要另一个人确认后才能拟算', async () => {
    await clerk.goto(`${product.address}/settlements?state=FIGURES`);
    await clerk.getByRole('grid', { name: '项目' }).getByRole('link').first().click();
    await clerk.getByRole('button', { name: '登记承诺' }).click();
    const dialog = clerk.getByRole('dialog');
    await dialog.getByLabel('从常用承诺中选').selectOption({ index: 1 });
    expect(await accessibilityViolations(clerk)).toEqual([]);
    await dialog.getByLabel('条款位置').fill('第七条');
    await dialog.getByLabel('考核期起').fill('2025-01-01');
    await dialog.getByLabel('考核期止').fill('2025-12-31');
    await dialog.getByLabel('条款原文').fill('乙方承诺投资强度不低于附件所列数值');
    await dialog.getByRole('button', { name: '保存' }).click();
    await clerk.getByText('待确认', { exact: true }).waitFor();
    expect(await clerk.getByRole('button', { name: '拟算' }).isDisabled()).toBe(true);
  });
});
