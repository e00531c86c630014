import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { accessibilityViolations } from './testing/browser.ts';
import { openProduct } from './testing/open-product.ts';

const product = openProduct(18_759);

let clerk: Page;
let reviewer: Page;

beforeAll(async () => {
  clerk = await product.signedIn('shijing');
  reviewer = await product.signedIn('shiban');
}, 60_000);

const view = (page: Page, name: string) => page.goto(`${product.address}/indicators?view=${name}`);
const doubt = (page: Page) => page.getByRole('row', { name: /黄石市 固定资产投资/ });

describe('指标,从看板到原来的格子', () => {
  it('看板列目标和实绩,点实绩看到它在哪张表哪一格', async () => {
    await clerk.goto(`${product.address}/indicators?place=1&period=2026M01-10`);
    await clerk.getByRole('heading', { name: '黄石市2026年1—10月指标' }).waitFor();
    await clerk.getByRole('grid', { name: '看板' }).waitFor();
    expect(await accessibilityViolations(clerk)).toEqual([]);
    const row = clerk.getByRole('row', { name: /固定资产投资/ });
    await row.getByText('1,509.57').waitFor();
    await row.getByRole('button', { name: '黄石市 固定资产投资 2026年1—10月' }).click();
    await clerk.getByText('黄石市主要经济指标（2026年1-10月，演示数据）.xlsx').first().waitFor();
    await clerk.keyboard.press('Escape');
  });

  it('点一行看逐月走势、目标进度和各版次,每个数怎么对上字典的也写着', async () => {
    await clerk.getByRole('button', { name: '固定资产投资', exact: true }).click();
    await clerk.getByRole('heading', { name: '各版次来源' }).waitFor();
    await clerk.getByRole('columnheader', { name: '怎么对上的' }).waitFor();
    await clerk.getByText('往后每月还需').waitFor();
    expect(await accessibilityViolations(clerk)).toEqual([]);
  });
});

describe('指标疑点', () => {
  it('各地之和与全市数相差 26.40 亿元:一个人说明,另一个人销号', async () => {
    await view(clerk, 'findings');
    await doubt(clerk).getByText('相差26.40亿元').waitFor();
    expect(await accessibilityViolations(clerk)).toEqual([]);
    await doubt(clerk).getByRole('button', { name: '答复' }).click();
    const dialog = clerk.getByRole('dialog');
    await dialog.getByLabel('理由').fill('跨区项目 26.4 亿元由市本级直接报，不在各地名下。');
    expect(await accessibilityViolations(clerk)).toEqual([]);
    await dialog.getByRole('button', { name: '答复' }).click();
    await doubt(clerk).getByText('待审核').waitFor();
    expect(await doubt(clerk).getByRole('button', { name: '审核答复' }).count()).toBe(0);
    await view(reviewer, 'findings');
    await doubt(reviewer).getByRole('button', { name: '审核答复' }).click();
    await reviewer.getByRole('dialog').getByRole('button', { name: '销号' }).click();
    await doubt(reviewer).getByText('已销号').waitFor();
  });
});

describe('目标分解', () => {
  it('各地之和差一点也交不上,说出差多少;调到一致才交得上', async () => {
    await view(clerk, 'breakdowns');
    await clerk.getByRole('button', { name: '新拟分解' }).click();
    const dialog = clerk.getByRole('dialog');
    await dialog.getByLabel('指标').selectOption({ label: '规上工业增加值' });
    await dialog.getByLabel('哪里的目标').selectOption('1');
    await dialog.getByLabel('年度').fill('2026');
    await dialog.getByLabel('总目标（万元）').fill('700');
    await dialog.getByLabel('目标依据').fill('2026年市政府工作报告');
    await dialog.getByLabel('分解办法').selectOption({ label: '平均' });
    expect(await accessibilityViolations(clerk)).toEqual([]);
    await dialog.getByRole('button', { name: '新拟分解' }).click();
    const shares = clerk.getByRole('region', { name: '黄石市 2026 规上工业增加值' });
    await shares.getByLabel('分解办法').selectOption({ label: '逐个填' });
    await shares.getByLabel('大冶市 目标（万元）').fill('101');
    expect(await accessibilityViolations(clerk)).toEqual([]);
    await shares.getByRole('button', { name: '保存' }).click();
    await shares.getByText('与总目标差 +').waitFor();
    await shares.getByRole('button', { name: '提交' }).click();
    await shares.getByText('没有提交：各地目标合计').waitFor();
    await shares.getByLabel('大冶市 目标（万元）').fill('100');
    await shares.getByRole('button', { name: '保存' }).click();
    await shares.getByText('与总目标一致').waitFor();
    await shares.getByRole('button', { name: '提交' }).click();
    await shares.getByRole('button', { name: '提交' }).waitFor({ state: 'detached' });
  });
});
