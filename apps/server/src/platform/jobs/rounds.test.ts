import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { startRounds } from './rounds.ts';

describe('按时自动办的事', () => {
  it('到点就办,办得慢的不会同时办两遍', async () => {
    let [begun, atOnce, most] = [0, 0, 0];
    const rounds = startRounds(
      [
        {
          name: '慢',
          everyMilliseconds: 5,
          async run() {
            begun += 1;
            atOnce += 1;
            most = Math.max(most, atOnce);
            await wait(20);
            atOnce -= 1;
          },
        },
      ],
      (error) => {
        throw error;
      },
    );
    while (begun < 2) await wait(5);
    await rounds.stop();
    expect([most, atOnce]).toEqual([1, 0]);
  });

  it('要即办的一件件办一遍;办坏了说是哪一件、为什么,下次到点再办;停下后不再办', async () => {
    const told: string[] = [];
    let tries = 0;
    const fine = { name: '好', everyMilliseconds: 1e6, run: async () => told.push('好') };
    const failing = { name: '坏', everyMilliseconds: 5, run: () => Promise.reject(new Error(`第 ${++tries} 次`)) };
    const rounds = startRounds([fine, failing], (error, name) => told.push(`${name} ${String(error)}`));
    await rounds.makeAll();
    expect(told).toContain('好');
    while (tries < 2) await wait(5);
    await rounds.stop();
    const after = tries;
    await wait(25);
    expect(tries).toBe(after);
    expect(told.filter((each) => each.startsWith('坏')).slice(0, 2)).toEqual([
      '坏 Error: 第 1 次',
      '坏 Error: 第 2 次',
    ]);
  });
});
