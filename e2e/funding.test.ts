import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { accessibilityViolations } from './testing/browser.ts';
import { openProduct } from './testing/open-product.ts';

const product = openProduct(18_758);

let clerk: Page;
let finance: Page;

beforeAll(async () => {
  clerk = await product.signedIn('jingban');
  finance = await product.signedIn('caizheng');
}, 60_000);

describe('一件争取事项,从看板到拨付', () => {
  it('看板按状态列件数和三个金额,点一个状态只看它', async () => {
    await clerk.goto(`${product.address}/funding`);
    await clerk.getByRole('heading', { name: '从谋划到付清' }).waitFor();
    await clerk.getByRole('grid', { name: '争取事项' }).waitFor();
    expect(await accessibilityViolations(clerk)).toEqual([]);
    await clerk.getByRole('button', { name: /^拨付，\d+ 件$/ }).click();
    await clerk.waitForURL(/state=PAYING/);
  });

  it('资金投向逐个写明条件和依据,够得上的项目一步立为争取事项', async () => {
    await clerk.goto(`${product.address}/funding?view=directions&direction=special-bond`);
    await clerk.getByText('国办发〔2024〕52号').first().waitFor();
    await clerk.getByRole('heading', { name: '项目比对' }).waitFor();
    expect(await accessibilityViolations(clerk)).toEqual([]);
    await clerk.getByRole('button', { name: '立为争取事项' }).first().click();
    await clerk.getByRole('button', { name: '列入储备' }).click();
    const dialog = clerk.getByRole('dialog');
    expect(await accessibilityViolations(clerk)).toEqual([]);
    await dialog.getByRole('button', { name: '列入储备' }).click();
    await clerk.getByRole('button', { name: '申报', exact: true }).waitFor();
    expect(await accessibilityViolations(clerk)).toEqual([]);
  });

  it('材料没有交齐,申报不收,说出缺哪几份', async () => {
    await clerk.getByRole('button', { name: '申报', exact: true }).click();
    const dialog = clerk.getByRole('dialog');
    await dialog.getByLabel('金额（万元）').fill('2000');
    await dialog.getByLabel('文号或凭证号').fill('西发改〔2026〕9号');
    await dialog.getByRole('button', { name: '申报' }).click();
    await dialog.getByText('不能申报：还缺“收益与融资自求平衡方案”').waitFor();
    await dialog.getByRole('button', { name: '取消' }).click();
  });

  it('财政登记一笔拨付,超过下达的不收', async () => {
    await finance.goto(`${product.address}/funding?state=ALLOCATED`);
    // Those that only the ledger tells of were started by nobody here; the one with a direction was.
    await finance.getByRole('grid', { name: '争取事项' }).getByRole('link').first().click();
    await finance.getByRole('button', { name: '登记拨付' }).click();
    const dialog = finance.getByRole('dialog');
    await dialog.getByLabel('金额（万元）').fill('99999999');
    await dialog.getByLabel('文号或凭证号').fill('凭证1');
    await dialog.getByRole('button', { name: '登记拨付' }).click();
    await dialog.getByText('这一笔超过了').waitFor();
    await dialog.getByLabel('金额（万元）').fill('10');
    await dialog.getByRole('button', { name: '登记拨付' }).click();
    await finance.getByRole('row', { name: /拨付 10\.00/ }).waitFor();
  });
});
