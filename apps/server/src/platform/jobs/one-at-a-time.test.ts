import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { oneAtATime } from './one-at-a-time.ts';

it('正在做时再提多少次,之后只补做一次,从不同时做两次', async () => {
  let runs = 0;
  let together = 0;
  let most = 0;
  const wish = oneAtATime(
    async () => {
      runs += 1;
      together += 1;
      most = Math.max(most, together);
      await sleep(10);
      together -= 1;
    },
    () => undefined,
  );
  await Promise.all([wish(), wish(), wish()]);
  expect([runs, most]).toEqual([2, 1]);
  await wish();
  expect(runs).toBe(3);
});

it('出错交给指定的人处理,下一次照常做', async () => {
  const failures: unknown[] = [];
  let runs = 0;
  const wish = oneAtATime(
    async () => {
      runs += 1;
      if (runs === 1) throw new Error('once');
    },
    (error) => failures.push(error),
  );
  await wish();
  await wish();
  expect(runs).toBe(2);
  expect(failures).toEqual([new Error('once')]);
});
