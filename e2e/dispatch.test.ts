import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { accessibilityViolations } from './testing/browser.ts';
import { openProduct } from './testing/open-product.ts';

const product = openProduct(18_739);
const DECISION = '本周内把临时电源接到现场';
const REQUEST = '临时电源费用怎么分担';
/** Whose people sign in as 行业主管部门 in the demo, and who are named as the first item's unit here. */
const UNIT = '西塞山区经济和信息化局';

let office: Page;
let unit: Page;
let leader: Page;

beforeAll(async () => {
  office = await product.signedIn('shiban');
  unit = await product.signedIn('hangye');
  leader = await product.signedIn('lingdao');
}, 60_000);

/** The agenda of the next meeting: made by itself on the days before it, asked for on the others. */
async function prepared(): Promise<void> {
  const agenda = office.getByText(/^议程 \d+ 项/);
  const ask = office.getByRole('button', { name: '生成议程' });
  await agenda.or(ask).first().waitFor();
  if (await ask.isVisible()) await ask.click();
  await agenda.waitFor();
}

const tasks = '/dispatch?view=tasks&whose=mine';

describe('一周的调度,从议程到下一周', () => {
  it('领导在一个数上作批示,任务带着回到这个数的路', async () => {
    await leader.goto(`${product.address}/wall`);
    await leader.getByRole('button', { name: /亿元/ }).first().click();
    await leader.getByRole('button', { name: '作批示' }).click();
    await leader.getByLabel('批示内容').fill('把本月完成投资再核一次');
    await leader.getByLabel('责任单位', { exact: true }).fill(UNIT);
    await leader.getByRole('button', { name: '下达批示' }).click();
    await leader.getByRole('link', { name: '看任务' }).click();
    await leader.getByRole('link', { name: '打开这个数' }).click();
    await leader.getByText(/个项目相加/).waitFor();
  });

  it('单位提请议题,项目办采纳,议程里就有', async () => {
    await unit.goto(`${product.address}/dispatch?view=requests`);
    await unit.getByRole('button', { name: '提请议题' }).click();
    const dialog = unit.getByRole('dialog');
    await dialog.getByLabel('议题', { exact: true }).fill(REQUEST);
    await dialog.getByLabel('提给').selectOption({ label: '黄石市项目办' });
    await dialog.getByLabel('请谁办').fill('市供电公司');
    await dialog.getByLabel('请求事项').fill('明确临时电源的费用由谁承担');
    await dialog.getByLabel('建议怎么定').fill('企业与园区四六分担');
    expect(await accessibilityViolations(unit)).toEqual([]);
    await dialog.getByRole('button', { name: '提交提请' }).click();
    await dialog.waitFor({ state: 'detached' });
    await office.goto(`${product.address}/dispatch?view=requests`);
    const asked = office.getByRole('listitem').filter({ hasText: REQUEST });
    await asked.waitFor();
    expect(await accessibilityViolations(office)).toEqual([]);
    await asked.getByRole('button', { name: '采纳上会' }).click();
    await office.getByRole('dialog').getByRole('button', { name: '采纳上会' }).click();
    await office.getByText('已采纳').waitFor();
    await office.goto(`${product.address}/dispatch`);
    await prepared();
    await office.getByRole('region', { name: '领导批示、单位提请' }).getByText(REQUEST).waitFor();
  });

  it('议程自己生成,投屏一次一项,定下的事成为任务', async () => {
    await office.goto(`${product.address}/dispatch`);
    await prepared();
    await office.getByRole('button', { name: '开会' }).click();
    await office.getByText('正在开会').waitFor();
    await office.keyboard.press('p');
    const room = office.getByRole('region', { name: '投屏' });
    await room.getByLabel('定什么事').fill(DECISION);
    await room.getByLabel('责任单位', { exact: true }).fill(UNIT);
    await room.getByRole('button', { name: '生成任务' }).click();
    await room.getByText(DECISION).waitFor();
    expect(await accessibilityViolations(office)).toEqual([]);
    await office.keyboard.press('Escape');
    await office.getByRole('button', { name: '散会出纪要' }).click();
    await office.getByText('正在开会').waitFor({ state: 'detached' });
  });

  it('责任单位在自己的任务里签收、反馈', async () => {
    await unit.goto(product.address + tasks);
    await unit.getByRole('gridcell', { name: DECISION }).click();
    await unit.getByRole('button', { name: '签收', exact: true }).click();
    await unit.getByRole('button', { name: '反馈进展' }).click();
    const dialog = unit.getByRole('dialog');
    await dialog.getByLabel('办到哪一步，还有什么难处').fill('电缆已到货，周四接通');
    await dialog.getByRole('button', { name: '反馈进展' }).click();
    await dialog.waitFor({ state: 'detached' });
    await unit.getByRole('listitem').filter({ hasText: '电缆已到货，周四接通' }).waitFor();
    expect(await accessibilityViolations(unit)).toEqual([]);
  });

  it('下一周的议程带上没有办结的,开场先报上次定的事', async () => {
    await office.goto(`${product.address}/dispatch`);
    await prepared();
    // A long group is folded by unit.
    await office.locator('.gt-agenda-fold').evaluateAll((folds) => {
      for (const fold of folds) fold.setAttribute('open', '');
    });
    await office.getByRole('region', { name: '上次未办结' }).getByText(DECISION).waitFor();
    await office.getByRole('region', { name: '上次定的事' }).getByRole('cell', { name: DECISION }).waitFor();
    await office.getByRole('region', { name: '领导批示、单位提请' }).getByText('把本月完成投资再核一次').waitFor();
  });
});
