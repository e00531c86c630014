import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findChromium, findOtherPostgres } from './found.mjs';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'guatu-found-'));
  for (const version of ['9.6', '13', '15', '17']) {
    mkdirSync(join(folder, version, 'bin'), { recursive: true });
    for (const program of ['initdb', 'postgres']) writeFileSync(join(folder, version, 'bin', program), '');
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the oldest PostgreSQL that the product supports is chosen', () => {
  expect(findOtherPostgres({}, folder)).toBe(join(folder, '15/bin'));
});

test('a PostgreSQL named from outside goes first, and none is used when that one is not whole', () => {
  expect(findOtherPostgres({ GUATU_TEST_PG_BIN: join(folder, '17/bin') }, folder)).toBe(join(folder, '17/bin'));
  expect(findOtherPostgres({ GUATU_TEST_PG_BIN: join(folder, '17') }, folder)).toBeUndefined();
});

test('without Debian’s folder there is none', () => {
  expect(findOtherPostgres({}, join(folder, 'nowhere'))).toBeUndefined();
});

test('a browser named from outside is used, and no other when it is not there', () => {
  const browser = join(folder, '15/bin/postgres');
  expect(findChromium({ CHROMIUM_PATH: browser })).toBe(browser);
  expect(findChromium({ CHROMIUM_PATH: join(folder, 'nowhere') })).toBeUndefined();
});
