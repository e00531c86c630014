import { describe, expect, it } from 'vitest';
import { raising } from './raising.ts';

const file = (name: string) => new File(['x'], name);

describe('提异议并附材料', () => {
  it('材料没传上去再按一次：异议不再提，传过的不再传，接着传剩下的', async () => {
    const done: string[] = [];
    let broken = true;
    const steps = raising(
      async (claim: string) => {
        done.push(`提出 ${claim}`);
        return 'a';
      },
      async (on, { name }) => {
        if (name === '二.pdf' && broken) throw new Error('network');
        done.push(`附 ${name} 于 ${on}`);
      },
    );
    const files = [file('一.pdf'), file('二.pdf')];
    expect(steps.stands()).toBe(false);
    await expect(steps.go('数有误', files)).rejects.toThrow('network');
    expect(steps.stands()).toBe(true);
    broken = false;
    expect(await steps.go('数有误', files)).toBe('a');
    expect(done).toEqual(['提出 数有误', '附 一.pdf 于 a', '附 二.pdf 于 a']);
  });

  it('没提成的不算提出，再按一次重新提', async () => {
    let refused = true;
    const steps = raising(
      async () => {
        if (refused) throw new Error('late');
        return 'a';
      },
      async () => undefined,
    );
    await expect(steps.go('', [])).rejects.toThrow('late');
    expect(steps.stands()).toBe(false);
    refused = false;
    expect(await steps.go('', [])).toBe('a');
  });
});
