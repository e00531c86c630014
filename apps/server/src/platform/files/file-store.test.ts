import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFileStore, sweepIncoming } from './file-store.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'guatu-files-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const stream = (text: string) => Readable.from([Buffer.from(text)]);

describe('文件库', () => {
  it('按内容命名,同一内容只存一份', async () => {
    const store = await createFileStore(folder);
    const first = await store.put(stream('台账'), 1000);
    const again = await store.put(stream('台账'), 1000);
    expect(again).toEqual(first);
    expect(first && Buffer.from(await store.read(first.hash)).toString()).toBe('台账');
    const all: string[] = [];
    for await (const hash of store.list()) all.push(hash);
    expect(all).toEqual([first?.hash]);
  });

  it('超过上限的不收,什么也不留', async () => {
    const store = await createFileStore(folder);
    expect(await store.put(stream('x'.repeat(11)), 10)).toBeNull();
    expect(readdirSync(join(folder, 'incoming'))).toEqual([]);
  });

  it('中途断开的上传不留下文件', async () => {
    const store = await createFileStore(folder);
    const broken = Readable.from(
      (function* () {
        yield Buffer.from('半份');
        throw new Error('connection lost');
      })(),
    );
    await expect(store.put(broken, 1000)).rejects.toThrow('connection lost');
    expect(readdirSync(join(folder, 'incoming'))).toEqual([]);
  });

  it('再打开一次不动正在上传的文件,只有启动时才清理上次没收完的', async () => {
    await createFileStore(folder);
    const half = join(folder, 'incoming', 'half');
    writeFileSync(half, '半份');
    await createFileStore(folder);
    expect(existsSync(half)).toBe(true);
    await sweepIncoming(folder);
    expect(existsSync(half)).toBe(false);
  });

  it('不是哈希的名字打不开任何文件', async () => {
    const store = await createFileStore(folder);
    await expect(async () => store.read('../../etc/passwd')).rejects.toThrow('not the hash');
  });
});
