/*
 * The review of a report of a hundred pages in a real browser: how long it is read, how long until the list of its readings can
 * be seen, and how long a key takes to the next one and a decision to be drawn. Against the demo region.
 *
 *   npm run bench -- reports
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { openBrowser, signedInPage } from '../e2e/testing/browser.ts';
import { startProduct } from '../e2e/testing/product.ts';
import { milliseconds, table } from './measure.ts';

const PORT = 18_474;
const CHARACTERS = 200_000;
const KEYS = 40;
/** A busy machine makes the browser wait. */
const PATIENCE = { timeout: 120_000 };
const BROWSER = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const HEAD = '青河市2024年政府工作报告\n一、2023年工作回顾\n';
const PROSE =
  '坚持稳中求进工作总基调，完整准确全面贯彻新发展理念，统筹发展和安全，扎实推动高质量发展。深化重点领域改革，持续优化营商环境。';

async function measure(): Promise<void> {
  execFileSync(process.execPath, ['tools/build.mjs'], { stdio: 'inherit' });
  const product = await startProduct(PORT);
  const browser = await openBrowser();
  try {
    await review(await signedInPage(browser, product.address, 'shijing'), product.address);
  } finally {
    await browser.close();
    await product.stop();
  }
}

async function review(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/reports`);
  await page.getByRole('button', { name: '粘贴文字' }).click();
  await page.getByLabel('文稿全文').fill(report());
  const read = await milliseconds(async () => {
    await page.getByRole('button', { name: '读数' }).click();
    await page.locator('[aria-current] .gt-report-current').waitFor(PATIENCE);
  });
  const opened = await milliseconds(async () => {
    await page.reload({ waitUntil: 'commit' });
    await page.locator('[aria-current] .gt-report-current').waitFor(PATIENCE);
  });
  const total = await page.locator('.gt-report-done').textContent();
  const moved = await keyTimes(page, 'j');
  const rejected = await keyTimes(page, 'x');
  const rows = [
    ['text pasted until its readings stand in the list', read.toFixed(0)],
    ['page opened until its readings stand in the list', opened.toFixed(0)],
    ['key to the next reading, median', middle(moved).toFixed(0)],
    ['key to the next reading, slowest', Math.max(...moved).toFixed(0)],
    ['decision to the next reading, median', middle(rejected).toFixed(0)],
  ];
  console.log(`${CHARACTERS} characters, readings seen and all: ${total}`);
  console.log(table(['what', 'ms'], rows));
}

/** Milliseconds from a key to the frame in which another reading is the current one, measured inside the page. */
async function keyTimes(page: Page, key: string): Promise<readonly number[]> {
  const times: number[] = [];
  for (let nth = 0; nth < KEYS; nth += 1) times.push(await page.evaluate<number>(pressed(key)));
  return times;
}

/** As text, since it is for the browser, whose names this program does not know. */
const pressed = (key: string) => `new Promise((resolve) => {
  const current = () => document.querySelector('.gt-report-current .gt-report-seq')?.textContent;
  const before = current();
  const began = performance.now();
  window.dispatchEvent(new KeyboardEvent('keydown', { key: '${key}', bubbles: true, cancelable: true }));
  const look = () => current() === before ? requestAnimationFrame(look) : resolve(performance.now() - began);
  requestAnimationFrame(look);
})`;

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** Four figures in every third sentence, as dense as work reports are at their densest. */
function report(): string {
  let text = HEAD;
  for (let nth = 1; text.length < CHARACTERS; nth += 1) {
    text += `全年第${nth}片区税收${nth}.5亿元，增长${(nth % 90) / 10 + 1}%，新增高新技术企业${nth}家。${PROSE.repeat(2)}\n`;
  }
  return text;
}

if (existsSync(BROWSER)) await measure();
else console.log(`skipped: there is no Chromium at ${BROWSER}`);
