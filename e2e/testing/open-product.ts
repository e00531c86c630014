import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { openBrowser, type PHONE, signedInPage } from './browser.ts';
import { type RunningProduct, startProduct } from './product.ts';

/** The built product with a browser before it, for as long as the tests of a file run. */
export interface OpenProduct {
  /** Known once the tests run. */
  readonly address: string;
  /** A page of one of the demo's people, on a device of his own. */
  signedIn(userName: string, viewport?: typeof PHONE): Promise<Page>;
}

/** Opens the product, with the demo region as it came, on a port of the file's own before its tests, and closes it after them. */
export function openProduct(port: number): OpenProduct {
  let product: RunningProduct | null = null;
  let browser: Browser | null = null;
  beforeAll(async () => {
    product = await startProduct(port, inject('demoFolder'));
    browser = await openBrowser();
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  }, 60_000);
  const opened = () => {
    if (!product || !browser) throw new Error('the product opens before the first test, not when the file is read');
    return { browser, address: product.address };
  };
  return {
    get address() {
      return opened().address;
    },
    signedIn: (userName, viewport) => signedInPage(opened().browser, opened().address, userName, viewport),
  };
}
