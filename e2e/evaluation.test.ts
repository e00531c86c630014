import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { accessibilityViolations, PHONE } from './testing/browser.ts';
import { openProduct } from './testing/open-product.ts';

const product = openProduct(18_752);

let assessor: Page;
let leader: Page;
let office: Page;
let run = '';

beforeAll(async () => {
  assessor = await product.signedIn('kaohe');
  leader = await product.signedIn('lingdao');
  office = await product.signedIn('jingban');
}, 60_000);

const acts = (page: Page, name: string) => page.getByRole('dialog').getByRole('button', { name, exact: true });
const panel = (page: Page) => page.getByRole('complementary');

/** Opens the run, at one of its parts. */
async function open(page: Page, tab = ''): Promise<void> {
  await page.goto(`${product.address}/evaluation/${run}${tab === '' ? '' : `?tab=${tab}`}`);
  await page.getByRole('radiogroup', { name: '这次评价的内容' }).waitFor();
}

describe('一次亩均评价，从取数到更正', () => {
  it('选方案、选年份，取数计算；草稿里的档次不算定下来的', async () => {
    await assessor.goto(`${product.address}/evaluation`);
    await assessor.getByRole('link', { name: '规上工业企业亩均评价', exact: true }).waitFor();
    expect(await accessibilityViolations(assessor)).toEqual([]);
    await assessor.getByRole('button', { name: '开展评价' }).first().click();
    await assessor.getByLabel('计分方案', { exact: true }).selectOption('scheme-per-mu-above');
    await assessor.getByLabel('评价期间').fill('2025');
    // The city's own is in the demo already.
    await assessor.getByLabel('组织单位').selectOption('200');
    expect(await assessor.getByLabel('名称', { exact: true }).inputValue()).toBe('2025年规上工业企业亩均评价');
    await acts(assessor, '取数并计算').click();
    await assessor.waitForURL(/\/evaluation\/[0-9a-f-]{36}/);
    run = new URL(assessor.url()).pathname.split('/')[2] ?? '';
    await assessor.getByText('试算，席位未定').waitFor();
    expect(await assessor.getByRole('button', { name: '开始公示' }).count()).toBe(0);
    expect(await accessibilityViolations(assessor)).toEqual([]);
  });

  it('一家企业的得分逐行算给人看，每个数看得到来源，重新计算逐位一致', async () => {
    await assessor.keyboard.press('j');
    await panel(assessor).getByText('得分怎么来的').waitFor();
    const first = await panel(assessor).getAttribute('aria-label');
    await assessor.keyboard.press('j');
    await panel(assessor).getByRole('button', { name: '全员劳动生产率 10', exact: true }).click();
    await panel(assessor)
      .getByText(/× 满分 10 = /)
      .waitFor();
    expect(await panel(assessor).getAttribute('aria-label')).not.toBe(first);
    await panel(assessor)
      .getByRole('button', { name: /^全员劳动生产率万元/ })
      .click();
    await assessor.getByRole('button', { name: '看台账里的格子' }).first().click();
    await assessor
      .getByRole('dialog')
      .getByText(/台账|企业/)
      .first()
      .waitFor();
    await assessor.keyboard.press('Escape');
    await panel(assessor).getByRole('button', { name: '重新计算，逐位比对' }).click();
    await panel(assessor).getByText('一致：方案、数据、结果逐位相同').waitFor();
    await panel(assessor).getByRole('heading', { name: '再变一点会怎样' }).waitFor();
    expect(await accessibilityViolations(assessor)).toEqual([]);
  });

  it('和相邻的企业逐行对比；关上以后回到名次表', async () => {
    await assessor.keyboard.press('c');
    await assessor.getByRole('dialog').getByRole('columnheader', { name: '相差' }).waitFor();
    expect(await accessibilityViolations(assessor)).toEqual([]);
    await assessor.keyboard.press('Escape');
    await assessor.getByRole('dialog').waitFor({ state: 'detached' });
    await assessor.keyboard.press('Escape');
    await panel(assessor).waitFor({ state: 'detached' });
  });

  it('分档边界、影响因素和数据都打得开，图都有表', async () => {
    await open(assessor, 'borders');
    await assessor.getByRole('button', { name: '怎样到“A”' }).first().click();
    await assessor.getByText('到“A”', { exact: true }).waitFor();
    expect(await accessibilityViolations(assessor)).toEqual([]);
    await open(assessor, 'factors');
    await assessor.getByText('表', { exact: true }).first().click();
    await assessor.getByRole('columnheader', { name: '单独的影响' }).waitFor();
    expect(await accessibilityViolations(assessor)).toEqual([]);
    await open(assessor, 'figures');
    await assessor.getByText(/缺 \d+ 格/).waitFor();
    expect(await accessibilityViolations(assessor)).toEqual([]);
  });

  it('领导开始公示，项目办对一个数提出异议', async () => {
    await open(leader);
    await leader.getByRole('button', { name: '开始公示' }).click();
    await acts(leader, '开始公示').click();
    await leader
      .getByText(/公示中 · .*还可申诉 \d+ 个工作日/)
      .first()
      .waitFor();
    await open(office);
    await office.locator('.gt-seat').nth(7).click();
    await panel(office).getByRole('button', { name: '申诉', exact: true }).click();
    await office.getByLabel('对哪个数有异议').selectOption({ label: '用工人数' });
    await office.getByLabel('应当是').fill('不到一百');
    await office.getByText('要填数字').waitFor();
    await office.getByLabel('应当是').fill('60');
    await office.getByLabel('理由和依据').fill('按十二个月平均是 60 人，社保名册为证。');
    expect(await accessibilityViolations(office)).toEqual([]);
    await acts(office, '申诉').click();
    await office.getByRole('dialog').waitFor({ state: 'detached' });
    await open(office, 'objections');
    await office.getByText('待复核', { exact: true }).waitFor();
    expect(await office.getByRole('button', { name: '复核' }).count()).toBe(0);
    expect(await accessibilityViolations(office)).toEqual([]);
  });

  it('考核办复核成立，重新计算，版本对比说出谁动了、为什么', async () => {
    await open(assessor, 'objections');
    await assessor.getByRole('button', { name: '复核', exact: true }).click();
    await assessor.getByRole('dialog').getByText('成立', { exact: true }).click();
    await assessor.getByLabel('复核依据').fill('核对社保名册属实');
    await acts(assessor, '复核').click();
    await assessor.getByText(/下次重算时计入/).waitFor();
    await assessor.getByRole('button', { name: '重新取数计算' }).click();
    await assessor.getByLabel('为什么重算').fill('异议成立');
    await acts(assessor, '重新取数计算').click();
    await assessor.getByText(/第 2 版已按它重算/).waitFor();
    await open(assessor, 'compare');
    await assessor.getByRole('columnheader', { name: '为什么' }).waitFor();
    await assessor
      .getByText(/全员劳动生产率 [+−]/)
      .first()
      .waitFor();
    expect(await accessibilityViolations(assessor)).toEqual([]);
  });

  it('公示期没满不能公布，撤回要说理由', async () => {
    await open(leader);
    expect(await leader.getByRole('button', { name: '公布结果' }).count()).toBe(0);
    await leader.getByRole('button', { name: '撤回' }).click();
    expect(await acts(leader, '撤回').isDisabled()).toBe(true);
    await leader.keyboard.press('Escape');
  });

  it('手机上看名次和一家的得分', async () => {
    const phone = await product.signedIn('lingdao', PHONE);
    await open(phone);
    await phone.getByText('第 1 名', { exact: true }).waitFor();
    expect(await accessibilityViolations(phone)).toEqual([]);
    await phone.locator('.gt-row-cards button').first().click();
    await phone.getByRole('dialog').getByText('得分怎么来的').waitFor();
    expect(await accessibilityViolations(phone)).toEqual([]);
  });
});
