import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { accessibilityViolations } from './testing/browser.ts';
import { changedInExcel, XLSX } from './testing/edited-export.ts';
import { openProduct } from './testing/open-product.ts';

const product = openProduct(18_731);
const LEDGER = [
  '下陆区2026年10月重点项目台账,,,,',
  '截止时间：2026年10月31日,,,,单位：万元',
  '序号,项目名称,计划总投资,年度计划投资,自年初累计完成投资',
  '1,浏览器走查用的标准厂房,12000,6000,3456',
].join('\n');

let clerk: Page;
let reviewer: Page;
let batchPath: string;

beforeAll(async () => {
  clerk = await product.signedIn('shijing');
  reviewer = await product.signedIn('shiban');
}, 60_000);

async function lead(page: Page): Promise<string> {
  await page.goto(`${product.address}/wall`);
  const figure = page.getByRole('button', { name: /亿元/ }).first();
  await figure.waitFor();
  return (await figure.textContent()) ?? '';
}

describe('从一份台账到挂图,再退回去', () => {
  it('经办上传台账,看到认出了什么,但不能自己确认', async () => {
    await clerk.goto(`${product.address}/sources`);
    await clerk
      .locator('input[type=file]')
      .setInputFiles({ name: '下陆区走查.csv', mimeType: 'text/csv', buffer: Buffer.from(LEDGER) });
    await clerk.waitForURL(/\/sources\/batches\//, { timeout: 60_000 });
    batchPath = new URL(clerk.url()).pathname;
    await clerk.getByText('浏览器走查用的标准厂房').first().waitFor();
    await clerk.getByText('待审核人确认').first().waitFor();
    expect(await accessibilityViolations(clerk)).toEqual([]);
  });

  it('审核人确认入账', async () => {
    await reviewer.goto(product.address + batchPath);
    await reviewer.getByRole('button', { name: /确认入账/ }).click();
    await reviewer.getByText(/已入账 \d+ 处/).waitFor();
  });

  it('项目清单里有它,点数看到原来的格子', async () => {
    await reviewer.goto(`${product.address}/projects?q=${encodeURIComponent('浏览器走查')}`);
    await reviewer.getByText('浏览器走查用的标准厂房').first().waitFor();
    await reviewer
      .getByRole('button', { name: /累计.* 0\.3/ })
      .first()
      .click();
    await reviewer.getByText('下陆区走查.csv').first().waitFor();
    await reviewer.getByText('E4', { exact: true }).first().waitFor();
  });

  it('挂图上每个数都点得开,看到构成它的行', async () => {
    expect(await lead(reviewer)).toMatch(/\d/);
    expect(await accessibilityViolations(reviewer)).toEqual([]);
    await reviewer
      .getByRole('button', { name: /自年初累计完成投资/ })
      .first()
      .click();
    await reviewer
      .getByText(/来自 \d+ 个/)
      .first()
      .waitFor();
  });

  it('整批撤销,项目从清单里消失', async () => {
    await reviewer.goto(product.address + batchPath);
    await reviewer.getByRole('button', { name: '撤销整批' }).click();
    await reviewer.getByRole('button', { name: /^确认撤销/ }).click();
    await reviewer
      .getByText(/已整批撤销/)
      .first()
      .waitFor();
    await reviewer.goto(`${product.address}/projects?q=${encodeURIComponent('浏览器走查')}`);
    await reviewer
      .getByText(/没有|清除/)
      .first()
      .waitFor();
    expect(await reviewer.getByText('浏览器走查用的标准厂房').count()).toBe(0);
  });
});

describe('导出,在表里改,再导入', () => {
  let file: Buffer;

  it('清单按当前筛选导出成标准台账', async () => {
    await clerk.goto(`${product.address}/projects?q=${encodeURIComponent('老旧小区')}`);
    await clerk.getByRole('button', { name: '导出', exact: true }).click();
    const dialog = clerk.getByRole('dialog');
    await dialog.getByText(/当前筛选下共 \d+ 个项目/).waitFor();
    expect(await accessibilityViolations(clerk)).toEqual([]);
    const download = clerk.waitForEvent('download');
    await dialog.getByRole('button', { name: '导出', exact: true }).click();
    const saved = await download;
    expect(saved.suggestedFilename()).toMatch(/^重点项目建设台账_\d{8}\.xlsx$/);
    file = await readFile(await saved.path());
  });

  it('改了一格、换了次序的表,只有那一格是变更', async () => {
    const edited = await changedInExcel(file);
    await clerk.goto(`${product.address}/sources`);
    await clerk.locator('input[type=file]').setInputFiles({ name: '改好.xlsx', mimeType: XLSX, buffer: edited.bytes });
    await clerk.waitForURL(/\/sources\/batches\//, { timeout: 60_000 });
    await clerk.getByText(`新增 0、变更 1、冲突 0 · 拒绝 0 · 相同 ${edited.rows - 1} 不动`).waitFor();
    await clerk.getByText(edited.name).first().waitFor();
    await clerk.getByText('12,345', { exact: true }).first().waitFor();
  });
});

describe('主要页面', () => {
  for (const path of [
    '/sources',
    '/projects',
    '/projects/changes',
    '/projects/libraries',
    '/projects/rates',
    '/appraisals',
    '/funding',
    '/funding?view=directions',
    '/appraisals?view=results',
    '/enterprises',
    '/indicators',
    '/indicators?view=half',
    '/indicators?view=findings',
    '/indicators?view=breakdowns',
    '/indicators?view=dictionary',
    '/indicators?view=ledger',
    '/settings',
    '/approvals',
    '/blockers',
    '/blockers/causes',
    '/blockers/factors',
    '/dispatch',
    '/dispatch?view=tasks',
    '/dispatch?view=calendar',
    '/dispatch?view=lists',
    '/visits',
    '/bulletins',
    '/notices',
    '/settings/notices',
    '/settings/rules',
    '/settings/rules/scheme-per-mu-above',
  ]) {
    it(`${path} 没有无障碍问题`, async () => {
      await reviewer.goto(product.address + path);
      await reviewer.waitForLoadState('networkidle');
      expect(await accessibilityViolations(reviewer)).toEqual([]);
    });
  }
});
