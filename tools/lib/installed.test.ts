import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ensureInstalled } from './installed.mjs';

describe('installing what is missing', () => {
  let at: string;
  let installs: number;
  beforeEach(() => {
    at = mkdtempSync(join(tmpdir(), 'guatu-installed-'));
    installs = 0;
    writeFileSync(join(at, 'package-lock.json'), '{}');
  });
  afterEach(() => rmSync(at, { recursive: true, force: true }));

  const ensure = () => ensureInstalled(at, install);
  function install(): void {
    installs += 1;
    mkdirSync(join(at, 'node_modules'), { recursive: true });
    writeFileSync(join(at, 'node_modules/.package-lock.json'), '{}');
  }

  test('a fresh clone installs once', () => {
    expect([ensure(), ensure(), installs]).toEqual([true, false, 1]);
  });

  test('an install made by hand is seen', () => {
    install();
    expect([ensure(), installs]).toEqual([false, 1]);
  });

  test('a newer lock file installs again', () => {
    ensure();
    writeFileSync(join(at, 'package-lock.json'), '{"lockfileVersion": 3}');
    const later = new Date(Date.now() + 5000);
    utimesSync(join(at, 'package-lock.json'), later, later);
    expect([ensure(), ensure(), installs]).toEqual([true, false, 2]);
  });

  test('a lock file that was only touched installs nothing', () => {
    ensure();
    const later = new Date(Date.now() + 5000);
    utimesSync(join(at, 'package-lock.json'), later, later);
    expect([ensure(), installs]).toEqual([false, 1]);
  });

  test('an install that fails leaves no trace of success', () => {
    const fail = () =>
      ensureInstalled(at, () => {
        throw new Error('no network');
      });
    expect(fail).toThrow('no network');
    expect([ensure(), installs]).toEqual([true, 1]);
  });
});
