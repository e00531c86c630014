import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { accessibilityViolations } from './testing/browser.ts';
import { openProduct } from './testing/open-product.ts';

const product = openProduct(18_745);

let office: Page;
let reader: Page;

beforeAll(async () => {
  office = await product.signedIn('shiban');
  reader = await product.signedIn('shenji');
}, 60_000);

describe('从缺口到根本原因', () => {
  it('变电站逐月供需看得到缺口,每个数打开是哪些项目', async () => {
    await office.goto(`${product.address}/blockers/factors`);
    await office.getByRole('button', { name: /110 千伏变电站/ }).click();
    await office.getByRole('heading', { name: /110 千伏变电站.*用电报装容量/ }).waitFor();
    await office.getByRole('table', { name: '需求由这些项目组成明细' }).getByRole('row').nth(7).waitFor();
    expect(await accessibilityViolations(office)).toEqual([]);
  });

  it('水厂的能力改小,缺口当场算出来,登记为堵点并归到一个根本原因', async () => {
    await office.getByRole('combobox', { name: '要素' }).selectOption({ label: '工业用水' });
    await office.getByRole('button', { name: /工业水厂/ }).click();
    await office.getByRole('table', { name: '供给能力明细' }).getByRole('button', { name: '修改' }).click();
    const form = office.getByRole('dialog');
    await form.getByLabel('供给能力').fill('2.2');
    await form.getByRole('button', { name: '保存' }).click();
    await form.waitFor({ state: 'detached' });
    await office.getByRole('button', { name: '登记为堵点' }).click();
    const dialog = office.getByRole('dialog');
    await dialog
      .getByText(/工业水厂.*起缺/)
      .first()
      .waitFor();
    await dialog.getByRole('button', { name: '登记并归因' }).click();
    await office.getByRole('heading', { name: /工业水厂.*工业用水不足/, level: 2 }).waitFor();
    const held = office.getByRole('table', { name: '卡住的项目明细' }).getByRole('row');
    expect(await held.count()).toBeGreaterThan(1);
    await office.getByText(/个问题中还有 \d+ 个未销号/).waitFor();
    expect(await accessibilityViolations(office)).toEqual([]);
  });

  it('没有全部销号就了结,说明还差几个', async () => {
    await office.getByRole('button', { name: '了结', exact: true }).click();
    const dialog = office.getByRole('dialog');
    await dialog.getByRole('button', { name: '了结', exact: true }).click();
    await dialog
      .getByRole('alert')
      .getByText(/没有销号/)
      .waitFor();
    await dialog.getByRole('button', { name: '取消' }).click();
  });

  it('只读的人看得到供需,没有可办的按钮', async () => {
    await reader.goto(`${product.address}/blockers/factors`);
    await reader.getByRole('heading', { name: '要素供需', level: 2 }).waitFor();
    expect(await reader.getByRole('button', { name: /^登记/ }).count()).toBe(0);
    expect(await accessibilityViolations(reader)).toEqual([]);
  });

  it('手机上看板不横向滚动,最急的在前,办理按钮够手指点', async () => {
    await office.setViewportSize({ width: 390, height: 844 });
    await office.goto(`${product.address}/blockers`);
    await office.getByRole('list', { name: '未销号的要素问题' }).getByRole('listitem').first().waitFor();
    const wide = await office.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
    expect(wide).toBeLessThanOrEqual(0);
    expect(await accessibilityViolations(office)).toEqual([]);
  });
});
