import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

export const DEMO_PASSWORD = 'guatu-demo-2026';

const DESK = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

/** A page of somebody who has just signed in through the sign-in form, on a device of his own. */
export async function signedInPage(
  browser: Browser,
  address: string,
  userName: string,
  viewport: typeof DESK = DESK,
): Promise<Page> {
  const context = await browser.newContext({ viewport, locale: 'zh-CN', hasTouch: viewport === PHONE });
  const page = await context.newPage();
  await page.goto(address);
  await signIn(page, userName);
  await page.getByRole('navigation').first().waitFor();
  return page;
}

/** Fills in the sign-in form that the page shows. */
export async function signIn(page: Page, userName: string): Promise<void> {
  await page.getByLabel('用户名').fill(userName);
  await page.getByLabel('口令', { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: '登录' }).click();
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface Violation {
  readonly id: string;
  readonly targets: readonly string[];
}

/** Waits for what moves or changes colour for a while; what spins for ever is not waited for. */
const STILL = `Promise.allSettled(
  document.getAnimations()
    .filter((each) => each.effect?.getComputedTiming().endTime !== Infinity)
    .map((each) => each.finished))`;

/** What axe finds wrong with the page as it stands, once nothing moves or changes colour any more. */
export async function accessibilityViolations(page: Page): Promise<readonly Violation[]> {
  await page.evaluate(STILL);
  // The product's policy allows no script of others on its pages; the debugger's own channel is not bound by it.
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const axe = (globalThis as unknown as { axe: { run: () => Promise<AxeResult> } }).axe;
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => ({ id, targets: nodes.map((node) => String(node.target)) }));
  });
}

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly target: unknown }[] }[];
}
