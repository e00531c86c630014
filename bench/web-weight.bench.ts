/*
 * What a browser with an empty cache loads from the sign-in page until the wall's totals and table can be read, and what it
 * goes on to load for the charts. Gzip bytes of every body; the product and the web are built when they are stale.
 *
 *   npm run bench -- web-weight
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Page, Response } from 'playwright-core';
import { DEMO_PASSWORD, openBrowser } from '../e2e/testing/browser.ts';
import { startProduct } from '../e2e/testing/product.ts';
import { table } from './measure.ts';

const LIMIT_KB = 350;
const PORT = 18_472;
const CHARTS = '/assets/echarts';
const WALL = '/api/wall';
const SCREEN = { viewport: { width: 1440, height: 900 }, locale: 'zh-CN' };
const BROWSER = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

interface Loaded {
  readonly name: string;
  readonly bytes: number;
}

if (existsSync(BROWSER)) await measure();
else console.log(`skipped: there is no Chromium at ${BROWSER}`);

async function measure(): Promise<void> {
  execFileSync(process.execPath, ['tools/build.mjs'], { stdio: 'inherit' });
  const product = await startProduct(PORT);
  const browser = await openBrowser();
  try {
    const first = await browser.newContext(SCREEN);
    await weighVisit('first visit, signing in on the way', await first.newPage(), product.address, signIn);
    // Everything is loaded anew, but the session is there: a cache that was emptied, or the day after an update.
    const again = await browser.newContext({ ...SCREEN, storageState: await first.storageState() });
    await weighVisit('signed in already', await again.newPage(), product.address);
  } finally {
    await browser.close();
    await product.stop();
  }
}

async function weighVisit(
  title: string,
  page: Page,
  address: string,
  onTheWay: (page: Page) => Promise<void> = async () => undefined,
): Promise<void> {
  const answers: Response[] = [];
  page.on('response', (response) => answers.push(response));
  await page.goto(`${address}/wall`);
  await onTheWay(page);
  await readable(page);
  const until = answers.length;
  await page.waitForLoadState('networkidle');
  const loaded = await Promise.all(answers.map(weigh));
  const place = (part: string) => loaded.findIndex(({ name }) => name.startsWith(part));
  // The charts' code is asked for once the wall is drawn; seen from here it may arrive before that is noticed.
  const charts = place(CHARTS) > place(WALL) ? place(CHARTS) : loaded.length;
  const before = loaded.filter((_, index) => index < until && index !== charts);
  print(`${title}: until totals and table can be read`, before, ` (limit ${LIMIT_KB})`);
  print(
    `${title}: charts after that, and what else is fetched ahead`,
    loaded.filter((each) => !before.includes(each)),
  );
}

async function signIn(page: Page): Promise<void> {
  await page.getByLabel('用户名').fill('shiban');
  await page.getByLabel('口令', { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: '登录' }).click();
}

/** The wall's large figure and the first row of its list are on the screen. */
async function readable(page: Page): Promise<void> {
  await page.locator('.gt-wall .gt-figure').first().waitFor();
  await page.locator('.gt-wall-list tbody td').first().waitFor();
}

async function weigh(response: Response): Promise<Loaded> {
  const name = new URL(response.url()).pathname;
  // A redirect or an answer without content has no body to weigh.
  const body = response.ok() && response.status() !== 204 ? await response.body() : Buffer.alloc(0);
  return { name, bytes: gzipSync(body).length };
}

function print(title: string, loaded: readonly Loaded[], note = ''): void {
  const kb = (bytes: number) => (bytes / 1024).toFixed(1);
  const heaviest = [...loaded].sort((a, b) => b.bytes - a.bytes);
  const sum = loaded.reduce((total, { bytes }) => total + bytes, 0);
  console.log(`\n${title}${note}`);
  console.log(
    table(
      ['what', 'gzip KB'],
      [...heaviest.slice(0, 12).map(({ name, bytes }) => [name, kb(bytes)]), [`${loaded.length} answers`, kb(sum)]],
    ),
  );
}
