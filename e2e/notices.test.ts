import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { accessibilityViolations } from './testing/browser.ts';
import { openProduct } from './testing/open-product.ts';

const product = openProduct(18_751);

let district: Page;
let city: Page;
let system: Page;
/** What the district's clerk was told. */
let told = '';

beforeAll(async () => {
  district = await product.signedIn('jingban');
  city = await product.signedIn('shiban');
  system = await product.signedIn('sysadmin');
}, 90_000);

const inbox = (page: Page) => page.getByRole('grid', { name: '消息' });

describe('项目转红灯,通知到人,看得到谁读了', () => {
  it('区里的经办一条一条收,点开是那个项目,回来已是已读', async () => {
    await district.goto(`${product.address}/notices`);
    const notice = inbox(district)
      .getByRole('row', { name: /项目转红灯/ })
      .first()
      .getByRole('button');
    told = (await notice.textContent()) ?? '';
    await notice.click();
    await district.waitForURL(/\/projects\/[0-9a-f-]{36}/);
    await district.goto(`${product.address}/notices?view=all`);
    await inbox(district).getByRole('row', { name: told }).getByText('已读').waitFor();
    expect(await accessibilityViolations(district)).toEqual([]);
  });

  it('市里的收成一行,写明各县区几条,点开是筛好红灯的清单', async () => {
    await city.goto(`${product.address}/notices`);
    const line = inbox(city).getByRole('row', { name: /项目转红灯 汇总/ });
    expect(await line.getByRole('button').textContent()).toMatch(/^项目转红灯 \d+ 条：.+ \d+/);
    await line.getByRole('button').click();
    await city.waitForURL(/\/projects\?judged=RED/);
    await city.goto(`${product.address}/notices?view=all`);
    await line.getByText('已读').waitFor();
  });

  it('区里在“发出的”里看到两个人都读了,是谁、什么时候', async () => {
    await district.goto(`${product.address}/notices?view=sent`);
    const sent = district.getByRole('grid', { name: '本属地发出的消息' }).getByRole('row', { name: told });
    await sent.getByRole('button').click();
    const receipts = district.getByRole('dialog').getByRole('row');
    for (const name of ['周晓航', '何平川']) {
      await receipts
        .filter({ hasText: name })
        .getByText(/\d{4}-\d{2}-\d{2} \d{2}:\d{2}/)
        .waitFor();
    }
    expect(await accessibilityViolations(district)).toEqual([]);
  });
});

describe('通知渠道', () => {
  it('系统管理员新建一个网络钩子:没有无障碍问题,存进去的地址和密钥不再显示', async () => {
    await system.goto(`${product.address}/settings/channels`);
    await system.getByRole('button', { name: '新建渠道' }).click();
    const form = system.getByRole('dialog');
    await form.getByLabel('名称').fill('值班群');
    await form.getByLabel('方式').selectOption({ label: '通用网络钩子（签名）' });
    await form.getByLabel('地址', { exact: true }).fill('https://hook.example/secret-path');
    await form.getByLabel('签名密钥').fill('secret-key');
    expect(await accessibilityViolations(system)).toEqual([]);
    await form.getByRole('button', { name: '保存' }).click();
    await form.waitFor({ state: 'detached' });
    await system.getByRole('row', { name: /值班群.*hook\.example/ }).waitFor();
    expect(await system.locator('body').textContent()).not.toMatch(/secret-/);
    expect(await accessibilityViolations(system)).toEqual([]);
  });
});
