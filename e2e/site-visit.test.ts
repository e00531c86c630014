import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { accessibilityViolations, PHONE, signIn } from './testing/browser.ts';
import { openProduct } from './testing/open-product.ts';

const product = openProduct(18_737);
const PHOTO = readFileSync(new URL('../apps/server/src/platform/pictures/fixtures/site.jpg', import.meta.url));

/** A phone on which the page of visits was opened once, so that it opens without a connection. */
async function phoneOf(userName: string): Promise<Page> {
  const page = await product.signedIn(userName, PHONE);
  await page.context().grantPermissions(['geolocation']);
  await page.context().setGeolocation({ longitude: 115.0386, latitude: 30.2012, accuracy: 8 });
  await page.goto(`${product.address}/visits`);
  await page.getByText('全部已同步').waitFor();
  await page.getByText('离线可打开').waitFor();
  return page;
}

const offline = (page: Page, off: boolean) => page.context().setOffline(off);
const submit = (page: Page) => page.getByRole('button', { name: '提交（先存本机）' }).click();
const state = (page: Page, word: string) => page.getByText(word, { exact: true }).first().waitFor();

describe('没有信号的工地', () => {
  let phone: Page;
  let project: string;

  it('离线打开、填写、拍照、提交,重开还在,有信号就传上去', async () => {
    phone = await phoneOf('shijing');
    await offline(phone, true);
    await phone.reload();
    await phone.getByText('离线中').first().waitFor();
    await phone.getByRole('button', { name: '新建走访' }).click();
    const first = phone.locator('.gt-visits-rows button').first();
    project = (await first.locator('b').textContent()) ?? '';
    await first.click();
    await phone.getByRole('button', { name: '定位' }).click();
    await phone.getByText('115.038600,30.201200 WGS84 · 精度 8 米').waitFor();
    await phone.getByRole('button', { name: '桩机进场' }).click();
    await phone.getByText('桩机进场不算开工').waitFor();
    await phone.getByRole('button', { name: '在场工人（人）加一' }).click();
    await phone.getByRole('button', { name: '添加问题：电' }).click();
    await phone.getByLabel('电：写清楚是什么问题').fill('临时电源未接');
    await phone.getByLabel('拍照').setInputFiles({ name: 'site.jpg', mimeType: 'image/jpeg', buffer: PHOTO });
    await phone.getByAltText(/拍的照片/).waitFor();
    expect(await accessibilityViolations(phone)).toEqual([]);
    await submit(phone);
    await phone.getByText('离线中，已存本机 1 份，联网后自动上传').waitFor();
    await state(phone, '待同步');

    await phone.reload();
    await state(phone, '待同步');
    await phone.getByAltText(/拍的照片/).waitFor();
    expect(await phone.getByLabel('电：写清楚是什么问题').inputValue()).toBe('临时电源未接');

    await offline(phone, false);
    await state(phone, '已同步');
    await phone.getByText('全部已同步').waitFor();
    await phone.getByAltText('已传的照片 1').waitFor();
  });

  it('问题一键转为卡点', async () => {
    await phone.getByRole('button', { name: '转为卡点' }).click();
    await phone.getByRole('link', { name: '已转卡点' }).waitFor();
  });

  it('两台手机离线改同一次走访:冲突写明两边,人选过才了,两台看到的一样', async () => {
    const other = await phoneOf('shijing');
    await other.getByRole('button', { name: project }).click();
    for (const [page, stage] of [
      [phone, '基础'],
      [other, '主体'],
    ] as const) {
      await offline(page, true);
      await page.getByRole('button', { name: stage, exact: true }).click();
      await submit(page);
      await state(page, '待同步');
    }
    await offline(other, false);
    await state(other, '已同步');
    await offline(phone, false);
    await state(phone, '有冲突');
    const panel = phone.getByRole('region', { name: '两边写得不一样，1 处' });
    expect(await panel.getByRole('radio').count()).toBe(2);
    expect(await accessibilityViolations(phone)).toEqual([]);
    await panel.getByText('主体').click();
    await panel.getByRole('button', { name: '按所选定下' }).click();
    await state(phone, '已同步');
    await other.getByRole('button', { name: '立即同步' }).click();
    for (const page of [phone, other]) {
      await page.getByText('历次填写 4 次').click();
      await page.getByText('基础', { exact: true }).last().waitFor();
      await page.locator('button[aria-pressed="true"]', { hasText: '主体' }).waitFor();
    }
    await other.context().close();
  });

  it('登录过期,内容还在,登录后接着传;别人在这台手机上看不到、也传不出', async () => {
    await phone.goto(`${product.address}/visits`);
    await phone.getByText('全部已同步').waitFor();
    await offline(phone, true);
    await phone.getByRole('button', { name: '新建走访' }).click();
    await phone.locator('.gt-visits-rows button').nth(1).click();
    await phone.getByLabel('现场情况').fill('过期之前写的');
    await submit(phone);
    await state(phone, '待同步');
    await phone.context().clearCookies();
    await offline(phone, false);
    await phone.getByText('登录已过期').waitFor();

    await phone.goto(`${product.address}/visits`);
    await signIn(phone, 'yuanqu');
    await phone.getByText('本机的走访 0 次').waitFor();
    expect(await phone.getByText('过期之前写的').count()).toBe(0);

    await phone.context().clearCookies();
    await phone.goto(`${product.address}/visits`);
    await signIn(phone, 'shijing');
    await phone.getByText('全部已同步').waitFor();
    await phone.getByText('本机的走访 2 次').waitFor();
    expect(await accessibilityViolations(phone)).toEqual([]);
  });

  it('还有没传的就退出,先提醒;仍然退出,别的清掉,没传的留给本人', async () => {
    await offline(phone, true);
    await phone.getByRole('button', { name: '新建走访' }).click();
    await phone.locator('.gt-visits-rows button').nth(2).click();
    await phone.getByLabel('现场情况').fill('没来得及传');
    await phone.getByRole('button', { name: '存草稿' }).click();
    await offline(phone, false);
    await phone.goto(product.address);
    await phone.getByRole('button', { name: /市/ }).first().waitFor();
    await phone.goto(`${product.address}/visits`);
    await phone.getByRole('button', { name: '退出登录' }).click();
    await phone.getByText('还有 1 份没有传完').waitFor();
    await phone.getByRole('button', { name: '仍然退出' }).click();
    await phone.getByLabel('用户名').waitFor();
    await phone.goto(`${product.address}/visits`);
    await signIn(phone, 'shijing');
    await phone.getByText('本机的走访 1 次').waitFor();
    await state(phone, '本机草稿');
  });
});
