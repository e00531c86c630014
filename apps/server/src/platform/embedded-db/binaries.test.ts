import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { runnableEngine } from './binaries.ts';

const scratch = mkdtempSync(join(tmpdir(), 'guatu-binaries-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const account = { name: 'nobody', uid: 65_534, gid: 65_534, trialOnly: true };
let native: string;
let engines: string;
let round = 0;

/** A package as npm unpacks it without running install scripts: real files, no links. */
beforeEach(() => {
  const base = join(scratch, String(++round));
  native = join(base, 'package', 'native');
  engines = join(base, 'data', 'engine');
  mkdirSync(join(native, 'bin'), { recursive: true });
  mkdirSync(join(native, 'lib', 'pkgconfig'), { recursive: true });
  writeFileSync(join(native, 'bin', 'postgres'), 'program', { mode: 0o755 });
  writeFileSync(join(native, 'lib', 'libpq.so.5.18'), 'library');
  writeFileSync(join(native, 'lib', 'libpq.a'), 'archive');
  const links = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }];
  writeFileSync(join(native, 'pg-symlinks.json'), JSON.stringify(links));
});

describe('随程序安装的数据库', () => {
  it('安装脚本没有执行时,复制一份并补上链接,不改安装目录', () => {
    const { binFolder } = runnableEngine(native, '18.4', engines, null);
    expect(binFolder).toBe(join(engines, '18.4', 'bin'));
    expect(statSync(join(binFolder, 'postgres')).mode & 0o111).toBe(0o111);
    expect(readlinkSync(join(engines, '18.4', 'lib', 'libpq.so.5'))).toBe('libpq.so.5.18');
    expect(existsSync(join(native, 'lib', 'libpq.so.5'))).toBe(false);
  });

  it('链接齐全时就地使用,不复制', () => {
    symlinkSync('libpq.so.5.18', join(native, 'lib', 'libpq.so.5'));
    expect(runnableEngine(native, '18.4', engines, null).binFolder).toBe(join(native, 'bin'));
    expect(existsSync(engines)).toBe(false);
  });

  it('以 root 运行时总是复制,只复制运行要用的', () => {
    symlinkSync('libpq.so.5.18', join(native, 'lib', 'libpq.so.5'));
    runnableEngine(native, '18.4', engines, account);
    const lib = join(engines, '18.4', 'lib');
    // A link into the packages would break with them: the data folder outlives the clone it was first used from.
    expect(readlinkSync(join(lib, 'libpq.so.5'))).toBe('libpq.so.5.18');
    expect(existsSync(join(lib, 'libpq.a'))).toBe(false);
    expect(existsSync(join(lib, 'pkgconfig'))).toBe(false);
    expect(statSync(engines).mode & 0o005).toBe(0o005);
  });

  it('复制过就不再复制,新版本另存一份', () => {
    runnableEngine(native, '18.4', engines, null);
    writeFileSync(join(native, 'bin', 'postgres'), 'newer');
    runnableEngine(native, '18.4', engines, null);
    expect(readFileSync(join(engines, '18.4', 'bin', 'postgres'), 'utf8')).toBe('program');
    runnableEngine(native, '18.5', engines, null);
    expect(readFileSync(join(engines, '18.5', 'bin', 'postgres'), 'utf8')).toBe('newer');
  });

  it('上次没有复制完的不当作完整的', () => {
    mkdirSync(join(engines, `18.4.${process.pid}.part`, 'bin'), { recursive: true });
    runnableEngine(native, '18.4', engines, null);
    expect(existsSync(join(engines, '18.4', 'bin', 'postgres'))).toBe(true);
    expect(existsSync(join(engines, `18.4.${process.pid}.part`))).toBe(false);
  });
});
