import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { exclusively, findHolder, releaseLock, takeLock, updateLock } from './lock.ts';
import { runOf } from './processes.ts';

const scratch = mkdtempSync(join(tmpdir(), 'guatu-lock-'));
afterAll(() => rmSync(scratch, { recursive: true }));

let file: string;
let round = 0;
beforeEach(() => {
  file = join(scratch, `${++round}.lock`);
});

const since = '2024-08-31T00:00:00.000Z';

describe('数据目录的锁', () => {
  it('拿到后别人拿不到,知道是谁、从何时起,放下后又可以拿', () => {
    const mine = takeLock(file, scratch);
    expect(findHolder(file)).toEqual(mine);
    expect(() => takeLock(file, scratch)).toThrow(`进程号 ${process.pid}，自 ${mine.since} 起`);
    releaseLock(file);
    expect(findHolder(file)).toBeNull();
    takeLock(file, scratch);
  });

  it('记下数据库的位置', () => {
    const endpoint = { socketFolder: '/run/guatu-abc', port: 5432 };
    updateLock(file, { ...takeLock(file, scratch), endpoint });
    expect(findHolder(file)?.endpoint).toEqual(endpoint);
  });

  it.runIf(process.platform === 'linux')('进程号被别的进程重用的锁是死锁,接着用', () => {
    writeFileSync(file, JSON.stringify({ pid: process.ppid, run: 'earlier', since, endpoint: null }));
    expect(findHolder(file)).toBeNull();
    expect(takeLock(file, scratch).pid).toBe(process.pid);
  });

  it('活着的进程的锁不会被抢走', () => {
    const text = JSON.stringify({ pid: process.ppid, run: runOf(process.ppid), since, endpoint: null });
    writeFileSync(file, text);
    expect(() => takeLock(file, scratch)).toThrow(`进程号 ${process.ppid}`);
    releaseLock(file);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  it.each(['', '{"pid":', '{"pid":"7"}', 'null'])('损坏的锁 %j 不算有人', (text) => {
    writeFileSync(file, text);
    expect(findHolder(file)).toBeNull();
    expect(takeLock(file, scratch).pid).toBe(process.pid);
  });

  it('排队的事一件一件做,前一件失败不挡后一件', async () => {
    let running = 0;
    let most = 0;
    const jobs = Array.from({ length: 5 }, (_, n) =>
      exclusively(file, async () => {
        most = Math.max(most, ++running);
        await sleep(5);
        running--;
        if (n === 0) throw new Error('第一件失败');
      }),
    );
    const outcomes = await Promise.allSettled(jobs);
    expect(most).toBe(1);
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(1);
  });
});
